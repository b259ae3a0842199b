import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillAnnees, listAnneesEcrites, listGraduations } from './echelle.ts';

const toValeur = ({ valeur }: { valeur: number }) => valeur;

test('graduations are round, begin at zero and reach the maximum', () => {
  expect(listGraduations(6)).toEqual([0, 2, 4, 6]);
  expect(listGraduations(34)).toEqual([0, 10, 20, 30, 40]);
  expect(listGraduations(1)).toEqual([0, 1]);
  expect(listGraduations(0)).toEqual([0, 1]);
});

test('property: few graduations, whole, evenly apart, above any value', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), (maximum) => {
      const graduations = listGraduations(maximum);
      const pas = (graduations[1] ?? 0) - (graduations[0] ?? 0);
      expect(graduations.every((valeur, rang) => Number.isInteger(valeur) && valeur === rang * pas)).toBe(true);
      expect(graduations.at(-1)).toBeGreaterThanOrEqual(maximum);
      expect(graduations.length).toBeLessThanOrEqual(6);
    }),
  );
});

test('years without a value are zero, doubled years are summed', () => {
  const serie = [
    { annee: 2003, valeur: 2 },
    { annee: 2000, valeur: 1 },
    { annee: 2003, valeur: 5 },
  ];
  expect(fillAnnees(serie, toValeur)).toEqual([
    { annee: 2000, valeur: 1 },
    { annee: 2001, valeur: 0 },
    { annee: 2002, valeur: 0 },
    { annee: 2003, valeur: 7 },
  ]);
  expect(fillAnnees([], toValeur)).toEqual([]);
});

test('years written under the axis are round and few', () => {
  expect(listAnneesEcrites(1962, 2026, 10)).toEqual([1970, 1980, 1990, 2000, 2010, 2020]);
  expect(listAnneesEcrites(2009, 2014, 10)).toEqual([2009, 2010, 2011, 2012, 2013, 2014]);
});
