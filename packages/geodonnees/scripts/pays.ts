/** The countries: ISO codes, reviewed names, continents, capitals, a position for their label. */
import { normalizeNom } from '../src/normalize-nom.ts';
import type { CodeContinent, Pays } from '../src/types.ts';
import { roundDegres } from './ecriture.ts';
import { labelPosition, type Polygone } from './geometrie/anneaux.ts';
import { readCodesIso } from './geometrie/monde-source.ts';
import { compareImportance, type LieuGeoNames } from './geonames.ts';
import { PAYS_ISO, readSource } from './sources.ts';
import { AUTRES_NOMS, CAPITALES, NOMS_ANGLAIS, NOMS_FRANCAIS, PAYS_PAR_CONTINENT } from './tables/pays.ts';
import { toNomFrancais } from './villes.ts';

/** Names of a country in one language of the source, the usual one first. */
function readNoms(langue: 'fr' | 'en'): Map<string, string[]> {
  const { countries } = JSON.parse(readSource(PAYS_ISO, `langs/${langue}.json`)) as {
    countries: Record<string, string | string[]>;
  };
  return new Map(Object.entries(countries).map(([code, noms]) => [code, [noms].flat()]));
}

function listContinents(): Map<string, CodeContinent> {
  const paires = Object.entries(PAYS_PAR_CONTINENT) as [CodeContinent, string][];
  return new Map(
    paires.flatMap(([continent, codes]) =>
      codes.split(/\s+/).map((code): [string, CodeContinent] => [code, continent]),
    ),
  );
}

function findCapitale(code: string, villes: readonly LieuGeoNames[]): string | null {
  const decidee = CAPITALES[code];
  if (decidee !== undefined) return decidee;
  const capitale = villes.find((lieu) => lieu.nature === 'PPLC');
  return capitale ? toNomFrancais(capitale) : null;
}

function findPosition(code: string, contour: Polygone[] | undefined, villes: readonly LieuGeoNames[]) {
  if (contour) return labelPosition(contour);
  const principale = villes[0];
  if (!principale) throw new Error(`${code}: neither an outline nor a town`);
  return { longitude: roundDegres(principale.longitude), latitude: roundDegres(principale.latitude) };
}

/** Aliases that are the proper name of another country lead astray («Congo» for the République démocratique du Congo). */
function dropAmbiguousAlias(liste: readonly Pays[]): Pays[] {
  const porteurs = new Map(
    liste.flatMap(({ code, nom, nomEn }) => [nom, nomEn].map((propre) => [normalizeNom(propre), code])),
  );
  return liste.map((pays) => ({
    ...pays,
    alias: pays.alias.filter((autre) => (porteurs.get(normalizeNom(autre)) ?? pays.code) === pays.code),
  }));
}

export function buildPays(lieux: readonly LieuGeoNames[], contours: ReadonlyMap<string, Polygone[]>): Pays[] {
  const alpha3 = readCodesIso();
  const francais = readNoms('fr');
  const anglais = readNoms('en');
  const parPays = Map.groupBy(lieux, (lieu) => lieu.codePays);
  const liste = [...listContinents()]
    .map(([code, continent]) => {
      const villes = (parPays.get(code) ?? []).toSorted(compareImportance);
      const nom = NOMS_FRANCAIS[code] ?? francais.get(code)?.[0];
      const nomEn = NOMS_ANGLAIS[code] ?? anglais.get(code)?.[0];
      const codeAlpha3 = alpha3.get(code);
      if (!nom || !nomEn || !codeAlpha3) throw new Error(`${code}: not in ISO 3166-1`);
      const autres = [
        ...(francais.get(code) ?? []),
        ...(anglais.get(code) ?? []),
        ...(AUTRES_NOMS[code]?.split('|') ?? []),
      ];
      return {
        code,
        codeAlpha3,
        nom,
        nomEn,
        alias: [...new Set(autres)].filter((autre) => autre !== nom && autre !== nomEn),
        continent,
        capitale: findCapitale(code, villes),
        population: villes.reduce((somme, { population }) => somme + population, 0),
        ...findPosition(code, contours.get(code), villes),
        precision: 'pays' as const,
      };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  return dropAmbiguousAlias(liste);
}
