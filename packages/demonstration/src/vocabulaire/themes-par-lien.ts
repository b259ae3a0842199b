import { createWeightedPicker, type WeightedPicker } from '../random.ts';
import { THEMES, type Theme } from '../textes/thematiques.ts';
import type { TypeCooperation } from '../types.ts';

/** Countries whose projets are exchanges between equals in means: some thématiques make no sense there. */
const PAYS_DU_NORD = new Set(
  'DE GB IT ES BE PL PT IE NL HU CZ GR CH AT LU SE FI DK NO SK SI HR EE LV LT CY MT MC AD IS US CA JP KR AU NZ AE IL CN RU RO BG RS TR UA AR CL UY'.split(
    ' ',
  ),
);

export function isPaysDuNord(code: string): boolean {
  return PAYS_DU_NORD.has(code);
}

/** Share of each family among the coopérations with the countries of the South. */
const FAMILLES_SUD: Readonly<Record<string, number>> = {
  patrimoine: 7,
  'eau-et-assainissement': 12,
  sante: 8,
  'education-et-formation': 11,
  'developpement-economique': 8,
  'agriculture-et-securite-alimentaire': 9,
  'environnement-climat-energie': 8,
  'gouvernance-et-appui-institutionnel': 10,
  culture: 7,
  'jeunesse-sport-mobilite': 7,
  'developpement-urbain': 5,
  tourisme: 4,
  numerique: 3,
  'droits-humains-et-egalite': 4,
  'solidarite-et-urgence': 3,
};

const THEMES_NORD: Readonly<Record<string, number>> = {
  'musees-et-collections': 3,
  'archives-et-memoire': 3,
  'patrimoine-bati': 3,
  archeologie: 1,
  'paysages-et-jardins': 2,
  'metiers-du-patrimoine': 2,
  'enseignement-superieur-et-recherche': 6,
  'langue-francaise': 4,
  'formation-professionnelle': 3,
  'appui-aux-entreprises': 5,
  'attractivite-et-rayonnement': 6,
  'adaptation-au-climat': 4,
  'risques-naturels': 2,
  'participation-citoyenne': 3,
  'services-publics-locaux': 2,
  'spectacle-vivant': 3,
  musique: 4,
  'arts-visuels': 4,
  'festivals-et-evenements': 4,
  'cultures-urbaines': 2,
  volontariat: 2,
  'chantiers-de-jeunes': 4,
  'echanges-scolaires': 6,
  sport: 4,
  'mobilite-professionnelle': 6,
  'ville-durable': 4,
  'itineraires-et-sites': 2,
  'tourisme-culturel': 2,
  'innovation-et-medias': 3,
  'egalite-femmes-hommes': 2,
  'paix-et-memoire': 4,
  'education-a-la-solidarite': 1,
};

const THEMES_EUROPE: Readonly<Record<string, number>> = { 'citoyennete-europeenne': 6, 'politiques-europeennes': 7 };

const THEMES_JUMELAGE: Readonly<Record<string, number>> = {
  'echanges-scolaires': 10,
  'chantiers-de-jeunes': 4,
  sport: 7,
  'langue-francaise': 4,
  musique: 6,
  'spectacle-vivant': 2,
  'arts-visuels': 2,
  'festivals-et-evenements': 6,
  'tourisme-culturel': 2,
  'mobilite-professionnelle': 2,
  'paix-et-memoire': 3,
};

const THEMES_TRANSFRONTALIERS: Readonly<Record<string, number>> = {
  'mobilite-transfrontaliere': 7,
  'services-publics-partages': 6,
  'espaces-naturels-partages': 6,
  'culture-et-langues-frontalieres': 6,
  'politiques-europeennes': 2,
  'itineraires-et-sites': 3,
  'risques-naturels': 2,
};

const THEMES_AUTRES_ACTIONS: Readonly<Record<string, number>> = {
  'aide-d-urgence': 9,
  reconstruction: 4,
  'education-a-la-solidarite': 4,
  'soutien-aux-associations': 8,
  'dons-de-materiel': 7,
  'attractivite-et-rayonnement': 4,
  'festivals-et-evenements': 3,
  'enseignement-superieur-et-recherche': 3,
};

/** Other actions with the countries of the North: neither help nor equipment. */
const THEMES_AUTRES_ACTIONS_NORD: Readonly<Record<string, number>> = {
  'attractivite-et-rayonnement': 5,
  'festivals-et-evenements': 4,
  'enseignement-superieur-et-recherche': 4,
  'arts-visuels': 3,
  'langue-francaise': 2,
  'spectacle-vivant': 2,
};

function createPicker(weightOf: (theme: Theme) => number): WeightedPicker<Theme> {
  return createWeightedPicker(THEMES, weightOf);
}

const bySlug = (poids: Readonly<Record<string, number>>) => (theme: Theme) => poids[theme.textes.slug] ?? 0;

const SUD = createPicker(({ famille }) => (FAMILLES_SUD[famille.slug] ?? 0) / famille.enfants.length);
const NORD = createPicker(bySlug(THEMES_NORD));
const EUROPE = createPicker(bySlug({ ...THEMES_NORD, ...THEMES_EUROPE }));
const JUMELAGE = createPicker(bySlug(THEMES_JUMELAGE));
const JUMELAGE_EUROPE = createPicker(bySlug({ ...THEMES_JUMELAGE, 'citoyennete-europeenne': 8 }));
const TRANSFRONTALIER = createPicker(bySlug(THEMES_TRANSFRONTALIERS));
const AUTRE = createPicker(bySlug(THEMES_AUTRES_ACTIONS));
const AUTRE_NORD = createPicker(bySlug(THEMES_AUTRES_ACTIONS_NORD));

/** The thématiques that a link of this kind with a country may have, by their usual share. */
export function themesOfLien(
  type: TypeCooperation,
  codePays: string,
  isContinentEurope: boolean,
): WeightedPicker<Theme> {
  const isEurope = isContinentEurope && codePays !== 'RU';
  const isNord = PAYS_DU_NORD.has(codePays);
  if (type === 'cooperation_transfrontaliere') return TRANSFRONTALIER;
  if (type === 'autre_action') return isNord ? AUTRE_NORD : AUTRE;
  if (type === 'cooperation_decentralisee') return isNord ? (isEurope ? EUROPE : NORD) : SUD;
  if (isEurope) return JUMELAGE_EUROPE;
  return isNord ? NORD : JUMELAGE;
}
