import { describe, expect, it } from 'vitest';
import { type Anneau, boundsOf, clipNorth, joinAcrossAntimeridian, labelPosition, ringArea } from './anneaux.ts';

const carre = (x: number, y: number, cote: number): Anneau => [
  [x, y],
  [x + cote, y],
  [x + cote, y + cote],
  [x, y + cote],
  [x, y],
];

describe('joinAcrossAntimeridian', () => {
  it('unrolls a ring that jumps from one edge of the map to the other', () => {
    const tchoukotka: Anneau = [
      [160, 60],
      [-170, 60],
      [-170, 70],
      [160, 70],
      [160, 60],
    ];
    expect(boundsOf(joinAcrossAntimeridian([[tchoukotka]]))).toEqual([160, 60, 190, 70]);
  });

  it('brings the parts cut off at the antimeridian beside the largest', () => {
    const [, ile] = joinAcrossAntimeridian([[carre(100, 50, 20)], [carre(-180, 60, 5)]]);
    expect(ile?.[0]?.[0]).toEqual([180, 60]);
  });

  it('leaves the coordinates that need no turn as they are, to the bit', () => {
    const anneau = carre(30.123456789, 50.1, 3);
    expect(joinAcrossAntimeridian([[anneau]])).toEqual([[anneau]]);
  });
});

describe('clipNorth', () => {
  it('cuts a polygon along a parallel', () => {
    expect(boundsOf(clipNorth([[carre(0, 0, 10)]], 4))).toEqual([0, 4, 10, 10]);
  });

  it('leaves nothing of a polygon that is south of it', () => {
    expect(clipNorth([[carre(0, 0, 10)]], 20)).toEqual([]);
  });
});

describe('areas and labels', () => {
  it('measures a degree at the equator as one, at sixty degrees as half', () => {
    expect(ringArea(carre(0, 0, 1))).toBeCloseTo(1, 2);
    expect(ringArea(carre(0, 59.5, 1))).toBeCloseTo(0.5, 2);
  });

  it('labels the largest polygon, at its middle', () => {
    expect(labelPosition([[carre(50, 0, 1)], [carre(0, 0, 4)]])).toEqual({ longitude: 2, latitude: 2 });
  });
});
