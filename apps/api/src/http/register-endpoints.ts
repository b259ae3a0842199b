import type { Contrat, Endpoint, ParamsOf, QueryOf, ReponseOf } from '@atlas/contracts';
import { Probleme } from '@atlas/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest, preValidationAsyncHookHandler } from 'fastify';
import Type, { type TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { createAccessHooks } from './access.ts';
import { findForbiddenCharacters, parseParametres, type RawParametres } from './parse-parametres.ts';
import { refusedParameters } from './problem.ts';
import { sendAnswer, sendInstant } from './send-answer.ts';
import { type Fichier, sendFichier } from './send-fichier.ts';

type Endpoints = Record<string, Endpoint>;

/** What a handler takes: the parameters, validated and typed by the contract. */
export interface Requete<E extends Endpoint> {
  params: ParamsOf<E>;
  query: QueryOf<E>;
  adresse: Adresse;
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
  for (const [name, endpoint] of Object.entries(endpoints)) {
    // The types above pair each handler with its endpoint; the loop only knows that both have one name.
    registerEndpoint(app, name, endpoint, handlers[name] as unknown as Handler<Endpoint>);
  }
}

function registerEndpoint(app: FastifyInstance, name: string, endpoint: Endpoint, handler: Handler<Endpoint>): void {
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
      response: createResponseSchemas(endpoint),
    },
    preValidation: [createParser(params, querystring), ...createAccessHooks(endpoint.acces)],
    handler: createRouteHandler(endpoint, handler),
  });
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
    ...(endpoint.params ? { 404: erreur('Rien ne porte cet identifiant') } : {}),
    500: erreur('Erreur interne'),
  };
}

function createParser(params: TSchema, querystring: TSchema): preValidationAsyncHookHandler {
  return async (request) => {
    const raw = { params: request.params as RawParametres, query: request.query as RawParametres };
    const forbidden = findForbiddenCharacters({ ...raw.params, ...raw.query });
    if (forbidden.length > 0) throw refusedParameters(forbidden);
    request.params = parseParametres(params, raw.params);
    request.query = parseParametres(querystring, raw.query);
  };
}

function createRouteHandler(endpoint: Endpoint, handler: Handler<Endpoint>) {
  const validator = Compile(endpoint.reponse);
  const toRequete = (request: FastifyRequest) =>
    ({ params: request.params, query: request.query, adresse: readAdresse(request) }) as Requete<Endpoint>;
  if (endpoint.type !== undefined) {
    return async (request: FastifyRequest, reply: FastifyReply) =>
      sendFichier(request, reply, (await handler(toRequete(request))) as Fichier);
  }
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const createBody = async () => {
      const answer = await handler(toRequete(request));
      if (!validator.Check(answer)) throw new BrokenAnswerError(endpoint.chemin, validator.Errors(answer));
      return Buffer.from(serialize(reply, answer));
    };
    if (endpoint.instantane) return sendInstant(reply, await createBody());
    return sendAnswer(request, reply, createBody);
  };
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
