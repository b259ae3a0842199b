import {
  type Acces,
  isGenerale,
  type ObjetDe,
  PERMISSIONS_GENERALES,
  PERMISSIONS_SUR_OBJET,
  type PermissionSurObjet,
} from '@atlas/contracts';
import type { FastifyRequest } from 'fastify';
import type { Connexion } from '../plugins/auth.ts';
import { HttpProblem } from './problem.ts';

const CONNECTEZ_VOUS = 'Connectez-vous pour faire cela.';
const INTERDIT = 'Votre compte ne permet pas de faire cela.';

/** What an access rule leaves of a request: who asks, and the decision about the record where the rule is about one. */
export interface Passage {
  connexion: Connexion | undefined;
  /** Decides about the record; to be called before anything of it is changed or told. */
  autorise: (objet: unknown) => void;
  /** Throws when the rule is about a record and none was decided upon. */
  assertDecided: () => void;
}

const SANS_OBJET = { autorise: () => undefined, assertDecided: () => undefined };
/** What everyone may ask. */
export const LIBRE: Passage = { connexion: undefined, ...SANS_OBJET };

/**
 * Lets a request through its endpoint's access rule.
 * @throws HttpProblem 401 when nobody is connected, 403 when the permission is refused.
 */
export async function passAcces(acces: Exclude<Acces, { public: true }>, request: FastifyRequest): Promise<Passage> {
  const connexion = await request.readConnexion();
  if (connexion === null) throw new HttpProblem(401, CONNECTEZ_VOUS);
  if ('connecte' in acces) return { connexion, ...SANS_OBJET };
  const { peut } = acces;
  if (!isGenerale(peut)) return decideOnObjet(peut, connexion);
  if (!PERMISSIONS_GENERALES[peut](connexion.utilisateur)) throw new HttpProblem(403, INTERDIT);
  return { connexion, ...SANS_OBJET };
}

function decideOnObjet<P extends PermissionSurObjet>(peut: P, connexion: Connexion): Passage {
  let isDecided = false;
  return {
    connexion,
    autorise: (objet) => {
      // The contract pairs the permission with what the handler gives (see `Requete`).
      const decide = PERMISSIONS_SUR_OBJET[peut] as (
        utilisateur: Connexion['utilisateur'],
        objet: ObjetDe<P>,
      ) => boolean;
      isDecided = decide(connexion.utilisateur, objet as ObjetDe<P>);
      if (!isDecided) throw new HttpProblem(403, INTERDIT);
    },
    assertDecided: () => {
      if (!isDecided) throw new Error(`a handler guarded by ${peut} answered without asking it`);
    },
  };
}
