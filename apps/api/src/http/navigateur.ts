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
}

export const COOKIE_ACCES = 'atlas_acces';
const COOKIE_PROLONGATION = 'atlas_session';
/** The only addresses that get the long key. */
const CHEMIN_SESSION = '/api/session';
export const DUREE_ACCES_S = 10 * 60;
export const DUREE_SESSION_S = 30 * 24 * 3600;

/** Reads and writes the cookies of a session: out of reach of scripts, sent to this site alone. */
export function createNavigateur(request: FastifyRequest, reply: FastifyReply): Navigateur {
  const base = { httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' } as const;
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
  };
}
