import type {
  Continent,
  NiveauPartenaire,
  PrecisionPosition,
  RoleCollectivite,
  StatutProjet,
  TypeActeur,
  TypeCollectivite,
  TypeCooperation,
  TypePoste,
} from '@atlas/contracts/vocabulaire';
import { defineTextes } from '../../i18n/index.ts';

interface Vocabulaire {
  typeCooperation: Record<TypeCooperation, string>;
  statut: Record<StatutProjet, string>;
  typeCollectivite: Record<TypeCollectivite, string>;
  niveauPartenaire: Record<NiveauPartenaire, string>;
  continent: Record<Continent, string>;
  role: Record<RoleCollectivite, string>;
  typePoste: Record<TypePoste, string>;
  typeActeur: Record<TypeActeur, string>;
  /** What an approximate position is that of; nothing for a position that is sure. */
  precision: Record<Exclude<PrecisionPosition, 'exacte'>, string>;
  /** The United Nations' seventeen goals, 1 first. */
  odd: readonly string[];
}

/** The closed vocabularies of the domain, in words. */
export const vocabulaire = defineTextes<Vocabulaire>({
  fr: {
    typeCooperation: {
      cooperation_decentralisee: 'Coopération décentralisée',
      jumelage: 'Jumelage',
      accord_amitie: 'Accord d’amitié',
      cooperation_transfrontaliere: 'Coopération transfrontalière',
      autre_action: 'Autre action extérieure',
    },
    statut: { en_preparation: 'En préparation', en_cours: 'En cours', termine: 'Terminé', suspendu: 'Suspendu' },
    typeCollectivite: {
      commune: 'Commune',
      departement: 'Département',
      region: 'Région',
      epci: 'Intercommunalité',
      autre: 'Autre collectivité',
    },
    niveauPartenaire: {
      commune: 'Commune',
      intercommunalite: 'Intercommunalité',
      departement: 'Département ou équivalent',
      region: 'Région ou équivalent',
      etat_federe: 'État fédéré',
      autre: 'Autre collectivité',
    },
    continent: { afrique: 'Afrique', amerique: 'Amérique', asie: 'Asie', europe: 'Europe', oceanie: 'Océanie' },
    role: { chef_de_file: 'Chef de file', associee: 'Collectivité associée' },
    typePoste: {
      ambassade: 'Ambassade de France',
      consulat_general: 'Consulat général de France',
      representation: 'Représentation de la France',
    },
    typeActeur: {
      collectivite: 'collectivité',
      prefecture: 'préfecture',
      ambassade: 'ambassade',
      ministere: 'ministère',
      operateur: 'opérateur',
      administration: 'administration de l’Atlas',
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
      'Faim « zéro »',
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
    typeCooperation: {
      cooperation_decentralisee: 'Decentralised cooperation',
      jumelage: 'Twinning',
      accord_amitie: 'Friendship agreement',
      cooperation_transfrontaliere: 'Cross-border cooperation',
      autre_action: 'Other external action',
    },
    statut: { en_preparation: 'In preparation', en_cours: 'Under way', termine: 'Completed', suspendu: 'Suspended' },
    typeCollectivite: {
      commune: 'Commune',
      departement: 'Département',
      region: 'Région',
      epci: 'Intermunicipal body',
      autre: 'Other authority',
    },
    niveauPartenaire: {
      commune: 'Municipality',
      intercommunalite: 'Intermunicipal body',
      departement: 'Department or equivalent',
      region: 'Region or equivalent',
      etat_federe: 'Federated state',
      autre: 'Other authority',
    },
    continent: { afrique: 'Africa', amerique: 'Americas', asie: 'Asia', europe: 'Europe', oceanie: 'Oceania' },
    role: { chef_de_file: 'Lead authority', associee: 'Associated authority' },
    typePoste: {
      ambassade: 'French embassy',
      consulat_general: 'French consulate general',
      representation: 'French representation',
    },
    typeActeur: {
      collectivite: 'local authority',
      prefecture: 'prefecture',
      ambassade: 'embassy',
      ministere: 'ministry',
      operateur: 'implementing body',
      administration: 'administration of the Atlas',
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
