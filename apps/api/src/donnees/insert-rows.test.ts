import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forEachBatch } from './insert-rows.ts';

test('every value is handed once, in order, in lists of the size asked for', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), async (values, size) => {
      const batches: number[][] = [];
      await forEachBatch(values, size, async (batch) => void batches.push(batch));
      expect(batches.flat()).toEqual(values);
      for (const batch of batches.slice(0, -1)) expect(batch).toHaveLength(size);
    }),
  );
});

test('one list is at work at a time, while the next one is made', async () => {
  const events: string[] = [];
  function* make() {
    for (const value of [1, 2, 3]) {
      events.push(`made ${value}`);
      yield value;
    }
  }
  let atWork = 0;
  await forEachBatch(make(), 1, async ([value]) => {
    expect(++atWork).toBe(1);
    events.push(`began ${value}`);
    await new Promise((done) => setTimeout(done, 1));
    events.push(`ended ${value}`);
    atWork--;
  });
  expect(events.indexOf('made 2')).toBeLessThan(events.indexOf('ended 1'));
  expect(events.at(-1)).toBe('ended 3');
});

test('a failure stops the rest and comes out', async () => {
  const seen: number[] = [];
  const work = async ([value]: number[]) => {
    seen.push(value ?? 0);
    if (value === 2) throw new Error('refused');
  };
  await expect(forEachBatch([1, 2, 3, 4, 5], 1, work)).rejects.toThrow('refused');
  expect(seen).toEqual([1, 2]);
});
