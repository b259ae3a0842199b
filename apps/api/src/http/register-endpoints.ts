import type {
  Acces,
  Contrat,
  CorpsOf,
  Endpoint,
  ObjetDe,
  ParamsOf,
  PermissionSurObjet,
  QueryOf,
  ReponseOf,
} from '@atlas/contracts';
import { Probleme } from '@atlas/contracts';
import type {
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  onRequestHookHandler,
  preValidationAsyncHookHandler,
} from 'fastify';
import Type, { type TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Connexion } from '../plugins/auth.ts';
import { LIBRE, type Passage, passAcces } from './access.ts';
import { createNavigateur, type Navigateur } from './navigateur.ts';
import {
  findForbiddenCharacters,
  findForbiddenInCorps,
  parseParametres,
  type RawParametres,
} from './parse-parametres.ts';
import { refusedParameters } from './problem.ts';
import { acceptAnyCorps, acceptFichier, type FichierRecu } from './receive-fichier.ts';
import { sendAnswer, sendInstant } from './send-answer.ts';
import { type Fichier, sendFichier } from './send-fichier.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the access rule of the endpoint left of it. */
    passage: Passage;
  }
}

type Endpoints = Record<string, Endpoint>;

/** What a handler takes: the parameters, validated and typed by the contract. */
export interface Requete<E extends Endpoint> {
  params: ParamsOf<E>;
  query: QueryOf<E>;
  corps: E extends { octetsMax: number } ? FichierRecu : CorpsOf<E>;
  adresse: Adresse;
  /** Who asks; a public endpoint reads it where it needs to know. */
  connexion: E['acces'] extends { public: true } ? undefined : Connexion;
  readConnexion: () => Promise<Connexion | null>;
  /** Where the access rule is about a record: decides about it, before anything of it is changed or told. */
  autorise: E['acces'] extends { peut: infer P extends PermissionSurObjet } ? (objet: ObjetDe<P>) => void : unknown;
  navigateur: Navigateur;
}

/** The address that was asked for, as the caller wrote it. */
export interface Adresse {
  /** `https://atlas.example.org` */
  origine: string;
  /** What follows the question mark. */
  parametres: string;
}

/** Gives the body of a 200 answer, or a file; throws an `HttpProblem` for everything else. */
type Handler<E extends Endpoint> = (
  requete: Requete<E>,
) => Promise<E extends { type: string } ? Fichier : ReponseOf<E>>;

/** One handler for each endpoint: one that is missing does not compile. */
export type Handlers<E extends Endpoints> = { [N in keyof E]: Handler<E[N]> };

/** The handlers of some endpoints of the Atlas, by name. */
export type HandlersOf<N extends keyof Contrat> = Handlers<Pick<Contrat, N>>;

const NOTHING = Type.Object({}, { additionalProperties: false });

/**
 * Mounts the endpoints of a contract: parameters parsed and validated (an unknown one is refused), access rule checked,
 * answer validated and serialised by its schema, all of it documented.
 */
export function registerEndpoints<E extends Endpoints>(
  app: FastifyInstance,
  endpoints: E,
  handlers: Handlers<E>,
): void {
  app.addSchema({ $id: 'Probleme', ...Probleme });
  app.decorateRequest('passage');
  for (const [name, endpoint] of Object.entries(endpoints)) {
    // The types above pair each handler with its endpoint; the loop only knows that both have one name.
    registerEndpoint(app, name, endpoint, handlers[name] as unknown as Handler<Endpoint>);
  }
}

function registerEndpoint(app: FastifyInstance, name: string, endpoint: Endpoint, handler: Handler<Endpoint>): void {
  const { octetsMax, corpsLibre } = endpoint;
  if (octetsMax === undefined && !corpsLibre) addRoute(app, name, endpoint, handler);
  // How a body is read is said for the routes of one scope.
  else
    app.register(async (scope) => {
      if (octetsMax === undefined) acceptAnyCorps(scope);
      else acceptFichier(scope, octetsMax);
      addRoute(scope, name, endpoint, handler);
    });
}

function addRoute(app: FastifyInstance, name: string, endpoint: Endpoint, handler: Handler<Endpoint>): void {
  const params = endpoint.params ?? NOTHING;
  const querystring = endpoint.query ?? NOTHING;
  app.route({
    method: endpoint.methode,
    url: endpoint.chemin,
    schema: {
      operationId: name,
      summary: endpoint.resume,
      ...(endpoint.description === undefined ? {} : { description: endpoint.description }),
      tags: [endpoint.domaine],
      params,
      querystring,
      ...(endpoint.corps === undefined ? {} : { body: endpoint.corps }),
      response: createResponseSchemas(endpoint),
    },
    ...(endpoint.parMinute === undefined
      ? {}
      : { config: { rateLimit: { max: endpoint.parMinute, timeWindow: '1 minute' } } }),
    preValidation: createParser(params, querystring, endpoint.octetsMax !== undefined),
    // The rule comes before the body is read: whoever may not ask learns nothing of what is expected.
    onRequest: createGuard(endpoint.acces),
    handler: createRouteHandler(endpoint, handler),
  });
}

/** What everyone may ask waits for nothing. */
function createGuard(acces: Acces): onRequestHookHandler {
  return (request, _reply, done) => {
    if ('public' in acces) {
      request.passage = LIBRE;
      done();
      return;
    }
    passAcces(acces, request).then(
      (passage) => {
        request.passage = passage;
        done();
      },
      (error: Error) => done(error),
    );
  };
}

function createResponseSchemas(endpoint: Endpoint): Record<string, unknown> {
  const erreur = (description: string) => ({
    description,
    content: { 'application/problem+json': { schema: { $ref: 'Probleme#' } } },
  });
  return {
    200: endpoint.type
      ? { description: 'Le fichier', content: { [endpoint.type]: { schema: endpoint.reponse } } }
      : { description: endpoint.resume, ...endpoint.reponse },
    400: erreur('Un paramètre est inconnu ou mal formé'),
    ...('public' in endpoint.acces ? {} : { 401: erreur('Il faut être connecté') }),
    ...('peut' in endpoint.acces ? { 403: erreur('Le compte ne le permet pas') } : {}),
    ...(endpoint.params ? { 404: erreur('Rien ne porte cet identifiant') } : {}),
    ...(endpoint.parMinute === undefined ? {} : { 429: erreur('Trop de demandes en peu de temps') }),
    500: erreur('Erreur interne'),
  };
}

function createParser(params: TSchema, querystring: TSchema, isFichier: boolean): preValidationAsyncHookHandler {
  return async (request) => {
    const raw = { params: request.params as RawParametres, query: request.query as RawParametres };
    const forbidden = [
      ...findForbiddenCharacters({ ...raw.params, ...raw.query }),
      ...(isFichier ? [] : findForbiddenInCorps(request.body)),
    ];
    if (forbidden.length > 0) throw refusedParameters(forbidden);
    request.params = parseParametres(params, raw.params);
    request.query = parseParametres(querystring, raw.query);
  };
}

function createRouteHandler(endpoint: Endpoint, handler: Handler<Endpoint>) {
  const validator = Compile(endpoint.reponse);
  const isKept = endpoint.methode === 'GET' && 'public' in endpoint.acces && !endpoint.instantane;
  const handle = async (request: FastifyRequest, reply: FastifyReply) => {
    const answer = await handler(toRequete(request, reply));
    request.passage.assertDecided();
    // Whoever wrote finds it at the next reading: here at once, elsewhere when the notification comes.
    if (endpoint.methode !== 'GET') await request.server.recherche.catchUp().catch(() => undefined);
    return answer;
  };
  if (endpoint.type !== undefined) {
    return async (request: FastifyRequest, reply: FastifyReply) =>
      sendFichier(request, reply, (await handle(request, reply)) as Fichier);
  }
  if (endpoint.redirection) {
    return async (request: FastifyRequest, reply: FastifyReply) => {
      const adresse = (await handle(request, reply)) as string;
      return reply.header('cache-control', 'no-store').redirect(adresse, 303);
    };
  }
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const createBody = async () => {
      const answer = await handle(request, reply);
      if (!validator.Check(answer)) throw new BrokenAnswerError(endpoint.chemin, validator.Errors(answer));
      return Buffer.from(serialize(reply, answer));
    };
    return isKept ? sendAnswer(request, reply, createBody) : sendInstant(reply, await createBody());
  };
}

function toRequete(request: FastifyRequest, reply: FastifyReply): Requete<Endpoint> {
  const { connexion, autorise } = request.passage;
  // Parameters and body were validated by the schemas that their types come from.
  return {
    params: request.params,
    query: request.query,
    corps: request.body,
    adresse: readAdresse(request),
    connexion,
    readConnexion: () => request.readConnexion(),
    autorise,
    navigateur: createNavigateur(request, reply),
  } as Requete<Endpoint>;
}

function readAdresse({ protocol, host, url }: FastifyRequest): Adresse {
  return { origine: `${protocol}://${host}`, parametres: url.split('?', 2)[1] ?? '' };
}

/** An answer that broke its own schema: logged in full, answered as an opaque 500. */
class BrokenAnswerError extends Error {
  constructor(chemin: string, errors: readonly { instancePath: string; message: string }[]) {
    const details = errors.slice(0, 5).map((error) => `${error.instancePath || '/'} ${error.message}`);
    super(`the answer of ${chemin} breaks its schema: ${details.join('; ')}`);
    this.name = 'BrokenAnswerError';
  }
}

function serialize(reply: FastifyReply, answer: unknown): string {
  const stringify = reply.getSerializationFunction('200');
  if (!stringify) throw new Error('an endpoint without a response schema');
  return stringify(answer as Record<string, unknown>);
}
