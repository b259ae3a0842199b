import { type Commune, type Departement, normalizeNom, type Region, slugifyNom } from '@atlas/geodonnees';
import { CHIFFRES, GRAINE } from '../chiffres.ts';
import { a, de } from '../grammaire/francais.ts';
import { formsOfDepartement, formsOfVille } from '../grammaire/lieux.ts';
import { createRandom } from '../random.ts';
import type { CollectiviteRow, Referentiels, TypeCollectivite } from '../types.ts';
import { PROJETS_IMPOSES } from './exemple-connu.ts';
import { drawWeighted } from './repartition.ts';

/** A collectivité of the data set, with what the texts and the draws need to know of it. */
export interface Collectivite extends Omit<CollectiviteRow, 'version' | 'creeLe' | 'modifieLe' | 'siteWeb'> {
  /** Alone in a title: «Lyon», «Isère», «Bretagne», «Communauté de communes du Pays de Gex». */
  court: string;
  /** As one who acts: «la Ville de Lyon», «le Département de l'Isère», «Bordeaux Métropole». */
  le: string;
  de: string;
  a: string;
  /** Slug of its région of before 2016, or `outre-mer`: what its affinities go by. */
  affinite: string;
}

type Brut = Omit<Collectivite, 'id' | 'nomNormalise' | 'de' | 'a'>;

const PROPORTION_EPCI = 0.2;
const POPULATION_VILLE = 10000;

/** Départements that are no longer collectivités of their own: Paris, Corse, Alsace, and those merged into a région. */
const SANS_CONSEIL = new Set(['75', '2A', '2B', '67', '68', '972', '973', '976']);
const NOMS_REGIONS: Readonly<Record<string, string>> = {
  '94': 'Collectivité de Corse',
  '02': 'Collectivité territoriale de Martinique',
  '03': 'Collectivité territoriale de Guyane',
  '06': 'Département-Région de Mayotte',
  '04': 'Région Réunion',
};
const NOMS_OUTRE_MER: Readonly<Record<string, string>> = {
  '975': 'Collectivité territoriale de Saint-Pierre-et-Miquelon',
  '977': 'Collectivité de Saint-Barthélemy',
  '978': 'Collectivité de Saint-Martin',
  '986': 'Territoire des îles Wallis et Futuna',
  '987': 'Polynésie française',
  '988': 'Nouvelle-Calédonie',
};
/** The Collectivité européenne d'Alsace took over the départements 67 and 68 on 1 January 2021 (law 2019-816). */
const ALSACE = {
  nom: "Collectivité européenne d'Alsace",
  codeInsee: '67A',
  siren: '200094332',
  departements: ['67', '68'],
};

function withNounArticle(nom: string): string {
  if (/^(Région|Collectivité|Communauté|Métropole|Polynésie|Nouvelle)/.test(nom)) return `la ${minuscule(nom)}`;
  if (nom.startsWith('Euro')) return `l'${nom}`;
  if (/^(Département|Territoire)/.test(nom)) return `le ${nom}`;
  return nom;
}

/** «Communauté de communes…» is a common noun inside a sentence; «Région Bretagne» and «Métropole de Lyon» are names. */
function minuscule(nom: string): string {
  return nom.startsWith('Communauté ') ? `c${nom.slice(1)}` : nom;
}

/** The name without the initials or the comment that some EPCI add to it. */
function shortenEpci(nom: string): string {
  return nom.replace(/\s+\([^)]*\)?\s*$/, '').replace(/\s+/g, ' ');
}

function describeRegion(region: Region): Brut {
  const nom = NOMS_REGIONS[region.code] ?? `Région ${region.nom}`;
  return {
    ...position(region),
    type: 'region',
    nom,
    codeInsee: region.code,
    siren: region.siren,
    codeDepartement: null,
    codeRegion: region.code,
    population: region.population,
    court: region.nom,
    le: withNounArticle(nom),
    affinite: '',
  };
}

function describeDepartement(departement: Departement): Brut {
  const outreMer = NOMS_OUTRE_MER[departement.code];
  const nom = outreMer ?? `Département ${formsOfDepartement(departement).de}`;
  return {
    ...position(departement),
    type: outreMer ? 'autre' : 'departement',
    nom,
    codeInsee: departement.code,
    siren: departement.siren,
    codeDepartement: departement.code,
    codeRegion: departement.codeRegion,
    population: departement.population,
    court: departement.nom,
    le: withNounArticle(nom),
    affinite: '',
  };
}

function describeAlsace(departements: readonly Departement[]): Brut {
  const membres = departements.filter((departement) => ALSACE.departements.includes(departement.code));
  const [premier] = membres;
  if (!premier) throw new Error('The référentiel has no département 67');
  return {
    ...describeDepartement(premier),
    ...meanPosition(membres),
    nom: ALSACE.nom,
    codeInsee: ALSACE.codeInsee,
    siren: ALSACE.siren,
    population: membres.reduce((somme, { population }) => somme + population, 0),
    court: 'Alsace',
    le: `la ${ALSACE.nom}`,
  };
}

function describeCommune(commune: Commune, codeRegion: string | null): Brut {
  const { nom, population } = commune;
  const genre = population >= POPULATION_VILLE ? 'Ville' : 'commune';
  return {
    ...position(commune),
    type: 'commune',
    nom,
    codeInsee: commune.code,
    siren: commune.siren,
    codeDepartement: commune.codeDepartement,
    codeRegion,
    population,
    court: nom,
    le: `la ${genre} ${formsOfVille(nom).de}`,
    affinite: '',
  };
}

function position(lieu: Pick<Brut, 'longitude' | 'latitude' | 'precision'>) {
  return { longitude: lieu.longitude, latitude: lieu.latitude, precision: lieu.precision };
}

function meanPosition(lieux: readonly Departement[]) {
  const mean = (valeurs: number[]) => Math.round((valeurs.reduce((s, v) => s + v, 0) / valeurs.length) * 1e4) / 1e4;
  return { longitude: mean(lieux.map((l) => l.longitude)), latitude: mean(lieux.map((l) => l.latitude)) };
}

const COMMUNES_INDISPENSABLES = new Set(
  PROJETS_IMPOSES.filter(({ type }) => type === 'commune').map(({ code }) => code),
);

/** How likely a commune is to act abroad: all the large ones, few of the smallest. */
function weightOfCommune({ code, population }: Commune): number {
  if (population >= 30000 || COMMUNES_INDISPENSABLES.has(code)) return 1e9;
  if (population >= 10000) return 60;
  if (population >= 5000) return 12;
  if (population >= 2000) return 3;
  if (population >= 500) return 0.5;
  return 0.05;
}

function describeTerritoires({ regions, departements }: Referentiels): Brut[] {
  const conseils = departements.filter(({ code }) => !SANS_CONSEIL.has(code));
  return [
    ...regions.filter(({ ancienne }) => !ancienne).map(describeRegion),
    describeAlsace(departements),
    ...conseils.map(describeDepartement),
  ];
}

/**
 * The collectivités of the data set, in the order of their identifiers: the 18 régions, the départements, the
 * collectivités d'outre-mer, then EPCI (one in five) and communes, drawn by population. 4,762 at scale 1, that many times
 * `echelle` above, up to all the EPCI and communes there are; those of a smaller scale are among those of a larger one.
 */
export function planCollectivites(referentiels: Referentiels, echelle: number): Collectivite[] {
  const { communes, epci, departements, regions } = referentiels;
  const parCode = new Map(departements.map((departement) => [departement.code, departement]));
  const slugs = new Map(regions.map((region) => [region.code, region.slug]));
  const codeRegionOf = (code: string) => parCode.get(code)?.codeRegion ?? null;
  const territoires = describeTerritoires(referentiels);
  const nombre = CHIFFRES.collectivites * echelle;
  const nombreEpci = Math.min(epci.length, Math.round(nombre * PROPORTION_EPCI));
  const nombreCommunes = Math.min(communes.length, nombre - nombreEpci - territoires.length);
  const epciRetenus = drawWeighted(epci, nombreEpci, ({ population }) => population, createRandom(GRAINE, 'epci'));
  const communesRetenues = drawWeighted(communes, nombreCommunes, weightOfCommune, createRandom(GRAINE, 'communes'));
  const bruts: Brut[] = [
    ...territoires,
    ...epciRetenus.map(
      (e): Brut => ({
        ...position(e),
        type: 'epci',
        nom: e.nom,
        codeInsee: null,
        siren: e.siren,
        codeDepartement: e.codeDepartement,
        codeRegion: codeRegionOf(e.codeDepartement),
        population: e.population,
        court: shortenEpci(e.nom),
        le: withNounArticle(shortenEpci(e.nom)),
        affinite: '',
      }),
    ),
    ...communesRetenues.map((commune) => describeCommune(commune, codeRegionOf(commune.codeDepartement))),
  ];
  return bruts.map((brut, rang) => {
    const departement = brut.codeDepartement ? parCode.get(brut.codeDepartement) : undefined;
    const codeRegion = departement ? departement.codeAncienneRegion : brut.codeRegion;
    const affinite = slugs.get(codeRegion ?? '') ?? 'outre-mer';
    return { ...brut, id: rang + 1, nomNormalise: normalizeNom(brut.nom), de: de(brut.le), a: a(brut.le), affinite };
  });
}

/** The collectivité as the name of a host in an address of a reserved domain: `mairie-lyon`, `departement-de-l-isere`. */
export function hostOfCollectivite({ type, nom }: { type: TypeCollectivite; nom: string }): string {
  return type === 'commune' ? `mairie-${slugifyNom(nom)}` : slugifyNom(nom);
}
