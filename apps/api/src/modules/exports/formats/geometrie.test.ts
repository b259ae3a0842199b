import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBbox, toLigne, toPosition } from './geometrie.ts';

const lieu = (longitude: number, latitude: number) => ({ longitude, latitude });
const PAPEETE = lieu(-149.5665, -17.5353);
const NOUMEA = lieu(166.4572, -22.2758);
const PARIS = lieu(2.3522, 48.8566);

describe('a link', () => {
  it('is a line where it crosses nothing', () => {
    const ligne = toLigne(PARIS, lieu(-17.4441, 14.6937));
    expect(ligne).toEqual({
      type: 'LineString',
      coordinates: [
        [2.3522, 48.8566],
        [-17.4441, 14.6937],
      ],
    });
    expect(toBbox(ligne)).toEqual([-17.4441, 14.6937, 2.3522, 48.8566]);
  });

  it('is cut at the antimeridian, on the straight way between both ends', () => {
    expect(toLigne(lieu(170, 0), lieu(-170, 10))).toEqual({
      type: 'MultiLineString',
      coordinates: [
        [
          [170, 0],
          [180, 5],
        ],
        [
          [-180, 5],
          [-170, 10],
        ],
      ],
    });
  });

  it('is cut the other way too, its box going over the antimeridian', () => {
    const ligne = toLigne(PAPEETE, NOUMEA);
    expect(ligne.type).toBe('MultiLineString');
    expect(ligne.coordinates.flat()[1]).toEqual([-180, -20.815931]);
    expect(ligne.coordinates.flat()[2]).toEqual([180, -20.815931]);
    expect(toBbox(ligne)).toEqual([166.4572, -22.2758, -149.5665, -17.5353]);
  });

  it('is not cut when an end lies on the antimeridian', () => {
    expect(toLigne(lieu(180, 0), lieu(-170, 10)).coordinates).toEqual([
      [-180, 0],
      [-170, 10],
    ]);
    expect(toLigne(lieu(170, 0), lieu(-180, 10)).coordinates).toEqual([
      [170, 0],
      [180, 10],
    ]);
  });

  it('never goes more than half of the world in longitude, and keeps both ends', () => {
    const arbitraire = fc.record({
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    });
    fc.assert(
      fc.property(arbitraire, arbitraire, (depart, arrivee) => {
        const ligne = toLigne(depart, arrivee);
        const segments = ligne.type === 'LineString' ? [ligne.coordinates] : ligne.coordinates;
        const parcours = segments.map(([a, b]) => Math.abs((b?.[0] ?? 0) - (a?.[0] ?? 0)));
        expect(parcours.reduce((somme, degres) => somme + degres, 0)).toBeLessThanOrEqual(180.000_01);
        const modulo = ([longitude = 0, latitude = 0]: number[]) => [
          Math.abs(longitude) === 180 ? 180 : longitude,
          latitude,
        ];
        expect(modulo(segments[0]?.[0] ?? [])).toEqual(modulo(toPosition(depart)));
        expect(modulo(segments.at(-1)?.at(-1) ?? [])).toEqual(modulo(toPosition(arrivee)));
      }),
    );
  });
});

describe('a position', () => {
  it('has six decimals at most, longitude first, and no minus zero', () => {
    expect(toPosition(lieu(2.352_212_345_6, -0.000_000_01))).toEqual([2.352212, 0]);
  });
});
