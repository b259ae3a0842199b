import { describe, expect, it } from 'vitest';
import { projectUnite } from '../coordonnees.ts';
import { containsPoint, mainRing, surfaceAt, toFond } from './geometrie.ts';

/** Two neighbouring squares, the eastern one with an island past the antimeridian. */
const TOPOLOGIE = {
  type: 'Topology' as const,
  arcs: [
    // The shared border, then what closes each square, then the island.
    [
      [10, 0],
      [10, 10],
    ],
    [
      [10, 10],
      [0, 10],
      [0, 0],
      [10, 0],
    ],
    [
      [10, 10],
      [20, 10],
      [20, 0],
      [10, 0],
    ],
    [
      [179, 0],
      [181, 0],
      [181, 2],
      [179, 2],
      [179, 0],
    ],
  ],
  objects: {
    pays: {
      type: 'GeometryCollection' as const,
      geometries: [
        { type: 'Polygon' as const, id: 'AA', properties: { nom: 'Ouest' }, arcs: [[0, 1]] },
        { type: 'MultiPolygon' as const, id: 'BB', properties: { nom: 'Est' }, arcs: [[[~0, ~2]], [[3]]] },
      ],
    },
  },
};

describe('toFond', () => {
  const fond = toFond(TOPOLOGIE, 'pays');

  it('keeps codes, names and rings', () => {
    expect(fond.surfaces.map(({ code, nom, anneaux }) => [code, nom, anneaux.length])).toEqual([
      ['AA', 'Ouest', 1],
      ['BB', 'Est', 2],
    ]);
    expect(fond.parCode.get('BB')?.nom).toBe('Est');
  });

  it('draws the shared border once, and the outer ones apart', () => {
    expect(fond.frontieres).toHaveLength(1);
    expect([...(fond.frontieres[0]?.trace ?? [])]).toEqual([...projectUnite([10, 0]), ...projectUnite([10, 10])]);
    expect(fond.contours.length).toBeGreaterThanOrEqual(2);
    expect(fond.frontieresContestees).toEqual([]);
  });

  it('finds the surface under a point, on either side of the antimeridian', () => {
    expect(surfaceAt(fond, projectUnite([5, 5]))?.code).toBe('AA');
    expect(surfaceAt(fond, projectUnite([15, 5]))?.code).toBe('BB');
    expect(surfaceAt(fond, projectUnite([180.5, 1]))?.code).toBe('BB');
    expect(surfaceAt(fond, projectUnite([-179.5, 1]))?.code).toBe('BB');
    expect(surfaceAt(fond, projectUnite([365, 5]))?.code).toBe('AA');
    expect(surfaceAt(fond, projectUnite([30, 5]))).toBeUndefined();
  });

  it('takes the largest ring as the mainland', () => {
    const est = fond.parCode.get('BB');
    expect(est && mainRing(est)?.boite[0]).toBeCloseTo(projectUnite([10, 0])[0]);
  });

  it('draws no border where a shape is only cut by the antimeridian', () => {
    const fidji = toFond(
      {
        type: 'Topology',
        arcs: [
          [
            [179, -17],
            [180, -17],
            [180, -16],
            [179, -16],
            [179, -17],
          ],
        ],
        objects: { pays: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: 'FJ', arcs: [[0]] }] } },
      },
      'pays',
    );
    const segments = fidji.contours.reduce((somme, { trace }) => somme + trace.length / 2 - 1, 0);
    expect(segments).toBe(3);
  });

  it('says which object is missing', () => {
    expect(() => toFond(TOPOLOGIE, 'regions')).toThrow('regions');
  });
});

describe('containsPoint', () => {
  it('leaves out holes', () => {
    const trou = toFond(
      {
        type: 'Topology',
        arcs: [
          [
            [0, 0],
            [10, 0],
            [10, 10],
            [0, 10],
            [0, 0],
          ],
          [
            [4, 4],
            [6, 4],
            [6, 6],
            [4, 6],
            [4, 4],
          ],
        ],
        objects: {
          pays: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: 'ZA', arcs: [[0], [1]] }] },
        },
      },
      'pays',
    ).surfaces[0];
    expect(trou && containsPoint(trou, projectUnite([2, 2]))).toBe(true);
    expect(trou && containsPoint(trou, projectUnite([5, 5]))).toBe(false);
  });
});
