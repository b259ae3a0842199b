import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { apportion, drawWeighted } from './repartition.ts';

test('the parts sum to the total, each the whole part of its share or one more', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(weights, fc.nat(5000), fc.integer(), (poids, total, graine) => {
      const somme = poids.reduce((s, p) => s + p, 0);
      fc.pre(somme > 0);
      const parts = apportion(poids, total, createRandom(graine));
      expect(parts.reduce((s, p) => s + p, 0)).toBe(total);
      for (const [rang, part] of parts.entries()) {
        const partExacte = ((poids[rang] ?? 0) / somme) * total;
        expect(Math.abs(part - partExacte)).toBeLessThanOrEqual(1 + 1e-9);
      }
    }),
  );
});

test('a larger draw holds the smaller one', () => {
  const items = Array.from({ length: 200 }, (_, i) => i);
  const draw = (count: number) => drawWeighted(items, count, (i) => 1 + (i % 7), createRandom('tirage'));
  expect(draw(40)).toHaveLength(40);
  expect(draw(90)).toEqual(expect.arrayContaining(draw(40)));
  expect(draw(500)).toEqual(items);
});
