import {
  LIBELLES_CONTINENT,
  LIBELLES_NIVEAU_PARTENAIRE,
  LIBELLES_STATUT,
  LIBELLES_TYPE_COLLECTIVITE,
  LIBELLES_TYPE_COOPERATION,
  type Libelle,
} from '@atlas/contracts/libelles';
import type {
  Continent,
  NiveauPartenaire,
  PrecisionPosition,
  RoleCollectivite,
  StatutProjet,
  TypeCollectivite,
  TypeCooperation,
  TypePoste,
} from '@atlas/contracts/vocabulaire';
import { defineTextes, type Langue } from '../../i18n/index.ts';

interface Vocabulaire {
  typeCooperation: Record<TypeCooperation, string>;
  statut: Record<StatutProjet, string>;
  typeCollectivite: Record<TypeCollectivite, string>;
  niveauPartenaire: Record<NiveauPartenaire, string>;
  continent: Record<Continent, string>;
  role: Record<RoleCollectivite, string>;
  typePoste: Record<TypePoste, string>;
  /** What an approximate position is that of; nothing for a position that is sure. */
  precision: Record<Exclude<PrecisionPosition, 'exacte'>, string>;
  /** The United Nations' seventeen goals, 1 first. */
  odd: readonly string[];
}

/** One language of labels that both the API and the pages say. */
function toMots<V extends string>(libelles: Record<V, Libelle>, langue: Langue): Record<V, string> {
  const mots = Object.entries<Libelle>(libelles).map(([valeur, libelle]) => [valeur, libelle[langue]]);
  return Object.fromEntries(mots) as Record<V, string>;
}

const toLibelles = (langue: Langue) => ({
  typeCooperation: toMots(LIBELLES_TYPE_COOPERATION, langue),
  statut: toMots(LIBELLES_STATUT, langue),
  typeCollectivite: toMots(LIBELLES_TYPE_COLLECTIVITE, langue),
  niveauPartenaire: toMots(LIBELLES_NIVEAU_PARTENAIRE, langue),
  continent: toMots(LIBELLES_CONTINENT, langue),
});

/** The closed vocabularies of the domain, in words. */
export const vocabulaire = defineTextes<Vocabulaire>({
  fr: {
    ...toLibelles('fr'),
    role: { chef_de_file: 'Chef de file', associee: 'Collectivité associée' },
    typePoste: {
      ambassade: 'Ambassade de France',
      consulat_general: 'Consulat général de France',
      representation: 'Représentation de la France',
    },
    precision: {
      ancienne_commune: 'celle de l’ancienne commune',
      epci: 'le centre de l’intercommunalité',
      departement: 'le centre du département',
      region: 'le centre de la région',
      subdivision: 'le centre de la subdivision',
      pays: 'le centre du pays',
    },
    odd: [
      'Pas de pauvreté',
      'Faim «\u00a0zéro\u00a0»',
      'Bonne santé et bien-être',
      'Éducation de qualité',
      'Égalité entre les sexes',
      'Eau propre et assainissement',
      'Énergie propre et d’un coût abordable',
      'Travail décent et croissance économique',
      'Industrie, innovation et infrastructure',
      'Inégalités réduites',
      'Villes et communautés durables',
      'Consommation et production responsables',
      'Lutte contre les changements climatiques',
      'Vie aquatique',
      'Vie terrestre',
      'Paix, justice et institutions efficaces',
      'Partenariats pour la réalisation des objectifs',
    ],
  },
  en: {
    ...toLibelles('en'),
    role: { chef_de_file: 'Lead authority', associee: 'Associated authority' },
    typePoste: {
      ambassade: 'French embassy',
      consulat_general: 'French consulate general',
      representation: 'French representation',
    },
    precision: {
      ancienne_commune: 'that of the former commune',
      epci: 'the centre of the intermunicipal body',
      departement: 'the centre of the département',
      region: 'the centre of the région',
      subdivision: 'the centre of the subdivision',
      pays: 'the centre of the country',
    },
    odd: [
      'No poverty',
      'Zero hunger',
      'Good health and well-being',
      'Quality education',
      'Gender equality',
      'Clean water and sanitation',
      'Affordable and clean energy',
      'Decent work and economic growth',
      'Industry, innovation and infrastructure',
      'Reduced inequalities',
      'Sustainable cities and communities',
      'Responsible consumption and production',
      'Climate action',
      'Life below water',
      'Life on land',
      'Peace, justice and strong institutions',
      'Partnerships for the goals',
    ],
  },
});
