/** Who mails come from. */
export interface Expediteur {
  nom: string;
  adresse: string;
}

/** An address that nobody answers at; a server of mail wants one of its own domain. */
export const EXPEDITEUR_PAR_DEFAUT: Expediteur = {
  nom: 'Atlas de la coopération décentralisée',
  adresse: 'ne-pas-repondre@localhost',
};
