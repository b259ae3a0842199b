import { describe, expect, it } from 'vitest';
import { clusterRadius, legendValues, RAYON_MIN, radiusOf } from './surfaces.ts';

describe('radiusOf', () => {
  it('doubles the area, not the radius, when the value doubles', () => {
    const [simple, double] = [radiusOf(400, 1600, 40), radiusOf(800, 1600, 40)];
    expect(double ** 2 / simple ** 2).toBeCloseTo(2);
    expect(radiusOf(1600, 1600, 40)).toBe(40);
  });

  it('keeps the smallest ones visible and draws nothing for zero', () => {
    expect(radiusOf(1, 1_000_000, 40)).toBe(RAYON_MIN);
    expect(radiusOf(0, 100, 40)).toBe(0);
    expect(radiusOf(5, 0, 40)).toBe(0);
  });
});

describe('legendValues', () => {
  it('gives round values within what is on the map', () => {
    expect(legendValues(3127)).toEqual([2000, 500, 100]);
    expect(legendValues(3)).toEqual([2]);
    expect(legendValues(1)).toEqual([1]);
    expect(legendValues(0)).toEqual([]);
  });
});

describe('clusterRadius', () => {
  it('grows with the number and stays bounded', () => {
    expect(clusterRadius(2)).toBeLessThan(clusterRadius(20));
    expect(clusterRadius(20)).toBeLessThan(clusterRadius(200));
    expect(clusterRadius(1e9)).toBe(29);
  });
});
