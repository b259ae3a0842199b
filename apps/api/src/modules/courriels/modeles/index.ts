import type { Envoi } from '../enqueue-courriel.ts';
import { campagneModeles } from './campagne.ts';
import { compteModeles } from './compte.ts';
import type { Contenu } from './contenu.ts';
import { espaceModeles } from './espace.ts';
import { miseAJourModeles } from './mise-a-jour.ts';
import { invitationModeles, rattachementModeles } from './organisation.ts';
import { confirmationModeles, projetModeles } from './projet.ts';
import { resumeModeles } from './resume.ts';
import { securiteModeles } from './securite.ts';
import { reponseModeles, signalementModeles } from './signalement.ts';

/** What accounts are notified of, by mail or not as they choose (see `notify`). */
export const MODELES_NOTIFIES = {
  ...rattachementModeles,
  ...miseAJourModeles,
  ...confirmationModeles,
  ...signalementModeles,
  ...campagneModeles,
};

/** Every mail that the Atlas sends, by the name of its template. Those of accounts and invitations leave at once, always. */
export const MODELES = {
  ...compteModeles,
  ...securiteModeles,
  ...invitationModeles,
  ...projetModeles,
  ...reponseModeles,
  ...resumeModeles,
  ...espaceModeles,
  ...MODELES_NOTIFIES,
};

type Modeles = typeof MODELES;
/** What fills a template. */
export type DonneesDe<M extends keyof Modeles> = Parameters<Modeles[M]['fr']>[0];
export type ModeleNotifie = keyof typeof MODELES_NOTIFIES;

/** A mail to send: the template says what fills it, and in which languages it is written. */
export type Courriel = {
  [M in keyof Modeles]: {
    modele: M;
    /** One address, alone. */
    destinataire: string;
    langue: keyof Modeles[M];
    donnees: DonneesDe<M>;
    /** Where its reader chooses how such mails come; absent when they do not choose. */
    preferences?: string;
    /** How it leaves, where that is not as the others do. */
    envoi?: Envoi;
  };
}[keyof Modeles];

/** What a mail says as it waits in the database. */
export interface ModeleRempli {
  modele: string;
  langue: string;
  donnees: unknown;
}

/**
 * What a mail that waited says.
 * @throws Error when its template or its language is not known here: a newer instance wrote it, and will send it.
 */
export function composeContenu({ modele, langue, donnees }: ModeleRempli): Contenu {
  const modeles: Record<string, Record<string, (donnees: never) => Contenu>> = MODELES;
  const compose = Object.hasOwn(modeles, modele) ? modeles[modele]?.[langue] : undefined;
  if (!compose) throw new Error(`courriels: no template ${modele} in ${langue}`);
  // `enqueueCourriel` typed them; a template that finds others fails, and its mail with it.
  return { ...compose(donnees as never), ...createPied(langue, donnees) };
}

/** What the mail says at its foot of how it comes, where its reader chooses it. */
function createPied(langue: string, donnees: unknown): Pick<Contenu, 'pied'> {
  const { preferences } = donnees as { preferences?: unknown };
  if (typeof preferences !== 'string') return {};
  const [texte, libelle] =
    langue === 'fr'
      ? [
          'Vous choisissez comment ces notifications vous parviennent : tout de suite, en un résumé par jour, ou sans courriel.',
          'Changer ce choix',
        ]
      : [
          'You choose how these notifications reach you: at once, in one summary a day, or without email.',
          'Change this choice',
        ];
  return { pied: { texte, choix: { texte: libelle, lien: preferences } } };
}
