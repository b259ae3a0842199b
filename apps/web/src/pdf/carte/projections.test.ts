import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAzimutale, createEqualEarth, createLambert93, RAYON_TERRE } from './projections.ts';

const position = fc.tuple(
  fc.double({ min: -179, max: 179, noNaN: true }),
  fc.double({ min: -80, max: 80, noNaN: true }),
);

/** Area of a small square of degrees once projected, over its true area on the sphere. */
function areaRatio(
  projection: ReturnType<typeof createEqualEarth>,
  [longitude, latitude]: readonly [number, number],
): number {
  const pas = 0.05;
  const coins = [
    [longitude, latitude],
    [longitude + pas, latitude],
    [longitude + pas, latitude + pas],
    [longitude, latitude + pas],
  ].map(([x, y]) => projection([x as number, y as number]));
  const aire = coins.reduce((somme, [x, y], i) => {
    const [x2, y2] = coins[(i + 1) % 4] as readonly [number, number];
    return somme + (x * y2 - x2 * y) / 2;
  }, 0);
  const radians = Math.PI / 180;
  const vraie = pas * radians * (Math.sin((latitude + pas) * radians) - Math.sin(latitude * radians));
  return aire / vraie;
}

describe('Equal Earth', () => {
  it('gives the values of its authors', () => {
    // The equator and the pole of the unit sphere: half width 2.7066 and half height 1.31736 (Šavrič et al. 2018).
    const projection = createEqualEarth(0);
    expect(projection([180, 0])[0]).toBeCloseTo(2.7066, 4);
    expect(projection([0, 90])[1]).toBeCloseTo(1.31736, 5);
    expect(projection([0, 0])).toEqual([0, 0]);
  });

  it('keeps areas everywhere', () => {
    const projection = createEqualEarth(11);
    fc.assert(
      fc.property(position, (lieu) => {
        expect(areaRatio(projection, lieu)).toBeCloseTo(1, 2);
      }),
    );
  });
});

describe("Lambert's azimuthal equal-area", () => {
  it('keeps areas far from its middle', () => {
    fc.assert(
      fc.property(
        position,
        fc.double({ min: -40, max: 40, noNaN: true }),
        fc.double({ min: -40, max: 40, noNaN: true }),
        (milieu, dx, dy) => {
          const lieu = [milieu[0] + dx, Math.max(-80, Math.min(80, milieu[1] + dy))] as const;
          expect(areaRatio(createAzimutale(milieu), lieu)).toBeCloseTo(1, 1);
        },
      ),
    );
  });

  it('puts its middle at the origin, and is at scale there', () => {
    const projection = createAzimutale([2.35, 48.85]);
    expect(projection([2.35, 48.85])[0]).toBeCloseTo(0, 12);
    // A degree of latitude is 111.195 km on the sphere of mean radius.
    expect(projection([2.35, 49.85])[1] * RAYON_TERRE).toBeCloseTo(111_195, -2);
  });

  it('crosses the antimeridian without a jump', () => {
    const projection = createAzimutale([178, -17]);
    expect(Math.abs(projection([179.9, -17])[0] - projection([-179.9, -17])[0])).toBeLessThan(0.01);
  });
});

describe('Lambert-93 on a sphere', () => {
  it('has its central meridian upright, and distances true within a percent in France', () => {
    const projection = createLambert93();
    expect(projection([3, 47])[0]).toBeCloseTo(0, 12);
    const [lille, perpignan] = [projection([3.06, 50.63]), projection([2.9, 42.7])];
    const distance = Math.hypot(lille[0] - perpignan[0], lille[1] - perpignan[1]) * RAYON_TERRE;
    expect(distance / 882_000).toBeGreaterThan(0.99);
    expect(distance / 882_000).toBeLessThan(1.01);
  });
});
