import type { FastifyReply, FastifyRequest } from 'fastify';

/** What a browser keeps of its session. */
export interface ClesSession {
  /** Which session it is: signed, for some minutes. */
  session: string;
  /** The long key, which prolongs it and changes each time; null where the browser keeps the one it has. */
  prolongation: string | null;
}

/** The browser that asks, as far as sessions are concerned. */
export interface Navigateur {
  /** How it presents itself, shortened. */
  appareil: string;
  /** The key that prolongs its session. */
  cleSession: string | undefined;
  keep(cles: ClesSession): Promise<void>;
  forget(): void;
  /** Keeps what must come back from ProConnect, for some minutes. */
  keepDemande(demande: string): void;
  /** What was kept, once. */
  takeDemande(): string | undefined;
}

export const COOKIE_ACCES = 'atlas_acces';
const COOKIE_PROLONGATION = 'atlas_session';
/** The only addresses that get the long key. */
const CHEMIN_SESSION = '/api/session';
const COOKIE_PROCONNECT = 'atlas_proconnect';
const CHEMIN_PROCONNECT = '/api/session/proconnect';
const DUREE_DEMANDE_S = 10 * 60;
export const DUREE_ACCES_S = 10 * 60;
export const DUREE_SESSION_S = 30 * 24 * 3600;

/** Reads and writes the cookies of a session: out of reach of scripts, sent to this site alone. */
export function createNavigateur(request: FastifyRequest, reply: FastifyReply): Navigateur {
  const base = { httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' } as const;
  // Sent back when the browser comes from ProConnect, which is another site.
  const retour = { ...base, sameSite: 'lax', path: CHEMIN_PROCONNECT } as const;
  return {
    appareil: String(request.headers['user-agent'] ?? '').slice(0, 200),
    cleSession: request.cookies[COOKIE_PROLONGATION],
    keep: async ({ session, prolongation }) => {
      reply.setCookie(COOKIE_ACCES, await reply.jwtSign({ session }), { ...base, path: '/api', maxAge: DUREE_ACCES_S });
      if (prolongation === null) return;
      reply.setCookie(COOKIE_PROLONGATION, prolongation, { ...base, path: CHEMIN_SESSION, maxAge: DUREE_SESSION_S });
    },
    forget: () => {
      reply.clearCookie(COOKIE_ACCES, { ...base, path: '/api' });
      reply.clearCookie(COOKIE_PROLONGATION, { ...base, path: CHEMIN_SESSION });
    },
    keepDemande: (demande) => void reply.setCookie(COOKIE_PROCONNECT, demande, { ...retour, maxAge: DUREE_DEMANDE_S }),
    takeDemande: () => {
      reply.clearCookie(COOKIE_PROCONNECT, retour);
      return request.cookies[COOKIE_PROCONNECT];
    },
  };
}
