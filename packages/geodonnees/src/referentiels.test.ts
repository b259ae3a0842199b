import { describe, expect, it } from 'vitest';
import { distanceKm } from './distance.ts';
import { normalizeNom } from './normalize-nom.ts';
import {
  findSubdivision,
  listAnciennesRegions,
  listRegionsActuelles,
  loadAnciennesCommunes,
  loadCommunes,
  loadDepartements,
  loadEpci,
  loadPays,
  loadRegions,
  loadSubdivisions,
  loadVillesDuMonde,
} from './referentiels.ts';
import type { Position } from './types.ts';

function byCode<T extends { code: string }>(lignes: readonly T[]): Map<string, T> {
  return new Map(lignes.map((ligne) => [ligne.code, ligne]));
}

const communes = byCode(loadCommunes());
const departements = byCode(loadDepartements());
const regions = byCode(loadRegions());
const pays = byCode(loadPays());
const subdivisions = byCode(loadSubdivisions());

function isOnEarth({ longitude, latitude }: Position): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

function expectNear(code: string, nom: string, longitude: number, latitude: number): void {
  const commune = communes.get(code);
  expect(commune).toMatchObject({ nom, precision: 'exacte' });
  expect(distanceKm(commune as Position, { longitude, latitude })).toBeLessThan(5);
}

describe('communes', () => {
  it('are those of 2026, overseas included, each once and each somewhere', () => {
    expect(loadCommunes()).toHaveLength(34_963);
    expect(communes.size).toBe(34_963);
    expect(loadCommunes().filter((commune) => !isOnEarth(commune))).toEqual([]);
  });

  it('are where they are known to be', () => {
    expectNear('69123', 'Lyon', 4.85, 45.75);
    expectNear('75056', 'Paris', 2.35, 48.86);
    expectNear('13055', 'Marseille', 5.38, 43.3);
    expectNear('2A004', 'Ajaccio', 8.74, 41.92);
    expectNear('93066', 'Saint-Denis', 2.36, 48.94);
    expectNear('97411', 'Saint-Denis', 55.45, -20.88);
    expectNear('97302', 'Cayenne', -52.33, 4.94);
    expectNear('98735', 'Papeete', -149.57, -17.53);
    expectNear('98818', 'Nouméa', 166.45, -22.27);
  });

  it('does not give a commune the place of its neighbour filed under the wrong code', () => {
    expectNear('69244', 'Tassin-la-Demi-Lune', 4.79, 45.755);
  });

  it('place nine inhabitants out of ten exactly, and say how far the rest is known', () => {
    const habitants = (lignes: readonly { population: number }[]) =>
      lignes.reduce((somme, { population }) => somme + population, 0);
    const exactes = loadCommunes().filter((commune) => commune.precision === 'exacte');
    expect(habitants(exactes) / habitants(loadCommunes())).toBeGreaterThan(0.9);
    expect(new Set(loadCommunes().map((commune) => commune.precision))).toEqual(
      new Set(['exacte', 'ancienne_commune', 'epci']),
    );
  });

  it('belong to départements and EPCI that exist', () => {
    const sirens = new Set(loadEpci().map((epci) => epci.siren));
    expect(loadCommunes().filter((commune) => !departements.has(commune.codeDepartement))).toEqual([]);
    expect(loadCommunes().filter(({ codeEpci }) => codeEpci !== null && !sirens.has(codeEpci))).toEqual([]);
    expect(communes.get('69123')?.codeEpci).toBe('200046977');
  });

  it('are reached from the former ones', () => {
    expect(loadAnciennesCommunes()).toHaveLength(2502);
    expect(loadAnciennesCommunes().filter(({ codeCommune }) => !communes.has(codeCommune))).toEqual([]);
    const ancienne = loadAnciennesCommunes().find(({ nom }) => nom === 'Bellegarde-sur-Valserine');
    expect(ancienne?.codeCommune).toBe('01033');
    expect(communes.get('01033')?.nom).toBe('Valserhône');
  });
});

describe('EPCI', () => {
  it('are 1,255, named in full', () => {
    expect(loadEpci()).toHaveLength(1255);
    expect(loadEpci().find(({ siren }) => siren === '200000172')?.nom).toBe(
      'Communauté de communes Faucigny - Glières',
    );
  });
});

describe('départements and régions', () => {
  it('are 101 départements and six collectivités', () => {
    expect(loadDepartements().filter(({ codeRegion }) => codeRegion !== null)).toHaveLength(101);
    expect(
      loadDepartements()
        .filter(({ codeRegion }) => codeRegion === null)
        .map(({ code }) => code),
    ).toEqual(['975', '977', '978', '986', '987', '988']);
  });

  it('are 18 régions of today, and 22 metropolitan and 5 overseas ones before 2016', () => {
    expect(listRegionsActuelles()).toHaveLength(18);
    expect(listAnciennesRegions()).toHaveLength(27);
    expect(listAnciennesRegions().filter(({ code }) => !code.startsWith('0'))).toHaveLength(22);
    expect(loadRegions().filter(({ ancienne }) => ancienne)).toHaveLength(16);
    expect(regions.size).toBe(loadRegions().length);
    expect(new Set(loadRegions().map(({ slug }) => slug)).size).toBe(loadRegions().length);
  });

  it('put Rhône in Rhône-Alpes, then in Auvergne-Rhône-Alpes', () => {
    expect(departements.get('69')).toMatchObject({ nom: 'Rhône', codeRegion: '84', codeAncienneRegion: '82' });
    expect(regions.get('82')).toMatchObject({
      nom: 'Rhône-Alpes',
      ancienne: true,
      codeSuccesseur: '84',
      slug: 'rhone-alpes',
    });
    expect(regions.get('84')).toMatchObject({ nom: 'Auvergne-Rhône-Alpes', ancienne: false, avant2016: false });
  });

  it('keep one entry for a région that did not change', () => {
    expect(regions.get('53')).toMatchObject({
      nom: 'Bretagne',
      ancienne: false,
      avant2016: true,
      codeSuccesseur: null,
    });
    expect(departements.get('35')).toMatchObject({ codeRegion: '53', codeAncienneRegion: '53' });
  });

  it('make each ceased région part of its successor', () => {
    for (const { codeRegion, codeAncienneRegion } of loadDepartements()) {
      if (codeAncienneRegion === null) continue;
      const ancienne = regions.get(codeAncienneRegion);
      expect(ancienne?.avant2016).toBe(true);
      expect(ancienne?.codeSuccesseur ?? ancienne?.code).toBe(codeRegion);
    }
  });
});

describe('pays', () => {
  const findByNom = (nom: string) =>
    loadPays()
      .filter((un) => [un.nom, un.nomEn, ...un.alias].some((autre) => normalizeNom(autre) === normalizeNom(nom)))
      .map(({ code }) => code);

  it('have ISO codes, one of five continents, and a position', () => {
    expect(
      loadPays().filter(({ code, codeAlpha3 }) => !/^[A-Z]{2}$/.test(code) || !/^[A-Z]{3}$/.test(codeAlpha3)),
    ).toEqual([]);
    expect(new Set(loadPays().map(({ continent }) => continent))).toEqual(
      new Set(['afrique', 'amerique', 'asie', 'europe', 'oceanie']),
    );
    expect(loadPays().filter((un) => !isOnEarth(un))).toEqual([]);
    expect(pays.size).toBe(loadPays().length);
  });

  it.each([
    ['CI', "Côte d'Ivoire"],
    ['CD', 'République démocratique du Congo'],
    ['MK', 'Macédoine du Nord'],
    ['MM', 'Birmanie'],
    ['BY', 'Biélorussie'],
    ['KR', 'Corée du Sud'],
    ['GB', 'Royaume-Uni'],
    ['US', 'États-Unis'],
    ['CV', 'Cap-Vert'],
    ['CZ', 'République tchèque'],
    ['SZ', 'Eswatini'],
  ])('%s is %s', (code, nom) => {
    expect(pays.get(code)?.nom).toBe(nom);
  });

  it.each([
    ["People's Republic of China", 'CN'],
    ['Republic of Ireland', 'IE'],
    ['Kingdom of the Netherlands', 'NL'],
    ['State of Palestine', 'PS'],
    ['The Gambia', 'GM'],
    ['Ivory Coast', 'CI'],
    ['Scotland', 'GB'],
    ['Germany', 'DE'],
    ['Timor oriental', 'TL'],
    ['RDC', 'CD'],
    ['Republic of the Congo', 'CG'],
    ['United States of America', 'US'],
    ['Turkey', 'TR'],
  ])('%s is found as %s alone', (nom, code) => {
    expect(findByNom(nom)).toEqual([code]);
  });

  it('share no name', () => {
    const porteurs = Map.groupBy(
      loadPays().flatMap((un) =>
        [...new Set([un.nom, un.nomEn, ...un.alias].map(normalizeNom))].map((nom) => ({ nom, code: un.code })),
      ),
      ({ nom }) => nom,
    );
    expect([...porteurs.values()].filter((codes) => codes.length > 1)).toEqual([]);
  });
});

describe('subdivisions and towns', () => {
  it('have codes of their own, in countries that exist', () => {
    expect(subdivisions.size).toBe(loadSubdivisions().length);
    expect(loadSubdivisions().filter(({ codePays }) => !pays.has(codePays))).toEqual([]);
    expect(subdivisions.get('IT-52')?.nom).toBe('Toscane');
    expect(subdivisions.get('DE-BY')?.nom).toBe('Bavière');
    expect(subdivisions.get('UA-43')?.codePays).toBe('UA');
    expect(loadSubdivisions().filter(({ nom }) => nom === '' || nom !== nom.trim())).toEqual([]);
  });

  it('give towns to every country but France, the most populated first', () => {
    const villes = loadVillesDuMonde();
    const sansVille = loadPays().filter(({ code }) => !villes.some(({ codePays }) => codePays === code));
    expect(sansVille.map(({ code }) => code)).toEqual(['FR']);
    expect(villes.every((ville, rang) => rang === 0 || ville.population <= (villes[rang - 1]?.population ?? 0))).toBe(
      true,
    );
    expect(
      villes.filter(({ codeSubdivision }) => codeSubdivision !== null && !subdivisions.has(codeSubdivision)),
    ).toEqual([]);
    expect(new Set(villes.map(({ id }) => id)).size).toBe(villes.length);
  });

  it('name towns in French, and put them in their subdivision', () => {
    const find = (codePays: string, nom: string) =>
      loadVillesDuMonde().find((ville) => ville.codePays === codePays && ville.nom === nom);
    expect(find('DE', 'Cologne')?.codeSubdivision).toBe('DE-NW');
    expect(find('GB', 'Londres')?.codeSubdivision).toBe('GB-londres');
    expect(find('SN', 'Saint-Louis')?.codeSubdivision).toBe('SN-SL');
    expect(find('IN', 'Pondichéry')?.codeSubdivision).toBe('IN-PY');
  });

  it('findSubdivision answers for any point of a country, and null where there is none to find', () => {
    expect(findSubdivision('IT', { longitude: 11.25, latitude: 43.77 })).toBe('IT-52');
    expect(findSubdivision('RU', { longitude: -173.2, latitude: 64.4 })).toBe('RU-CHU');
    expect(findSubdivision('IT', { longitude: 2.35, latitude: 48.85 })).toBeNull();
    expect(findSubdivision('FR', { longitude: 2.35, latitude: 48.85 })).toBeNull();
    expect(findSubdivision('../x', { longitude: 0, latitude: 0 })).toBeNull();
  });
});
