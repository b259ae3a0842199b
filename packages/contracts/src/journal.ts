/**
 * Everything that the journal may say, in words: what was done, by what it was done to. It is the vocabulary of
 * `noteJournal` as well, so that an act without words does not compile. No dependency: safe for the browser.
 */
import type { Libelle } from './libelles.ts';

interface ObjetDuJournal {
  libelle: Libelle;
  actions: Record<string, Libelle>;
}

/** What is done to an entry of a référentiel. */
const ACTIONS_ENTREE = {
  cree: { fr: 'Entrée ajoutée', en: 'Entry added' },
  modifie: { fr: 'Entrée modifiée', en: 'Entry changed' },
  supprime: { fr: 'Entrée supprimée', en: 'Entry deleted' },
} as const;

export const JOURNAL = {
  compte: {
    libelle: { fr: 'Compte', en: 'Account' },
    actions: {
      confirme: { fr: 'Adresse confirmée', en: 'Address confirmed' },
      nomme: { fr: 'Premier administrateur nommé', en: 'First administrator named' },
      mot_de_passe: { fr: 'Mot de passe changé', en: 'Password changed' },
      change_adresse: { fr: 'Adresse changée par ProConnect', en: 'Address changed by ProConnect' },
      cree_par_proconnect: { fr: 'Compte créé par ProConnect', en: 'Account made by ProConnect' },
      relie_a_proconnect: { fr: 'Compte relié à ProConnect', en: 'Account tied to ProConnect' },
      double_authentification_activee: { fr: 'Double authentification activée', en: 'Second factor enabled' },
      double_authentification_desactivee: { fr: 'Double authentification désactivée', en: 'Second factor disabled' },
      code_secours_utilise: { fr: 'Code de secours utilisé', en: 'Recovery code used' },
      codes_secours_refaits: { fr: 'Codes de secours remplacés', en: 'Recovery codes replaced' },
      retirer_second_facteur: {
        fr: 'Double authentification retirée par l’administration',
        en: 'Second factor removed by the administration',
      },
      desactiver: { fr: 'Compte désactivé', en: 'Account disabled' },
      reactiver: { fr: 'Compte réactivé', en: 'Account enabled again' },
      fermer_sessions: { fr: 'Toutes les sessions fermées', en: 'All sessions closed' },
      deplace: { fr: 'Agent rattaché à une autre organisation', en: 'Staff member moved to another organisation' },
      supprime: { fr: 'Compte supprimé par son titulaire', en: 'Account deleted by its owner' },
      renvoie_confirmation: { fr: 'Courriel de confirmation renvoyé', en: 'Confirmation e-mail sent again' },
    },
  },
  session: {
    libelle: { fr: 'Session', en: 'Session' },
    actions: {
      cle_reutilisee: {
        fr: 'Session fermée, sa clé ayant été copiée',
        en: 'Session closed, its key having been copied',
      },
    },
  },
  organisation: {
    libelle: { fr: 'Organisation', en: 'Organisation' },
    actions: {
      cree: { fr: 'Organisation créée', en: 'Organisation created' },
      modifie: { fr: 'Organisation modifiée', en: 'Organisation changed' },
      supprime: { fr: 'Organisation supprimée', en: 'Organisation deleted' },
      ferme: { fr: 'Organisation fermée', en: 'Organisation closed' },
      rouvre: { fr: 'Organisation rouverte', en: 'Organisation opened again' },
      invite: { fr: 'Agent invité', en: 'Staff member invited' },
      revoque_invitation: { fr: 'Invitation révoquée', en: 'Invitation revoked' },
    },
  },
  rattachement: {
    libelle: { fr: 'Rattachement', en: 'Membership' },
    actions: {
      demande: { fr: 'Rattachement demandé', en: 'Membership requested' },
      accepte: { fr: 'Demande de rattachement acceptée', en: 'Membership request accepted' },
      refuse: { fr: 'Demande de rattachement refusée', en: 'Membership request refused' },
      rejoint: { fr: 'Invitation acceptée', en: 'Invitation accepted' },
      rejoint_par_proconnect: { fr: 'Rattaché par ProConnect', en: 'Joined by ProConnect' },
      role: { fr: 'Rôle changé', en: 'Role changed' },
      retire: { fr: 'Agent retiré', en: 'Staff member removed' },
    },
  },
  collectivite: {
    libelle: { fr: 'Collectivité', en: 'Local authority' },
    actions: {
      verifie: { fr: 'Fiche dite toujours exacte', en: 'Sheet said to be still right' },
      declare_successeur: { fr: 'Successeur déclaré', en: 'Successor declared' },
      annule_successeur: { fr: 'Successeur annulé', en: 'Successor taken back' },
    },
  },
  projet: {
    libelle: { fr: 'Projet', en: 'Project' },
    actions: {
      verifie: { fr: 'Fiche dite toujours exacte', en: 'Sheet said to be still right' },
      confirme: { fr: 'Coopération confirmée par le partenaire', en: 'Cooperation confirmed by the partner' },
      conteste: { fr: 'Coopération contestée par le partenaire', en: 'Cooperation disputed by the partner' },
    },
  },
  partenaire: {
    libelle: { fr: 'Partenaire', en: 'Partner' },
    actions: {
      verifie: { fr: 'Fiche dite toujours exacte', en: 'Sheet said to be still right' },
      fusionne: { fr: 'Partenaires fusionnés', en: 'Partners merged' },
      annule_fusion: { fr: 'Fusion annulée', en: 'Merger undone' },
      distingue: { fr: 'Partenaires dits distincts', en: 'Partners said to be distinct' },
      rapproche: { fr: 'Partenaires à comparer de nouveau', en: 'Partners to be compared again' },
    },
  },
  mise_a_jour: {
    libelle: { fr: 'Mise à jour', en: 'Update' },
    actions: {
      commence: { fr: 'Proposition commencée', en: 'Proposal begun' },
      soumet: { fr: 'Proposition soumise', en: 'Proposal submitted' },
      retire: { fr: 'Proposition retirée', en: 'Proposal withdrawn' },
      valider: { fr: 'Proposition validée', en: 'Proposal approved' },
      rejeter: { fr: 'Proposition rejetée', en: 'Proposal rejected' },
      corriger: { fr: 'Proposition renvoyée à corriger', en: 'Proposal sent back to be corrected' },
      conforme: { fr: 'Publication relue, conforme', en: 'Publication read and kept' },
      annuler: { fr: 'Publication relue, annulée', en: 'Publication read and put back' },
    },
  },
  confirmation: {
    libelle: { fr: 'Confirmation', en: 'Confirmation' },
    actions: { demande: { fr: 'Confirmation demandée au partenaire', en: 'Partner asked to confirm' } },
  },
  import: {
    libelle: { fr: 'Import', en: 'Import' },
    actions: {
      essaie: { fr: 'Fichier essayé à blanc', en: 'File tried without change' },
      importe: { fr: 'Fichier importé', en: 'File imported' },
      arrete: { fr: 'Import arrêté', en: 'Import stopped' },
    },
  },
  contact: {
    libelle: { fr: 'Contact', en: 'Contact' },
    actions: {
      retire: { fr: 'Données retirées à la demande de la personne', en: 'Data removed at the person’s request' },
      perime: {
        fr: 'Contact retiré, sa durée de conservation étant passée',
        en: 'Contact removed, its time being over',
      },
    },
  },
  signalement: {
    libelle: { fr: 'Signalement', en: 'Report' },
    actions: { traite: { fr: 'Signalement traité', en: 'Report dealt with' } },
  },
  thematique: { libelle: { fr: 'Thématique', en: 'Topic' }, actions: ACTIONS_ENTREE },
  financeur: { libelle: { fr: 'Financeur', en: 'Funder' }, actions: ACTIONS_ENTREE },
  operateur: { libelle: { fr: 'Opérateur', en: 'Implementing body' }, actions: ACTIONS_ENTREE },
  campagne: {
    libelle: { fr: 'Campagne', en: 'Campaign' },
    actions: {
      cree: { fr: 'Campagne préparée', en: 'Campaign prepared' },
      modifie: { fr: 'Campagne modifiée', en: 'Campaign changed' },
      supprime: { fr: 'Campagne supprimée', en: 'Campaign deleted' },
      ouvre: { fr: 'Campagne ouverte', en: 'Campaign opened' },
      prolonge: { fr: 'Dernier jour de la campagne changé', en: 'Last day of the campaign changed' },
      relance: { fr: 'Organisations relancées', en: 'Organisations reminded' },
      ferme: { fr: 'Campagne close', en: 'Campaign closed' },
    },
  },
  fichier: {
    libelle: { fr: 'Fichier', en: 'File' },
    actions: { depose: { fr: 'Fichier déposé', en: 'File deposited' } },
  },
  journal: {
    libelle: { fr: 'Journal', en: 'Journal' },
    actions: { exporte: { fr: 'Journal exporté', en: 'Journal exported' } },
  },
} as const satisfies Record<string, ObjetDuJournal>;

export type ObjetJournal = keyof typeof JOURNAL;
type ActionDe<O extends ObjetJournal> = keyof (typeof JOURNAL)[O]['actions'];
/** What was done, and to what kind of thing. */
export type FaitJournal = { [O in ObjetJournal]: { objet: O; action: ActionDe<O> } }[ObjetJournal];

export const OBJETS_JOURNAL = Object.keys(JOURNAL) as ObjetJournal[];

/** What a line says was done, in words; its own name where it is of a version that knew more. */
export function sayAction(objet: string, action: string, langue: keyof Libelle): string {
  const connus: Record<string, ObjetDuJournal> = JOURNAL;
  const actions = Object.hasOwn(connus, objet) ? connus[objet]?.actions : undefined;
  return actions !== undefined && Object.hasOwn(actions, action) ? (actions[action]?.[langue] ?? action) : action;
}

/** What kind of thing a line is about, in words. */
export function sayObjet(objet: string, langue: keyof Libelle): string {
  const connus: Record<string, ObjetDuJournal> = JOURNAL;
  return Object.hasOwn(connus, objet) ? (connus[objet]?.libelle[langue] ?? objet) : objet;
}
