import type { FastifyReply, FastifyRequest } from 'fastify';
import { chooseEncoding } from './answer-cache.ts';
import { createEtag, matchesEtag } from './etag.ts';

const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * Answers what is a function of the data and of the parameters: kept under the version of the data, with an `ETag`, so
 * that a repeated request costs no query and, when the caller has the answer, no body.
 */
export async function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  createBody: () => Promise<Buffer>,
): Promise<FastifyReply> {
  const app = request.server;
  // The day counts too: the counters are dated, and a projet without an end is under way in one more year every year.
  const day = new Date().toISOString().slice(0, 10);
  const key = `${await app.recherche.readVersion()} ${day} ${request.routeOptions.url} ${toCanonical(request)}`;
  const etag = createEtag(`${app.codeFingerprint} ${key}`);
  reply.header('etag', etag).header('cache-control', 'no-cache').header('vary', 'accept-encoding');
  if (matchesEtag(request.headers['if-none-match'], etag)) return reply.code(304).send();

  const encoding = chooseEncoding(request.headers['accept-encoding']);
  const answer = await app.answers.get(key, encoding, createBody);
  if (answer.encoding !== 'identity') reply.header('content-encoding', answer.encoding);
  return reply.type(JSON_TYPE).send(answer.body);
}

/** Answers what is true at this instant only. */
export function sendInstant(reply: FastifyReply, body: Buffer): FastifyReply {
  return reply.header('cache-control', 'no-store').type(JSON_TYPE).send(body);
}

/** The parameters in an order of their own: two addresses that ask the same are one answer. */
function toCanonical(request: FastifyRequest): string {
  const parametres = { ...(request.params as object), ...(request.query as object) };
  return JSON.stringify(Object.entries(parametres).sort(([a], [b]) => (a < b ? -1 : 1)));
}
