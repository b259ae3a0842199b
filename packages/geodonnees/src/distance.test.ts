import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm } from './distance.ts';

const point = fc.record({
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
});
/** The formula loses a few decimetres between near antipodes. */
const UN_METRE = 0.001;
const PARIS = { longitude: 2.3522, latitude: 48.8566 };
const LYON = { longitude: 4.8357, latitude: 45.764 };

describe('distanceKm', () => {
  it('is 392 km from Paris to Lyon', () => {
    expect(distanceKm(PARIS, LYON)).toBeCloseTo(391.5, 0);
  });

  it('goes the short way across the antimeridian', () => {
    expect(distanceKm({ longitude: 179.5, latitude: 0 }, { longitude: -179.5, latitude: 0 })).toBeCloseTo(111.2, 1);
  });

  it('is half a turn between antipodes, and a number there too', () => {
    expect(distanceKm({ longitude: 0, latitude: 0 }, { longitude: 180, latitude: 0 })).toBeCloseTo(20015, 0);
  });

  it('is a distance: symmetric, zero on itself, shorter than a detour', () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        expect(distanceKm(a, a)).toBe(0);
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
        expect(distanceKm(a, c)).toBeLessThanOrEqual(distanceKm(a, b) + distanceKm(b, c) + UN_METRE);
      }),
    );
  });
});
