import type { PrecisionPosition, RoleCollectivite, StatutProjet, TypeCooperation } from '@atlas/contracts/vocabulaire';

/** What the codes of a table of projets mean, for people who read it. */
export const LIBELLES_TYPE_COOPERATION: Record<TypeCooperation, string> = {
  cooperation_decentralisee: 'Coopération décentralisée',
  jumelage: 'Jumelage',
  accord_amitie: "Accord d'amitié",
  cooperation_transfrontaliere: 'Coopération transfrontalière',
  autre_action: 'Autre action extérieure',
};

export const LIBELLES_STATUT: Record<StatutProjet, string> = {
  en_preparation: 'En préparation',
  en_cours: 'En cours',
  termine: 'Terminé',
  suspendu: 'Suspendu',
};

export const LIBELLES_ROLE: Record<RoleCollectivite | 'partenaire', string> = {
  chef_de_file: 'Chef de file',
  associee: 'Collectivité associée',
  partenaire: 'Partenaire',
};

export const LIBELLES_PRECISION: Record<PrecisionPosition, string> = {
  exacte: 'Position exacte',
  ancienne_commune: 'Position approchée : celle de l’ancienne commune',
  epci: 'Position approchée : celle de l’intercommunalité',
  departement: 'Position approchée : celle du département',
  region: 'Position approchée : celle de la région',
  subdivision: 'Position approchée : celle de la subdivision',
  pays: 'Position approchée : celle du pays',
};
