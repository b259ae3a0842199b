import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bboxOf,
  copiesInWindow,
  isInBBox,
  type LngLat,
  metersPerPixel,
  padBBox,
  projectUnite,
  toLeaflet,
  toLeafletBounds,
  unprojectUnite,
  wrapLongitude,
} from './coordonnees.ts';

const PARIS: LngLat = [2.35, 48.86];
const SUVA: LngLat = [178.44, -18.14];
const TAVEUNI_EST: LngLat = [-179.97, -16.7];

describe('orders of coordinates', () => {
  it('swaps for Leaflet', () => {
    expect(toLeaflet(PARIS)).toEqual([48.86, 2.35]);
  });

  it('unrolls a box that crosses the antimeridian', () => {
    expect(toLeafletBounds([177, -19, -179, -16])).toEqual([
      [-19, 177],
      [-16, 181],
    ]);
  });
});

describe('antimeridian', () => {
  it('frames Fiji by its narrow side', () => {
    const bbox = bboxOf([SUVA, TAVEUNI_EST]);
    expect(bbox).toEqual([178.44, -18.14, -179.97, -16.7]);
  });

  it('contains points written on either side', () => {
    const fidji = [177, -19, -179, -16] as const;
    expect(isInBBox(SUVA, fidji)).toBe(true);
    expect(isInBBox([-179.5, -17], fidji)).toBe(true);
    expect(isInBBox([180.5, -17], fidji)).toBe(true);
    expect(isInBBox(PARIS, fidji)).toBe(false);
  });

  it('does not cross for Europe, nor for one point', () => {
    expect(bboxOf([PARIS, [13.4, 52.5]])).toEqual([2.35, 48.86, 13.4, 52.5]);
    expect(bboxOf([PARIS])).toEqual([2.35, 48.86, 2.35, 48.86]);
    expect(bboxOf([])).toBeUndefined();
  });

  it('holds every one of its points, and is at most 360° wide', () => {
    const point = fc.tuple(
      fc.double({ min: -720, max: 720, noNaN: true }),
      fc.double({ min: -85, max: 85, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (points) => {
        const bbox = bboxOf(points);
        expect(bbox).toBeDefined();
        if (bbox) for (const p of points) expect(isInBBox(p, padBBox(bbox, 1e-9))).toBe(true);
      }),
    );
  });
});

describe('wrapLongitude', () => {
  it('comes back to the same meridian', () => {
    expect(wrapLongitude(190)).toBeCloseTo(-170, 9);
    expect(wrapLongitude(-190)).toBeCloseTo(170, 9);
    expect(wrapLongitude(540)).toBe(-180);
    expect(wrapLongitude(2.35)).toBeCloseTo(2.35, 12);
  });
});

describe('projection', () => {
  it('puts known points where Web Mercator has them', () => {
    expect(projectUnite([0, 0])).toEqual([0.5, 0.5]);
    expect(projectUnite([-180, 85.0511287798])[1]).toBeCloseTo(0, 9);
    expect(projectUnite([180, -85.0511287798])[1]).toBeCloseTo(1, 9);
    // The published corners of the tiles of zoom 2.
    expect(projectUnite([-90, 66.51326044])).toEqual([0.25, expect.closeTo(0.25, 9)]);
    expect(projectUnite([90, -66.51326044])).toEqual([0.75, expect.closeTo(0.75, 9)]);
  });

  it('is undone by its inverse', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -540, max: 540, noNaN: true }),
        fc.double({ min: -85, max: 85, noNaN: true }),
        (longitude, latitude) => {
          const [lng, lat] = unprojectUnite(projectUnite([longitude, latitude]));
          expect(lng).toBeCloseTo(longitude, 8);
          expect(lat).toBeCloseTo(latitude, 8);
        },
      ),
    );
  });

  it('keeps the poles inside the square', () => {
    expect(projectUnite([0, 90])[1]).toBeCloseTo(0, 9);
    expect(projectUnite([0, -90])[1]).toBeCloseTo(1, 9);
  });
});

describe('metersPerPixel', () => {
  it('is the published resolution of Web Mercator, shrunk by the cosine of the latitude', () => {
    expect(metersPerPixel(0, 0)).toBeCloseTo(156543.03, 1);
    expect(metersPerPixel(60, 5) / metersPerPixel(0, 5)).toBeCloseTo(0.5);
  });
});

describe('copiesInWindow', () => {
  it('draws Fiji twice in a window that shows both edges of the world', () => {
    expect(copiesInWindow(0.98, 1, -0.1, 1.2)).toEqual([-1, 0]);
    expect(copiesInWindow(0.4, 0.5, 0, 1)).toEqual([0]);
    expect(copiesInWindow(0.4, 0.5, 0.6, 0.9)).toEqual([]);
    expect(copiesInWindow(0, 1, -0.2, 1.2)).toEqual([-1, 0, 1]);
  });
});
