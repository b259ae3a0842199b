import { describe, expect, it } from 'vitest';
import { metersPerPixel } from '../coordonnees.ts';
import { scaleFor } from './longueur-echelle.ts';

describe('scaleFor', () => {
  it('gives round lengths that fit', () => {
    expect(scaleFor(1000, 100)).toEqual({ metres: 100_000, pixels: 100 });
    expect(scaleFor(700, 100)).toEqual({ metres: 50_000, pixels: 50_000 / 700 });
    expect(scaleFor(299, 100).metres).toBe(20_000);
    expect(scaleFor(5, 100).metres).toBe(500);
  });

  it('is true at the latitude: twice as wide at 60° as on the equator', () => {
    const equateur = 100_000 / metersPerPixel(0, 6);
    const nord = 100_000 / metersPerPixel(60, 6);
    expect(nord / equateur).toBeCloseTo(2);
  });
});
