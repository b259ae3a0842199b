import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { HttpProblem, refusedParameters, sendProblem } from '../http/problem.ts';
import { toErreursParametres } from '../http/validation-messages.ts';

/** What an error of the framework means to the caller, by status; its own text is English and internal. */
const DETAILS: Record<number, string> = {
  400: 'L’adresse ou la requête est mal formée.',
  404: 'Cette adresse n’existe pas.',
  405: 'Cette méthode n’est pas admise à cette adresse.',
  413: 'La requête est trop grande.',
  414: 'L’adresse est trop longue.',
  415: 'Ce format de requête n’est pas admis.',
  416: 'La plage demandée est hors du fichier.',
};
const OPAQUE =
  'Une erreur est survenue de notre côté. Réessayez plus tard ; en nous écrivant, citez la référence de la requête.';
const UNAVAILABLE = 'La base de données ne répond pas pour le moment. Réessayez dans quelques instants.';

/** Codes of Node, PostgreSQL and Prisma that mean «the database is not there». */
const UNAVAILABLE_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  'P1001',
  'P1002',
  'P1017',
  'P2024',
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
]);

function isDatabaseUnavailable(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false;
  const { code, kind, originalCode, cause, meta } = error as Record<string, unknown>;
  if ([code, kind, originalCode].some((value) => typeof value === 'string' && UNAVAILABLE_CODES.has(value)))
    return true;
  const { driverAdapterError } = (meta ?? {}) as Record<string, unknown>;
  return isDatabaseUnavailable(cause, depth + 1) || isDatabaseUnavailable(driverAdapterError, depth + 1);
}

/** Any thrown value as what the caller may read. */
export function toProblem(error: FastifyError): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error.validation) return refusedParameters(toErreursParametres(error.validation));
  const status = error.statusCode ?? 500;
  const detail = DETAILS[status];
  if (detail !== undefined) return new HttpProblem(status, detail);
  return isDatabaseUnavailable(error) ? new HttpProblem(503, UNAVAILABLE) : new HttpProblem(500, OPAQUE);
}

/** Answers an error; only what is our fault is logged as one. */
export function handleError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = toProblem(error);
  if (problem.status >= 500) request.log.error({ err: error }, problem.message);
  if (problem.status === 503) reply.header('retry-after', '5');
  return sendProblem(request, reply, problem);
}

/** The one place where an error becomes an answer: `application/problem+json`, RFC 9457. */
export const errorsPlugin = plugin(
  async (app) => {
    app.setErrorHandler(handleError);
  },
  { name: 'errors' },
);
