import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectUnite } from '../../carte/coordonnees.ts';
import type { Ligne } from '../../carte/fond/geometrie.ts';
import { createCadre, toChemin } from './cadre.ts';
import { createAzimutale, createEqualEarth } from './projections.ts';

const TAILLE = { largeur: 400, hauteur: 300 };

/** A ring of degrees as the base maps hold it. */
function ringOf(positions: readonly (readonly [number, number])[]): Ligne {
  const points = positions.map((position) => projectUnite(position));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    trace: Float64Array.from(points.flat()),
    boite: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
  };
}

describe('a frame', () => {
  it('holds all of its box, in its middle', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -170, max: 150, noNaN: true }),
        fc.double({ min: -60, max: 50, noNaN: true }),
        fc.double({ min: 0.5, max: 25, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (ouest, sud, cote, dx, dy) => {
          const cadre = createCadre(
            createAzimutale([ouest + cote / 2, sud + cote / 2]),
            [ouest, sud, ouest + cote, sud + cote],
            TAILLE,
          );
          const [x, y] = cadre.place([ouest + dx * cote, sud + dy * cote]);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(TAILLE.largeur);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(TAILLE.hauteur);
        },
      ),
    );
  });

  it('says how many metres a point is', () => {
    const cadre = createCadre(createAzimutale([2, 47]), [1, 46, 3, 48], TAILLE);
    const [[, haut], [, bas]] = [cadre.place([2, 47.5]), cadre.place([2, 46.5])];
    expect((bas - haut) * cadre.metresParPoint).toBeCloseTo(111_195, -3);
  });
});

describe('an outline', () => {
  const monde = createCadre(createEqualEarth(0), [-180, -60, 180, 80], TAILLE);

  it('is closed when it is a surface, open when it is a line', () => {
    const anneau = ringOf([
      [0, 0],
      [20, 0],
      [20, 20],
    ]);
    expect(toChemin([anneau], monde, { ferme: true })).toMatch(/^M[\d. ]+L[\d. ]+L[\d. ]+Z$/);
    expect(toChemin([anneau], monde, { ferme: false })).not.toContain('Z');
  });

  it('leaves out what paper cannot show, and what is outside of the frame', () => {
    const minuscule = ringOf([
      [0, 0],
      [0.001, 0],
      [0.001, 0.001],
    ]);
    expect(toChemin([minuscule], monde, { ferme: true })).toBe('');
    const paris = createCadre(createAzimutale([2, 48]), [1, 47, 3, 49], TAILLE);
    const perou = ringOf([
      [-75, -10],
      [-70, -10],
      [-70, -15],
    ]);
    expect(toChemin([perou], paris, { ferme: true })).toBe('');
  });
});
