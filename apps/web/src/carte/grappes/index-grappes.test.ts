import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ColonnesPoints, type Grappes, IndexGrappes, ZOOM_GRAPPES_MAX } from './index-grappes.ts';

const MONDE = [-180, -85, 180, 85] as const;

function columnsOf(points: readonly { position: [number, number]; parType: [number, number] }[]): ColonnesPoints {
  return {
    longitude: points.map(({ position }) => position[0]),
    latitude: points.map(({ position }) => position[1]),
    parType: points.flatMap(({ parType }) => parType),
    nombreTypes: 2,
  };
}

const sum = (valeurs: Iterable<number>) => [...valeurs].reduce((somme, valeur) => somme + valeur, 0);
const countsOf = ({ parType }: Grappes, type: number) => sum(parType.filter((_, i) => i % 2 === type));

const point = fc.record({
  position: fc.tuple(fc.double({ min: -179, max: 179, noNaN: true }), fc.double({ min: -80, max: 80, noNaN: true })),
  parType: fc.tuple(fc.nat(50), fc.nat(50)),
});

describe('IndexGrappes', () => {
  it('loses and doubles nothing, at any zoom', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 120 }), fc.integer({ min: 0, max: 14 }), (points, zoom) => {
        const colonnes = columnsOf(points);
        const grappes = new IndexGrappes(colonnes).query(MONDE, zoom);
        expect(sum(grappes.nombre)).toBe(points.length);
        for (const type of [0, 1])
          expect(countsOf(grappes, type)).toBe(sum(points.map(({ parType }) => parType[type] ?? 0)));
      }),
      { numRuns: 60 },
    );
  });

  it('gives in each cluster what a count of its points gives', () => {
    const points = Array.from({ length: 400 }, (_, i) => ({
      position: [((i * 37) % 80) / 4 - 5, 40 + ((i * 53) % 60) / 6] as [number, number],
      parType: [i % 3, i % 5] as [number, number],
    }));
    const index = new IndexGrappes(columnsOf(points));
    const grappes = index.query(MONDE, 5);
    expect(grappes.nombre.some((nombre) => nombre > 1)).toBe(true);
    const vus = new Set<number>();
    for (const [i, id] of grappes.id.entries()) {
      const rangs = id === -1 ? [grappes.point[i] as number] : index.leaves(id, 1000);
      for (const rang of rangs) vus.add(rang);
      expect(rangs).toHaveLength(grappes.nombre[i] as number);
      for (const type of [0, 1])
        expect(grappes.parType[2 * i + type]).toBe(sum(rangs.map((rang) => points[rang]?.parType[type] ?? 0)));
    }
    expect(vus.size).toBe(400);
  });

  it('shows every point by itself when zoomed, save those at the same place', () => {
    const colonnes = columnsOf([
      { position: [2, 48], parType: [1, 0] },
      { position: [2.2, 48], parType: [1, 0] },
      { position: [5, 45], parType: [0, 1] },
      { position: [5, 45], parType: [0, 1] },
    ]);
    const index = new IndexGrappes(colonnes);
    for (const zoom of [ZOOM_GRAPPES_MAX, ZOOM_GRAPPES_MAX + 1]) {
      const grappes = index.query(MONDE, zoom);
      expect([...grappes.nombre].sort()).toEqual([1, 1, 2]);
      const ensemble = grappes.id.find((id) => id !== -1) ?? -1;
      expect(index.expansionZoom(ensemble)).toBe(Number.POSITIVE_INFINITY);
      expect(index.leaves(ensemble, 10).sort()).toEqual([2, 3]);
    }
  });

  it('opens a cluster where its points have parted', () => {
    const index = new IndexGrappes(
      columnsOf([
        { position: [2, 48], parType: [1, 0] },
        { position: [2.3, 48], parType: [1, 0] },
        { position: [40, 10], parType: [1, 0] },
      ]),
    );
    const grappes = index.query(MONDE, 4);
    const id = grappes.id.find((candidat) => candidat !== -1) ?? -1;
    const zoom = index.expansionZoom(id);
    expect(zoom).toBeGreaterThan(4);
    expect([...index.query(MONDE, zoom).nombre]).toEqual([1, 1, 1]);
  });

  it('answers a window that crosses the antimeridian', () => {
    const index = new IndexGrappes(
      columnsOf([
        { position: [178.4, -18.1], parType: [1, 0] },
        { position: [-176.2, -13.3], parType: [1, 0] },
        { position: [2.35, 48.86], parType: [1, 0] },
      ]),
    );
    expect(sum(index.query([170, -30, 190, 0], 9).nombre)).toBe(2);
    expect(sum(index.query([-190, -30, -170, 0], 9).nombre)).toBe(2);
    expect(sum(index.query([-200, -80, 200, 80], 9).nombre)).toBe(3);
  });
});
