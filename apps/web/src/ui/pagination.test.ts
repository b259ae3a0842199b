import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listPages } from './pagination.tsx';

test('first, last and neighbours, with gaps between', () => {
  expect(listPages(1, 10)).toEqual([1, 2, 3, null, 10]);
  expect(listPages(5, 10)).toEqual([1, null, 4, 5, 6, null, 10]);
  expect(listPages(10, 10)).toEqual([1, null, 8, 9, 10]);
  expect(listPages(1, 3)).toEqual([1, 2, 3]);
});

test('property: the current page and both ends are always there, in order, once', () => {
  const couple = fc
    .integer({ min: 1, max: 5000 })
    .chain((total) => fc.tuple(fc.integer({ min: 1, max: total }), fc.constant(total)));
  fc.assert(
    fc.property(couple, ([page, total]) => {
      const pages = listPages(page, total).filter((numero) => numero !== null);
      expect(pages).toEqual([...new Set(pages)].sort((a, b) => a - b));
      expect(pages).toEqual(expect.arrayContaining([1, page, total]));
      expect(pages.every((numero) => numero >= 1 && numero <= total)).toBe(true);
    }),
  );
});
