import { expect, test } from 'vitest';
import { filterByNom, maxProjets } from './filtrer.ts';

const PAYS = [{ nom: 'Sénégal' }, { nom: 'Côte d’Ivoire' }, { nom: 'Corée du Sud' }];
const toNom = ({ nom }: { nom: string }) => nom;

test('accents, case and order of words do not matter', () => {
  expect(filterByNom(PAYS, 'SENE', toNom)).toEqual([PAYS[0]]);
  expect(filterByNom(PAYS, 'sud coree', toNom)).toEqual([PAYS[2]]);
  expect(filterByNom(PAYS, '  ', toNom)).toEqual(PAYS);
  expect(filterByNom(PAYS, 'Pérou', toNom)).toEqual([]);
});

test('a full bar stands for the most projets, never for nothing', () => {
  expect(maxProjets([{ projets: 3 }, { projets: 7 }])).toBe(7);
  expect(maxProjets([])).toBe(1);
});
