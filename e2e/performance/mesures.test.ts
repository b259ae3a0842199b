import { describe, expect, test } from 'vitest';
import { computePercentile, formatMesures, isReached, type Mesure } from './mesures.ts';

describe('computePercentile', () => {
  test('is the nearest rank', () => {
    const samples = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(computePercentile(samples, 0.95)).toBe(95);
    expect(computePercentile(samples, 0.5)).toBe(50);
    expect(computePercentile([7], 0.95)).toBe(7);
  });

  test('refuses an empty list', () => {
    expect(() => computePercentile([], 0.5)).toThrow(RangeError);
  });
});

describe('isReached and formatMesures', () => {
  const mesure: Mesure = { quoi: 'tirage', mesure: '3 ms', valeur: 0.51, unite: '×', objectif: { max: 0.5 } };

  test('a figure above its maximum is said', () => {
    expect(isReached(mesure)).toBe(false);
    expect(formatMesures([mesure])).toContain('| tirage | 3 ms | 0.51 × | ≤ 0.5 × | non |');
  });

  test('a figure at its minimum is reached', () => {
    expect(isReached({ ...mesure, valeur: 0.85, objectif: { min: 0.85 } })).toBe(true);
  });
});
