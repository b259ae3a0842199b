import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersects } from '../moteur/fenetre.ts';
import { breakName, placeLabels } from './placement.ts';

const CADRE = { x: 0, y: 0, largeur: 400, hauteur: 300 };

describe('placeLabels', () => {
  it('gives the place to the more important of two', () => {
    const places = [{ x: 10, y: 10 }];
    const placees = placeLabels(
      [
        { donnee: 'petite', largeur: 50, hauteur: 12, places, priorite: 1 },
        { donnee: 'grande', largeur: 50, hauteur: 12, places, priorite: 2 },
      ],
      CADRE,
      [],
    );
    expect(placees.map(({ donnee }) => donnee)).toEqual(['grande']);
  });

  it('takes the next place when the first is covered, and none outside the frame', () => {
    const candidat = { donnee: 'Lyon', largeur: 40, hauteur: 12, priorite: 1 };
    const obstacle = { x: 0, y: 0, largeur: 60, hauteur: 30 };
    const [placee] = placeLabels(
      [
        {
          ...candidat,
          places: [
            { x: 5, y: 5 },
            { x: 100, y: 5 },
          ],
        },
      ],
      CADRE,
      [obstacle],
    );
    expect(placee).toMatchObject({ x: 100, y: 5 });
    expect(placeLabels([{ ...candidat, places: [{ x: 380, y: 5 }] }], CADRE, [])).toEqual([]);
  });

  it('never lets two labels touch', () => {
    const candidat = fc.record({
      donnee: fc.nat(),
      largeur: fc.integer({ min: 10, max: 90 }),
      hauteur: fc.integer({ min: 8, max: 30 }),
      places: fc.array(fc.record({ x: fc.integer({ min: -20, max: 400 }), y: fc.integer({ min: -20, max: 300 }) })),
      priorite: fc.nat(10),
    });
    fc.assert(
      fc.property(fc.array(candidat, { maxLength: 40 }), (candidats) => {
        const placees = placeLabels(candidats, CADRE, []);
        for (const [i, a] of placees.entries())
          for (const b of placees.slice(i + 1)) expect(intersects(a, b)).toBe(false);
      }),
    );
  });
});

describe('breakName', () => {
  it('cuts at spaces and hyphens only', () => {
    expect(breakName('République démocratique du Congo')).toEqual(['République', 'démocratique du', 'Congo']);
    expect(breakName('Auvergne-Rhône-Alpes')).toEqual(['Auvergne-Rhône-', 'Alpes']);
    expect(breakName('Mali')).toEqual(['Mali']);
  });
});
