import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom, createWeightedPicker, shuffleIndices } from './random.ts';

const keys = fc.array(fc.oneof(fc.string(), fc.integer()), { minLength: 1, maxLength: 4 });

describe('createRandom', () => {
  test('gives the same sequence for the same keys', () => {
    fc.assert(
      fc.property(keys, (k) => {
        const [first, second] = [createRandom(...k), createRandom(...k)];
        expect(Array.from({ length: 5 }, first.next)).toEqual(Array.from({ length: 5 }, second.next));
      }),
    );
  });

  test('gives another sequence for another key', () => {
    expect(createRandom('projet', 1).next()).not.toBe(createRandom('projet', 2).next());
    expect(createRandom('projet', 12).next()).not.toBe(createRandom('projet1', 2).next());
  });

  test('stays within bounds', () => {
    fc.assert(
      fc.property(keys, fc.integer({ min: -50, max: 50 }), fc.nat(100), (k, min, width) => {
        const value = createRandom(...k).integer(min, min + width);
        expect(value).toBeGreaterThanOrEqual(min);
        expect(value).toBeLessThanOrEqual(min + width);
      }),
    );
  });

  test('is even: the mean of many draws is near one half', () => {
    const random = createRandom('mean');
    const total = Array.from({ length: 20_000 }, random.next).reduce((sum, value) => sum + value, 0);
    expect(total / 20_000).toBeCloseTo(0.5, 2);
  });

  test('samples distinct elements, at most all of them', () => {
    fc.assert(
      fc.property(keys, fc.uniqueArray(fc.integer()), fc.nat(20), (k, items, count) => {
        const sample = createRandom(...k).sample(items, count);
        expect(new Set(sample).size).toBe(Math.min(count, items.length));
        expect(items).toEqual(expect.arrayContaining(sample));
      }),
    );
  });
});

test('a weighted choice follows its weights and never takes a weight of zero', () => {
  const picker = createWeightedPicker(['a', 'b', 'c'], (item) => ({ a: 3, b: 0, c: 1 })[item] ?? 0);
  const random = createRandom('weights');
  const draws = Array.from({ length: 8000 }, () => picker.pick(random));
  expect(draws).not.toContain('b');
  expect(draws.filter((item) => item === 'a').length / draws.length).toBeCloseTo(0.75, 1);
  expect(() => createWeightedPicker(['a'], () => 0)).toThrow('no weight is positive');
});

test('a shuffle keeps every index once', () => {
  const indices = shuffleIndices(
    Int32Array.from({ length: 500 }, (_, i) => i),
    createRandom('shuffle'),
  );
  expect([...indices].sort((a, b) => a - b)).toEqual(Array.from({ length: 500 }, (_, i) => i));
  expect(indices[0] === 0 && indices[1] === 1 && indices[2] === 2).toBe(false);
});
