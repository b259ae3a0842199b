import { describe, expect, it } from 'vitest';
import { createLocalisateur } from './localisation.ts';

const carre = (x: number, y: number, cote: number) => [
  [x, y],
  [x + cote, y],
  [x + cote, y + cote],
  [x, y + cote],
  [x, y],
];

const localise = createLocalisateur([
  ['troue', [[carre(0, 0, 10), carre(4, 4, 2)]]],
  ['enclave', [[carre(4, 4, 2)]]],
  ['antimeridien', [[carre(175, 60, 10)]]],
]);

describe('createLocalisateur', () => {
  it('finds the surface that holds the point', () => {
    expect(localise({ longitude: 1, latitude: 1 })).toBe('troue');
  });

  it('gives the enclave, not the surface it is a hole of', () => {
    expect(localise({ longitude: 5, latitude: 5 })).toBe('enclave');
  });

  it('finds a point on either side of the antimeridian', () => {
    expect(localise({ longitude: 178, latitude: 65 })).toBe('antimeridien');
    expect(localise({ longitude: -178, latitude: 65 })).toBe('antimeridien');
  });

  it('takes the nearest surface within 25 km, and none beyond', () => {
    expect(localise({ longitude: 10.2, latitude: 5 })).toBe('troue');
    expect(localise({ longitude: 10.3, latitude: 5 })).toBeNull();
  });
});
