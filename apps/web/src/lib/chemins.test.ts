import { TYPES_SUGGESTION } from '@atlas/contracts/vocabulaire';
import { expect, test } from 'vitest';
import { toRecherche, toSuggestion } from './chemins.ts';

test('every kind of suggestion leads to a page', () => {
  for (const type of TYPES_SUGGESTION) {
    expect(toSuggestion({ type, cle: '12', libelle: 'Rezé' })).toMatch(/^\/[a-z]+[/?]/);
  }
});

test('a commune without projet has no sheet: its name is searched', () => {
  expect(toSuggestion({ type: 'commune', cle: '44143', libelle: 'Rezé' })).toBe('/recherche?ville=Rez%C3%A9');
  expect(toSuggestion({ type: 'ancienne_region', cle: '82', libelle: 'Rhône-Alpes' })).toBe('/regions/82');
});

test('a search keeps the names of the API', () => {
  expect(toRecherche({ pays: ['IN'], financeur: ['maee:2009', 'afd'] })).toBe(
    '/recherche?pays=IN&financeur=maee%3A2009&financeur=afd',
  );
});
