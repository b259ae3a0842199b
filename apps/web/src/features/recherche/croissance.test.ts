import type { CarteEvolution, CarteUnites } from '@atlas/contracts';
import { expect, test } from 'vitest';
import { countDe, cumulate, toCarteDe } from './croissance.ts';

const evolution: CarteEvolution = {
  niveau: 'pays',
  premiereAnnee: 1950,
  derniereAnnee: 1953,
  unites: [
    { code: 'DE', projets: [2, 1, 0, 1] },
    { code: 'SN', projets: [0, 0, 3, 0] },
  ],
};
const unite = (code: string, projets: number) => ({
  ...{ code, nom: code, nomEn: null, longitude: 0, latitude: 0, collectivites: 1, partenaires: 1 },
  projets,
});
const carte: CarteUnites = { niveau: 'pays', total: 7, unites: [unite('DE', 4), unite('SN', 3)] };

test('projets add up year after year', () => {
  expect([...cumulate(evolution, 1951)]).toEqual([
    ['DE', 3],
    ['SN', 0],
  ]);
  expect([1949, 1950, 1952, 1953].map((annee) => countDe(evolution, annee))).toEqual([0, 2, 6, 7]);
});

test('a map of a year has the units that had begun', () => {
  expect(toCarteDe(carte, evolution, 1951).unites).toMatchObject([{ code: 'DE', projets: 3 }]);
  expect(toCarteDe(carte, evolution, 1953)).toEqual(carte);
});
