import { createLoader } from 'nuqs/server';
import { expect, test } from 'vitest';
import { toQueryString } from '../../lib/api.ts';
import { toFiltres, urlFiltres, urlRecherche } from './url-state.ts';

const load = createLoader(urlFiltres);

test('an address says what is asked of the API, by the same names', () => {
  const adresse = '?q=patrimoine&pays=IN&region=82&financeur=maee:2009&financeur=afd&anneeMin=2005';
  expect(toFiltres(load(adresse))).toEqual({
    q: 'patrimoine',
    pays: ['IN'],
    region: ['82'],
    financeur: ['maee:2009', 'afd'],
    anneeMin: 2005,
  });
});

test('what is not of a closed vocabulary, or not a number, is left out', () => {
  expect(toFiltres(load('?statut=fini&statut=en_cours&collectivite=abc&collectivite=12&anneeMax=x'))).toEqual({
    statut: ['en_cours'],
    collectivite: [12],
  });
});

test('nothing chosen asks for nothing', () => {
  expect(toQueryString({ ...toFiltres(load('')) })).toBe('');
});

test('the order and the page have their defaults', () => {
  expect(createLoader(urlRecherche)('?tri=hasard')).toMatchObject({ tri: null, page: 1 });
});
