import type { TypeFinanceur } from '../types.ts';

/**
 * The ministry in charge of foreign affairs bore several names. Two entries stand for them all: `maee` for every line up
 * to 2012 and `meae` for every line from 2013 on.
 */
export const DERNIERE_ANNEE_MAEE = 2012;

/** Who cofinances, in the order of their identifiers. */
const FINANCEURS = [
  ['maee', 'Ministère des affaires étrangères et européennes', 'MAEE', 'etat'],
  ['meae', "Ministère de l'Europe et des affaires étrangères", 'MEAE', 'etat'],
  ['ministere-agriculture', "Ministère de l'agriculture et de la souveraineté alimentaire", null, 'etat'],
  ['afd', 'Agence française de développement', 'AFD', 'operateur_etat'],
  ['ffem', "Fonds français pour l'environnement mondial", 'FFEM', 'operateur_etat'],
  ['expertise-france', 'Expertise France', null, 'operateur_etat'],
  ['france-volontaires', 'France Volontaires', null, 'operateur_etat'],
  ['ademe', 'Agence de la transition écologique', 'ADEME', 'operateur_etat'],
  ['institut-francais', 'Institut français', null, 'operateur_etat'],
  ['union-europeenne', 'Union européenne', 'UE', 'union_europeenne'],
  ['agence-eau-adour-garonne', "Agence de l'eau Adour-Garonne", null, 'agence_eau'],
  ['agence-eau-artois-picardie', "Agence de l'eau Artois-Picardie", null, 'agence_eau'],
  ['agence-eau-loire-bretagne', "Agence de l'eau Loire-Bretagne", null, 'agence_eau'],
  ['agence-eau-rhin-meuse', "Agence de l'eau Rhin-Meuse", null, 'agence_eau'],
  ['agence-eau-rhone-mediterranee-corse', "Agence de l'eau Rhône Méditerranée Corse", null, 'agence_eau'],
  ['agence-eau-seine-normandie', "Agence de l'eau Seine-Normandie", null, 'agence_eau'],
  ['oif', 'Organisation internationale de la Francophonie', 'OIF', 'organisation_internationale'],
  ['pnud', 'Programme des Nations unies pour le développement', 'PNUD', 'organisation_internationale'],
  [
    'unesco',
    "Organisation des Nations unies pour l'éducation, la science et la culture",
    'UNESCO',
    'organisation_internationale',
  ],
  ['banque-mondiale', 'Banque mondiale', null, 'organisation_internationale'],
  ['ofaj', 'Office franco-allemand pour la Jeunesse', 'OFAJ', 'organisation_internationale'],
  ['ofqj', 'Office franco-québécois pour la jeunesse', 'OFQJ', 'organisation_internationale'],
  ['fondation-de-france', 'Fondation de France', null, 'autre'],
] as const satisfies readonly (readonly [string, string, string | null, TypeFinanceur])[];

export type SlugFinanceur = (typeof FINANCEURS)[number][0];

export interface Financeur {
  id: number;
  slug: SlugFinanceur;
  nom: string;
  sigle: string | null;
  type: TypeFinanceur;
}

/** The name inside a sentence, where it is not «l'» or «la» before the name itself. */
const NOMS_DANS_UNE_PHRASE: Readonly<Partial<Record<SlugFinanceur, string>>> = {
  maee: 'le ministère des affaires étrangères et européennes',
  meae: "le ministère de l'Europe et des affaires étrangères",
  'ministere-agriculture': "le ministère de l'agriculture",
  ffem: "le Fonds français pour l'environnement mondial",
  'expertise-france': 'Expertise France',
  'france-volontaires': 'France Volontaires',
  pnud: 'le Programme des Nations unies pour le développement',
  unesco: "l'UNESCO",
  'banque-mondiale': 'la Banque mondiale',
  'fondation-de-france': 'la Fondation de France',
};

/** «le ministère de l'Europe et des affaires étrangères», «l'Agence française de développement», «Expertise France». */
export function withFinanceurArticle({ slug, nom, type }: Financeur): string {
  return NOMS_DANS_UNE_PHRASE[slug] ?? (type === 'agence_eau' ? `l'a${nom.slice(1)}` : `l'${nom}`);
}

export const TOUS_LES_FINANCEURS: readonly Financeur[] = FINANCEURS.map(([slug, nom, sigle, type], rang) => ({
  id: rang + 1,
  slug,
  nom,
  sigle,
  type,
}));

const PAR_SLUG = new Map(TOUS_LES_FINANCEURS.map((financeur) => [financeur.slug, financeur]));

export function getFinanceur(slug: SlugFinanceur): Financeur {
  const financeur = PAR_SLUG.get(slug);
  if (!financeur) throw new Error(`Unknown financeur: ${slug}`);
  return financeur;
}

/** The entry under which the ministry's line of a year stands. */
export function slugOfMinistere(annee: number): SlugFinanceur {
  return annee <= DERNIERE_ANNEE_MAEE ? 'maee' : 'meae';
}

/** The agence de l'eau of a département, by the main one of its basins; none overseas. */
const BASSINS: Readonly<Partial<Record<SlugFinanceur, string>>> = {
  'agence-eau-adour-garonne': '09 12 16 17 19 24 31 32 33 40 46 47 64 65 81 82',
  'agence-eau-artois-picardie': '59 62 80',
  'agence-eau-loire-bretagne': '03 15 18 22 23 28 29 35 36 37 41 42 43 44 45 48 49 53 56 58 61 63 72 79 85 86 87',
  'agence-eau-rhin-meuse': '08 54 55 57 67 68 88',
  'agence-eau-rhone-mediterranee-corse': '01 04 05 06 07 11 13 21 25 26 2A 2B 30 34 38 39 66 69 70 71 73 74 83 84 90',
  'agence-eau-seine-normandie': '02 10 14 27 50 51 52 60 75 76 77 78 89 91 92 93 94 95',
};

const AGENCE_PAR_DEPARTEMENT = new Map(
  Object.entries(BASSINS).flatMap(([slug, codes]) =>
    codes.split(' ').map((code): [string, SlugFinanceur] => [code, slug as SlugFinanceur]),
  ),
);

export function agenceOfDepartement(codeDepartement: string | null): SlugFinanceur | undefined {
  return codeDepartement === null ? undefined : AGENCE_PAR_DEPARTEMENT.get(codeDepartement);
}
