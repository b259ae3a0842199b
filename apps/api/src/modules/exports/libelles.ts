import type { StatutProjet, TypeCooperation } from '@atlas/contracts/vocabulaire';

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
