import { expect, test } from 'vitest';
import { Dimension } from './colonnes/dimension.ts';
import { countDistinctsParGroupe, countMembres, countParGroupe, Groupes } from './groupes.ts';

function createDimension(fiches: readonly string[][]): Dimension {
  const dimension = new Dimension();
  for (const cles of fiches) dimension.add(cles);
  return dimension;
}

/** Lyon and Grenoble in one région, Nantes in two, Papeete in none. */
const REGIONS: Record<string, string[]> = { lyon: ['82'], grenoble: ['82'], nantes: ['52', '53'], papeete: [] };
const villes = createDimension([['lyon', 'grenoble'], ['lyon', 'nantes'], ['papeete'], ['nantes']]);
const pays = createDimension([['SN', 'ML'], ['SN'], ['SN'], []]);
const groupes = new Groupes(villes, (ville) => REGIONS[ville] ?? []);
const places = Uint32Array.of(0, 1, 2, 3);
const byGroupe = (comptes: ArrayLike<number>) =>
  Object.fromEntries(groupes.cles.map((cle, rang) => [cle, comptes[rang]]));

test('a record of two members of one group counts once there', () => {
  expect(byGroupe(countParGroupe(places, villes, groupes))).toEqual({ 82: 2, 52: 2, 53: 2 });
  expect(byGroupe(countParGroupe(Uint32Array.of(0), villes, groupes))).toEqual({ 82: 1, 52: 0, 53: 0 });
});

test('members that do not count bring no record', () => {
  const garde = Uint8Array.from(villes.cles, (ville) => (ville === 'lyon' ? 0 : 1));
  expect(byGroupe(countParGroupe(places, villes, groupes, garde))).toEqual({ 82: 1, 52: 2, 53: 2 });
});

test('members are counted each once', () => {
  expect(byGroupe(countMembres(groupes, [...villes.cles.keys()]))).toEqual({ 82: 2, 52: 1, 53: 1 });
  expect(byGroupe(countMembres(groupes, [0, 3]))).toEqual({ 82: 1, 52: 0, 53: 0 });
});

test('distinct values of another dimension', () => {
  expect(byGroupe(countDistinctsParGroupe(places, villes, groupes, pays))).toEqual({ 82: 2, 52: 1, 53: 1 });
});

test('members of some groups, and those of values that come later', () => {
  const dimension = createDimension([['lyon'], ['nantes']]);
  const vivants = new Groupes(dimension, (ville) => REGIONS[ville] ?? []);
  expect([...vivants.listMembres(['82', '99'])]).toEqual([1, 0]);
  dimension.add(['grenoble']);
  expect([...vivants.listMembres(['82', '53'])]).toEqual([1, 1, 1]);
  expect(vivants.rangOf('53')).toBe(2);
});
