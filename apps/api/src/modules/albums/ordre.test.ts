import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeBefore } from './ordre.ts';

test.each([
  [[1, 2, 3], 3, 1, [3, 1, 2]],
  [[1, 2, 3], 1, null, [2, 3, 1]],
  [[1, 2, 3], 2, 2, [1, 3, 2]],
  [[1, 2], 9, 2, [1, 9, 2]],
  [[1, 2], 1, 7, [2, 1]],
])('%j, %i before %s', (ordre, id, avant, attendu) => {
  expect(placeBefore(ordre, id, avant)).toEqual(attendu);
});

test('any moves, of any device, keep every map exactly once', () => {
  const moves = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.option(fc.integer({ min: 1, max: 14 }))));
  fc.assert(
    fc.property(moves, (suite) => {
      const depart = Array.from({ length: 12 }, (_, i) => i + 1);
      const arrivee = suite.reduce<number[]>((ordre, [id, avant]) => placeBefore(ordre, id, avant), depart);
      expect([...arrivee].sort((a, b) => a - b)).toEqual(depart);
    }),
  );
});
