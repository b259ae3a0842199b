import { expect, test } from 'vitest';
import type { Nomme } from './interpretation.repository.ts';
import { listNomsCourts } from './noms-courts.ts';

const toNomme = (filtre: 'collectivite' | 'partenaire', genre: string, nom: string): Nomme => ({
  ...{ filtre, genre, valeur: '1', libelle: nom, libelleEn: null, noms: [nom], poids: 1 },
  ...{ type: filtre, lieu: null, lieuEn: null },
});

test.each([
  ['epci', "Communauté d'agglomération du Grand Annecy", 'Grand Annecy'],
  ['epci', "Communauté d'agglomération Chartres Métropole", 'Chartres Métropole'],
  ['epci', 'Métropole du Grand Paris', 'Grand Paris'],
  ['epci', 'Communauté de communes de la Forêt', undefined],
  ['epci', 'Communauté de communes des Deux Rives', undefined],
  ['commune', 'Grand Champ', undefined],
])('%s %s is called %s', (genre, nom, court) => {
  expect(listNomsCourts([toNomme('collectivite', genre, nom)])).toEqual([court]);
});

test('a region abroad has its short name where that is one word', () => {
  const noms = ['Région Wallonie', 'Communauté autonome de la Navarre', 'Région de Kayes', 'Région du Plateau-Central'];
  const courts = listNomsCourts(noms.map((nom) => toNomme('partenaire', 'region', nom)));
  expect(courts).toEqual(['Wallonie', 'Navarre', undefined, undefined]);
});

test('a federated state has its short name, unless another has it', () => {
  const kerala = toNomme('partenaire', 'etat_federe', 'État du Kerala');
  const puebla = toNomme('partenaire', 'etat_federe', 'État de Puebla');
  const ville = toNomme('partenaire', 'commune', 'Puebla');
  expect(listNomsCourts([kerala, puebla, ville])).toEqual(['Kerala', undefined, undefined]);
});
