import type { CompteConnecte, Utilisateur } from '@atlas/contracts';
import cookie from '@fastify/cookie';
import jwt from '@fastify/jwt';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import type { ConfigProConnect } from '../config.ts';
import { COOKIE_ACCES, DUREE_ACCES_S } from '../http/navigateur.ts';
import { HttpProblem } from '../http/problem.ts';
import { findConnexion } from '../modules/comptes/connexion.repository.ts';
import { ProConnect } from '../modules/comptes/proconnect.ts';

/** Who asks: an account and the session it does so from, as they are now. */
export interface Connexion {
  session: string;
  compte: CompteConnecte;
  utilisateur: Utilisateur;
}

/** What a short key says. */
interface Acces {
  session: string;
}

declare module '@fastify/jwt' {
  interface FastifyJWT {
    payload: Acces;
    user: Acces;
  }
}

declare module 'fastify' {
  interface FastifyInstance {
    demonstration: boolean;
    /** The address of a page of the application, as mails give it: never what a caller says it is. */
    createLien(chemin: string): string;
    /** Null where it is not configured. */
    proConnect: ProConnect | null;
    /** In demonstration the administrator needs no second factor: everyone may try its account. */
    doubleAuthentificationExigee: boolean;
  }
  interface FastifyRequest {
    /** Who asks; null when nobody is connected, or no longer. One query, asked once a request. */
    readConnexion(): Promise<Connexion | null>;
  }
}

interface AuthOptions {
  demonstration: boolean;
  /** Where people reach the application (`https://atlas.example.org`); absent, on this machine. */
  adressePublique: string | undefined;
  /** Whether calls are counted by address; a test that makes hundreds of them does without. */
  isLimited: boolean;
  proConnect: ConfigProConnect | undefined;
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses what another site makes a browser send, besides what `SameSite` already keeps from it. */
function findForeignSite({ method, headers, host }: FastifyRequest): HttpProblem | undefined {
  if (SAFE.has(method)) return undefined;
  const site = headers['sec-fetch-site'];
  const isForeign = site !== undefined && site !== 'same-origin' && site !== 'none';
  const { origin } = headers;
  if (isForeign || (origin !== undefined && !isOriginOf(origin, host))) {
    return new HttpProblem(403, 'Cette demande vient d’un autre site.');
  }
  return undefined;
}

const isOriginOf = (origin: string, host: string): boolean => URL.canParse(origin) && new URL(origin).host === host;

/**
 * Who asks. The short key (`@fastify/jwt`) says which session; the session, the account and its rights are read from the
 * database each time, so that a right that was taken away is gone at once.
 */
export const authPlugin = plugin(
  async (app, { demonstration, adressePublique, isLimited, proConnect }: AuthOptions) => {
    await app.register(cookie);
    await app.register(jwt, {
      // Read at the first use: the application is built before the database answers.
      secret: () => readSecret(),
      cookie: { cookieName: COOKIE_ACCES, signed: false },
      sign: { expiresIn: DUREE_ACCES_S },
    });
    await app.register(rateLimit, {
      global: false,
      ...(isLimited ? {} : { allowList: () => true }),
      errorResponseBuilder: (_request, { after }) =>
        new HttpProblem(429, `Trop de demandes en peu de temps. Réessayez dans ${after}.`),
    });
    let secret: Promise<string> | undefined;
    const readSecret = (): Promise<string> => {
      secret ??= app.prisma.cleApplication
        .findUniqueOrThrow({ where: { nom: 'sessions' } })
        .then(({ valeur }) => valeur)
        .catch((error: unknown) => {
          secret = undefined;
          throw error;
        });
      return secret;
    };
    app.decorate('demonstration', demonstration);
    const createLien = (chemin: string) => new URL(chemin, adressePublique ?? readAdresseLocale(app)).href;
    app.decorate('createLien', createLien);
    app.decorate('proConnect', proConnect === undefined ? null : new ProConnect(proConnect, createLien));
    app.decorate('doubleAuthentificationExigee', !demonstration);
    const connexions = new WeakMap<FastifyRequest, Promise<Connexion | null>>();
    app.decorateRequest('readConnexion', function (this: FastifyRequest) {
      const connue = connexions.get(this) ?? readConnexion(this);
      connexions.set(this, connue);
      return connue;
    });
    // Not a promise: every answer, a known one too, goes through here.
    app.addHook('onRequest', (request, _reply, done) => done(findForeignSite(request)));
  },
  { name: 'auth', dependencies: ['database'] },
);

async function readConnexion(request: FastifyRequest): Promise<Connexion | null> {
  if (request.cookies[COOKIE_ACCES] === undefined) return null;
  const acces = await request.jwtVerify<Acces>({ onlyCookie: true }).catch(() => null);
  if (acces === null) return null;
  const { server } = request;
  return findConnexion(server.db, acces.session, server.doubleAuthentificationExigee);
}

/** Where the server listens, as this machine calls it. */
function readAdresseLocale({ server }: FastifyInstance): string {
  const adresse = server.address();
  return `http://localhost:${typeof adresse === 'object' && adresse !== null ? adresse.port : 80}`;
}
