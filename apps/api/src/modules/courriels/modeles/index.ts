import { compteModeles } from './compte.ts';
import type { Contenu } from './contenu.ts';
import { miseAJourModeles } from './mise-a-jour.ts';
import { organisationModeles } from './organisation.ts';
import { projetModeles } from './projet.ts';

/** Every mail that the Atlas sends, by the name of its template. */
export const MODELES = { ...compteModeles, ...organisationModeles, ...miseAJourModeles, ...projetModeles };

type Modeles = typeof MODELES;

/** A mail to send: the template says what fills it, and in which languages it is written. */
export type Courriel = {
  [M in keyof Modeles]: {
    modele: M;
    /** One address, alone. */
    destinataire: string;
    langue: keyof Modeles[M];
    donnees: Parameters<Modeles[M]['fr']>[0];
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
  return compose(donnees as never);
}
