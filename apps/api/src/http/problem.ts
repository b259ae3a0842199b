import type { Probleme } from '@atlas/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';

/** The media type of every error (RFC 9457). */
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** One refused parameter, as the caller named it. */
export interface ErreurParametre {
  parametre: string;
  message: string;
}

/** An error whose text may be shown to whoever called: everything thrown otherwise is an opaque 500. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly erreurs: readonly ErreurParametre[] | undefined;

  constructor(status: number, detail: string, erreurs?: readonly ErreurParametre[]) {
    super(detail);
    this.name = 'HttpProblem';
    this.status = status;
    this.erreurs = erreurs;
  }
}

/** A 404 for an identifier, code or slug that nothing bears. */
export function notFound(detail: string): HttpProblem {
  return new HttpProblem(404, detail);
}

/** Gives the value, or throws the 404 that says what was looked for. */
export function orNotFound<T>(value: T | null | undefined, detail: string): T {
  if (value === null || value === undefined) throw notFound(detail);
  return value;
}

/** A 400 that names each refused parameter. */
export function refusedParameters(erreurs: readonly ErreurParametre[]): HttpProblem {
  const noms = [...new Set(erreurs.map((erreur) => `«\u00a0${erreur.parametre}\u00a0»`))].join(', ');
  const detail =
    erreurs.length === 1
      ? `Le paramètre ${noms} est refusé\u00a0: ${erreurs[0]?.message}`
      : `Des paramètres sont refusés\u00a0: ${noms}.`;
  return new HttpProblem(400, detail, erreurs);
}

const TITLES: Record<number, string> = {
  400: 'Requête refusée',
  401: 'Connexion nécessaire',
  403: 'Accès refusé',
  404: 'Introuvable',
  405: 'Méthode non admise',
  406: 'Format non disponible',
  409: 'Conflit',
  411: 'Longueur attendue',
  413: 'Requête trop grande',
  414: 'Adresse trop longue',
  415: 'Format non admis',
  416: 'Plage hors du fichier',
  429: 'Trop de demandes',
  431: 'En-têtes trop grands',
  500: 'Erreur interne',
  503: 'Service momentanément indisponible',
};

/** Answers `problem`, with the request's id so that it can be found in the logs. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: HttpProblem): FastifyReply {
  const body: Static<typeof Probleme> = {
    type: 'about:blank',
    title: TITLES[problem.status] ?? 'Erreur',
    status: problem.status,
    detail: problem.message,
    instance: request.url,
    requestId: request.id,
    ...(problem.erreurs === undefined ? {} : { erreurs: [...problem.erreurs] }),
  };
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .removeHeader('etag')
    .removeHeader('content-encoding')
    .type(PROBLEM_TYPE)
    .serializer(JSON.stringify)
    .send(body);
}
