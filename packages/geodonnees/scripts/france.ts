/** The French référentiels: communes, anciennes communes, EPCI, départements and régions, with their positions. */
import { slugifyNom } from '../src/normalize-nom.ts';
import type { AncienneCommune, Commune, Departement, Epci, Region } from '../src/types.ts';
import { type CommuneSource, type Decoupage, type EpciSource, readDecoupage } from './decoupage.ts';
import type { LieuGeoNames } from './geonames.ts';
import { barycentre, locateCommunes, type PositionConnue } from './positions-communes.ts';
import { ANCIENNES_REGIONS } from './tables/anciennes-regions.ts';

export interface France {
  communes: Commune[];
  anciennesCommunes: AncienneCommune[];
  epci: Epci[];
  departements: Departement[];
  regions: Region[];
}

const LIBELLES_EPCI: Record<string, string> = {
  CC: 'Communauté de communes',
  CA: "Communauté d'agglomération",
  CU: 'Communauté urbaine',
};

const sumPopulation = (lignes: readonly { population: number }[]) =>
  lignes.reduce((somme, { population }) => somme + population, 0);
const byCode = <T extends { code: string }>(a: T, b: T) => (a.code < b.code ? -1 : 1);

/** Writes the legal form in full: «CC Faucigny - Glières» is «Communauté de communes Faucigny - Glières». */
function expandNomEpci(nom: string): string {
  return nom.replace(/^(CC|CA|CU) /, (_, sigle: string) => `${LIBELLES_EPCI[sigle]} `);
}

/** Codes that each commune of today replaces: those it took over, and those of its déléguées and associées. */
function indexAnciensCodes(communes: readonly CommuneSource[]): Map<string, string[]> {
  const codes = new Map<string, string[]>();
  for (const commune of communes) {
    const successeur = commune.type === 'commune-actuelle' ? commune.code : commune.chefLieu;
    if (!successeur) continue;
    const anciens = commune.type === 'commune-actuelle' ? (commune.anciensCodes ?? []) : [commune.code];
    codes.set(successeur, [...(codes.get(successeur) ?? []), ...anciens]);
  }
  return codes;
}

/** Déléguées and associées, save the one that gave its name and its code to the commune of today. */
function buildAnciennesCommunes(
  sources: readonly CommuneSource[],
  actuelles: ReadonlyMap<string, Commune>,
): AncienneCommune[] {
  return sources
    .flatMap(({ code, nom, type, chefLieu }) => {
      if ((type !== 'commune-deleguee' && type !== 'commune-associee') || !chefLieu) return [];
      const isSame = code === chefLieu && nom === actuelles.get(chefLieu)?.nom;
      return isSame ? [] : [{ code, nom, codeCommune: chefLieu }];
    })
    .sort((a, b) => byCode(a, b));
}

function buildCommunes(
  sources: readonly CommuneSource[],
  epciDe: ReadonlyMap<string, string>,
  positions: ReadonlyMap<string, PositionConnue>,
): Commune[] {
  return sources
    .map((source) => {
      const position = positions.get(source.code);
      if (!position) throw new Error(`${source.code} ${source.nom}: no position`);
      return {
        code: source.code,
        nom: source.nom,
        codeDepartement: source.departement,
        codeEpci: epciDe.get(source.code) ?? null,
        siren: source.siren ?? null,
        population: source.population ?? 0,
        ...position,
      };
    })
    .sort(byCode);
}

/** The centre of a group of communes: of the well placed ones, by population when asked, else by surface as it were. */
function centerOf(communes: readonly Commune[], byPopulation: boolean): { longitude: number; latitude: number } {
  const exactes = communes.filter((commune) => commune.precision === 'exacte');
  const retenues = exactes.length > 0 ? exactes : communes;
  return barycentre(retenues, byPopulation ? (rang) => Math.max(1, retenues[rang]?.population ?? 1) : undefined);
}

function buildEpci(sources: readonly EpciSource[], communes: ReadonlyMap<string, Commune>): Epci[] {
  return sources
    .map((source) => {
      const membres = source.membres.flatMap(({ code }) => communes.get(code) ?? []);
      const parDepartement = [...Map.groupBy(membres, (membre) => membre.codeDepartement)];
      const [principal] = parDepartement.toSorted(([, a], [, b]) => sumPopulation(b) - sumPopulation(a));
      if (!principal) throw new Error(`EPCI ${source.code}: no known member`);
      return {
        siren: source.code,
        nom: expandNomEpci(source.nom),
        type: source.type,
        codeDepartement: principal[0],
        population: source.populationMunicipale,
        ...centerOf(membres, true),
        precision: 'epci' as const,
      };
    })
    .sort((a, b) => (a.siren < b.siren ? -1 : 1));
}

function buildDepartements(decoupage: Decoupage, communes: readonly Commune[]): Departement[] {
  const regions = new Set(decoupage.regions.map((region) => region.code));
  const parDepartement = Map.groupBy(communes, (commune) => commune.codeDepartement);
  const ancienneDe = new Map(ANCIENNES_REGIONS.flatMap(({ code, departements }) => departements.map((d) => [d, code])));
  return decoupage.departements
    .map((source) => {
      const membres = parDepartement.get(source.code) ?? [];
      const codeRegion = regions.has(source.region) ? source.region : null;
      return {
        code: source.code,
        nom: source.nom,
        codeRegion,
        codeAncienneRegion: ancienneDe.get(source.code) ?? codeRegion,
        codeChefLieu: source.chefLieu,
        siren: null,
        population: sumPopulation(membres),
        ...centerOf(membres, false),
        precision: 'departement' as const,
      };
    })
    .sort(byCode);
}

function buildRegions(
  decoupage: Decoupage,
  departements: readonly Departement[],
  communes: readonly Commune[],
): Region[] {
  const build = (
    source: { code: string; nom: string; chefLieu: string; successeur?: string },
    membres: readonly Departement[],
  ): Region => {
    const codes = new Set(membres.map((departement) => departement.code));
    const isNouvelle = ANCIENNES_REGIONS.some((ancienne) => ancienne.successeur === source.code);
    return {
      code: source.code,
      nom: source.nom,
      ancienne: source.successeur !== undefined,
      avant2016: !isNouvelle,
      codeSuccesseur: source.successeur ?? null,
      codeChefLieu: source.chefLieu,
      siren: null,
      population: sumPopulation(membres),
      slug: slugifyNom(source.nom),
      ...centerOf(
        communes.filter((commune) => codes.has(commune.codeDepartement)),
        false,
      ),
      precision: 'region',
    };
  };
  const actuelles = decoupage.regions.map((source) =>
    build(
      source,
      departements.filter((d) => d.codeRegion === source.code),
    ),
  );
  const anciennes = ANCIENNES_REGIONS.map((source) =>
    build(
      source,
      departements.filter((d) => d.codeAncienneRegion === source.code),
    ),
  );
  return [...actuelles.sort(byCode), ...anciennes.sort(byCode)];
}

export function buildFrance(lieux: readonly LieuGeoNames[]): France {
  const decoupage = readDecoupage();
  const sources = decoupage.communes.filter((commune) => commune.type === 'commune-actuelle');
  const epciDe = new Map(decoupage.epci.flatMap(({ code, membres }) => membres.map((membre) => [membre.code, code])));
  const positions = locateCommunes(sources, indexAnciensCodes(decoupage.communes), epciDe, lieux);
  const communes = buildCommunes(sources, epciDe, positions);
  const parCode = new Map(communes.map((commune) => [commune.code, commune]));
  const departements = buildDepartements(decoupage, communes);
  return {
    communes,
    anciennesCommunes: buildAnciennesCommunes(decoupage.communes, parCode),
    epci: buildEpci(decoupage.epci, parCode),
    departements,
    regions: buildRegions(decoupage, departements, communes),
  };
}
