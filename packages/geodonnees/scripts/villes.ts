/** Foreign towns, from GeoNames: all the notable ones of each country, and every seat of a subdivision. */
import type { VilleDuMonde } from '../src/types.ts';
import { roundDegres } from './ecriture.ts';
import type { LieuGeoNames } from './geonames.ts';
import { NOMS_FRANCAIS_VILLES } from './tables/noms-francais-villes.ts';

/** Towns kept in every country, and in Europe, where small towns have partners too; inhabitants. */
const POPULATION_MIN = 5000;
const POPULATION_MIN_EUROPE = 2500;
/** A country keeps its most populated towns up to this number, below the thresholds when it has to. */
const VILLES_MIN_PAR_PAYS = 250;

const toDroite = (nom: string) => nom.replaceAll(/[’‘]/g, "'");

const NOMS_FRANCAIS = new Map(
  Object.entries(NOMS_FRANCAIS_VILLES).flatMap(([pays, paires]) =>
    paires.split('|').map((paire): [string, string] => {
      const [nom = '', francais = ''] = paire.split('=');
      return [`${pays} ${toDroite(nom)}`, toDroite(francais)];
    }),
  ),
);

/** The French name of a town where usage has one, else its own. Homonyms in one country: see `nameVilles`. */
export function toNomFrancais(lieu: LieuGeoNames): string {
  return NOMS_FRANCAIS.get(`${lieu.codePays} ${toDroite(lieu.nom)}`) ?? toDroite(lieu.nom);
}

/** French names go to the most populated town of its name in the country; its homonyms keep the local name. */
function nameVilles(villes: readonly LieuGeoNames[]): Map<number, string> {
  const dejaNommes = new Set<string>();
  return new Map(
    villes.map((lieu) => {
      const isFirst = !dejaNommes.has(lieu.nom);
      dejaNommes.add(lieu.nom);
      return [lieu.id, isFirst ? toNomFrancais(lieu) : toDroite(lieu.nom)];
    }),
  );
}

function selectVilles(villes: readonly LieuGeoNames[], populationMin: number): LieuGeoNames[] {
  return villes.filter(
    (lieu, rang) => rang < VILLES_MIN_PAR_PAYS || lieu.population >= populationMin || /^PPL(C|A)$/.test(lieu.nature),
  );
}

/** Towns of the countries given, the most populated first. */
export function buildVilles(
  lieux: readonly LieuGeoNames[],
  pays: readonly { code: string; continent: string }[],
  findSubdivision: (codePays: string, lieu: LieuGeoNames) => string | null,
): VilleDuMonde[] {
  const parPays = Map.groupBy(lieux, (lieu) => lieu.codePays);
  const retenues = pays.flatMap(({ code, continent }) => {
    if (code === 'FR') return [];
    const villes = (parPays.get(code) ?? []).toSorted((a, b) => b.population - a.population || a.id - b.id);
    const noms = nameVilles(villes);
    return selectVilles(villes, continent === 'europe' ? POPULATION_MIN_EUROPE : POPULATION_MIN).map((lieu) => ({
      id: lieu.id,
      nom: noms.get(lieu.id) ?? lieu.nom,
      codePays: code,
      codeSubdivision: findSubdivision(code, lieu),
      population: lieu.population,
      longitude: roundDegres(lieu.longitude),
      latitude: roundDegres(lieu.latitude),
      precision: 'exacte' as const,
    }));
  });
  return retenues.sort((a, b) => b.population - a.population || a.id - b.id);
}
