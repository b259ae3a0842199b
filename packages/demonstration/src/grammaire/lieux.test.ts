import { loadDepartements, loadPays, loadRegions } from '@atlas/geodonnees/referentiels';
import { describe, expect, test } from 'vitest';
import {
  type FormesLieu,
  formsOfDepartement,
  formsOfInstitution,
  formsOfPays,
  formsOfRegion,
  formsOfVille,
} from './lieux.ts';

const FAUTES =
  /\b(de le|de les|à le|à les|en le |en la |dans en |la [aeiouéèêîâ]|le [aeiouéèêîâ]|de [aeiouéèêîâ])|''|undefined/i;

function expectFrench({ nom, le, de, dans }: FormesLieu): void {
  for (const forme of [le, de, dans]) {
    expect(forme).toContain(nom);
    expect(forme.replace(nom, nom.replaceAll(' ', '_'))).not.toMatch(FAUTES);
  }
  expect(de).toMatch(/^(de |du |des |d')/);
  expect(dans).toMatch(/^(à |au |aux |en |dans )/);
}

describe('countries', () => {
  test.each(loadPays().map((pays) => [pays.nom, pays] as const))('%s has an article and its forms', (_, pays) => {
    expectFrench(formsOfPays(pays));
  });

  const parNom = new Map(loadPays().map((pays) => [pays.nom, pays]));
  test.each([
    ['Inde', "l'Inde", "de l'Inde", 'en Inde', "d'Inde"],
    ['Mali', 'le Mali', 'du Mali', 'au Mali', 'du Mali'],
    ['Madagascar', 'Madagascar', 'de Madagascar', 'à Madagascar', 'de Madagascar'],
    ['Philippines', 'les Philippines', 'des Philippines', 'aux Philippines', 'des Philippines'],
    ['Tunisie', 'la Tunisie', 'de la Tunisie', 'en Tunisie', 'de Tunisie'],
    ['Iran', "l'Iran", "de l'Iran", 'en Iran', "d'Iran"],
    ['Haïti', 'Haïti', "d'Haïti", 'en Haïti', "d'Haïti"],
    ['Honduras', 'le Honduras', 'du Honduras', 'au Honduras', 'du Honduras'],
    ['Israël', 'Israël', "d'Israël", 'en Israël', "d'Israël"],
    ['Chypre', 'Chypre', 'de Chypre', 'à Chypre', 'de Chypre'],
    ['États-Unis', 'les États-Unis', 'des États-Unis', 'aux États-Unis', 'des États-Unis'],
    ['Yémen', 'le Yémen', 'du Yémen', 'au Yémen', 'du Yémen'],
    ["Côte d'Ivoire", "la Côte d'Ivoire", "de la Côte d'Ivoire", "en Côte d'Ivoire", "de Côte d'Ivoire"],
    [
      'Territoires palestiniens',
      'les Territoires palestiniens',
      'des Territoires palestiniens',
      'dans les Territoires palestiniens',
      'des Territoires palestiniens',
    ],
    [
      'Macédoine du Nord',
      'la Macédoine du Nord',
      'de la Macédoine du Nord',
      'en Macédoine du Nord',
      'de Macédoine du Nord',
    ],
  ])('%s', (nom, le, de, dans, origine) => {
    const pays = parNom.get(nom);
    expect(pays && formsOfPays(pays)).toEqual({ nom, le, de, dans, origine });
  });
});

describe('départements', () => {
  test.each(loadDepartements().map((d) => [d.nom, d] as const))('%s has its forms', (_, departement) => {
    expectFrench(formsOfDepartement(departement));
  });

  const parCode = new Map(loadDepartements().map((d) => [d.code, d]));
  test.each([
    ['38', "l'Isère", "de l'Isère", 'en Isère'],
    ['69', 'le Rhône', 'du Rhône', 'dans le Rhône'],
    ['89', "l'Yonne", "de l'Yonne", "dans l'Yonne"],
    ['34', "l'Hérault", "de l'Hérault", "dans l'Hérault"],
    ['78', 'les Yvelines', 'des Yvelines', 'dans les Yvelines'],
    ['35', "l'Ille-et-Vilaine", "d'Ille-et-Vilaine", 'en Ille-et-Vilaine'],
    ['49', 'le Maine-et-Loire', 'de Maine-et-Loire', 'en Maine-et-Loire'],
    ['75', 'Paris', 'de Paris', 'à Paris'],
    ['974', 'La Réunion', 'de La Réunion', 'à La Réunion'],
    ['976', 'Mayotte', 'de Mayotte', 'à Mayotte'],
    ['90', 'le Territoire de Belfort', 'du Territoire de Belfort', 'dans le Territoire de Belfort'],
  ])('%s: %s', (code, le, de, dans) => {
    const departement = parCode.get(code);
    expect(departement && formsOfDepartement(departement)).toMatchObject({ le, de, dans });
  });
});

describe('régions of today and of before 2016', () => {
  test.each(loadRegions().map((r) => [r.nom, r] as const))('%s has its forms', (_, region) => {
    expectFrench(formsOfRegion(region));
  });

  const parSlug = new Map(loadRegions().map((r) => [r.slug, r]));
  test.each([
    ['bretagne', 'la Bretagne', 'de la Bretagne', 'en Bretagne'],
    ['hauts-de-france', 'les Hauts-de-France', 'des Hauts-de-France', 'dans les Hauts-de-France'],
    ['grand-est', 'le Grand Est', 'du Grand Est', 'dans le Grand Est'],
    ['ile-de-france', "l'Île-de-France", "de l'Île-de-France", 'en Île-de-France'],
    ['rhone-alpes', 'la Rhône-Alpes', 'de la Rhône-Alpes', 'en Rhône-Alpes'],
    ['centre-val-de-loire', 'le Centre-Val de Loire', 'du Centre-Val de Loire', 'en Centre-Val de Loire'],
    ['nord-pas-de-calais', 'le Nord-Pas-de-Calais', 'du Nord-Pas-de-Calais', 'dans le Nord-Pas-de-Calais'],
  ])('%s', (slug, le, de, dans) => {
    const region = parSlug.get(slug);
    expect(region && formsOfRegion(region)).toMatchObject({ le, de, dans });
  });
});

test('towns and institutions', () => {
  expect(formsOfVille('Le Mans')).toEqual({ nom: 'Le Mans', le: 'Le Mans', de: 'du Mans', dans: 'au Mans' });
  expect(formsOfInstitution('la', 'Région de Kayes')).toEqual({
    nom: 'Région de Kayes',
    le: 'la région de Kayes',
    de: 'de la région de Kayes',
    dans: 'dans la région de Kayes',
  });
  expect(formsOfInstitution('le', 'État du Gujarat')).toMatchObject({
    le: "l'État du Gujarat",
    de: "de l'État du Gujarat",
  });
});

test('a place without a known article is refused', () => {
  expect(() => formsOfPays({ code: 'ZZ', nom: 'Nulle part' })).toThrow('No article is known for Nulle part (ZZ)');
});
