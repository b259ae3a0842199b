/** What the closed vocabularies are called, in both languages. No dependency: safe for the browser. */
import type {
  Continent,
  EtatMiseAJour,
  NiveauPartenaire,
  RoleMembre,
  StatutProjet,
  TypeActeur,
  TypeCollectivite,
  TypeCooperation,
} from './vocabulaire.ts';

export interface Libelle {
  fr: string;
  en: string;
}

export const LIBELLES_TYPE_COOPERATION: Record<TypeCooperation, Libelle> = {
  cooperation_decentralisee: { fr: 'Coopération décentralisée', en: 'Decentralised cooperation' },
  jumelage: { fr: 'Jumelage', en: 'Twinning' },
  accord_amitie: { fr: 'Accord d’amitié', en: 'Friendship agreement' },
  cooperation_transfrontaliere: { fr: 'Coopération transfrontalière', en: 'Cross-border cooperation' },
  autre_action: { fr: 'Autre action extérieure', en: 'Other external action' },
};

export const LIBELLES_STATUT: Record<StatutProjet, Libelle> = {
  en_preparation: { fr: 'En préparation', en: 'In preparation' },
  en_cours: { fr: 'En cours', en: 'Ongoing' },
  termine: { fr: 'Terminé', en: 'Completed' },
  suspendu: { fr: 'Suspendu', en: 'Suspended' },
};

export const LIBELLES_TYPE_COLLECTIVITE: Record<TypeCollectivite, Libelle> = {
  commune: { fr: 'Commune', en: 'Municipality' },
  departement: { fr: 'Département', en: 'Département' },
  region: { fr: 'Région', en: 'Region' },
  epci: { fr: 'Intercommunalité', en: 'Intermunicipal body' },
  autre: { fr: 'Autre collectivité ou groupement', en: 'Other authority or grouping' },
};

export const LIBELLES_CONTINENT: Record<Continent, Libelle> = {
  afrique: { fr: 'Afrique', en: 'Africa' },
  amerique: { fr: 'Amérique', en: 'Americas' },
  asie: { fr: 'Asie', en: 'Asia' },
  europe: { fr: 'Europe', en: 'Europe' },
  oceanie: { fr: 'Océanie', en: 'Oceania' },
};

export const LIBELLES_NIVEAU_PARTENAIRE: Record<NiveauPartenaire, Libelle> = {
  commune: { fr: 'Ville', en: 'Town' },
  intercommunalite: { fr: 'Intercommunalité', en: 'Intermunicipal body' },
  departement: { fr: 'Département ou province', en: 'Department or province' },
  region: { fr: 'Région', en: 'Region' },
  etat_federe: { fr: 'État fédéré', en: 'Federated state' },
  autre: { fr: 'Autre collectivité', en: 'Other authority' },
};

export const LIBELLES_TYPE_ACTEUR: Record<TypeActeur, Libelle> = {
  collectivite: { fr: 'Collectivité', en: 'Local authority' },
  prefecture: { fr: 'Préfecture', en: 'Prefecture' },
  ambassade: { fr: 'Poste diplomatique', en: 'Diplomatic mission' },
  ministere: { fr: 'Ministère', en: 'Ministry' },
  operateur: { fr: 'Opérateur', en: 'Operator' },
  administration: { fr: 'Administration de l’Atlas', en: 'Atlas administration' },
};

export const LIBELLES_ROLE_MEMBRE: Record<RoleMembre, Libelle> = {
  gestionnaire: { fr: 'gestionnaire', en: 'manager' },
  redacteur: { fr: 'rédacteur', en: 'editor' },
};

export const LIBELLES_ETAT_MISE_A_JOUR: Record<EtatMiseAJour, Libelle> = {
  brouillon: { fr: 'Brouillon', en: 'Draft' },
  soumise: { fr: 'Soumise', en: 'Submitted' },
  a_corriger: { fr: 'À corriger', en: 'To be corrected' },
  validee: { fr: 'Validée', en: 'Approved' },
  rejetee: { fr: 'Rejetée', en: 'Rejected' },
  retiree: { fr: 'Retirée', en: 'Withdrawn' },
};
