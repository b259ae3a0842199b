import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest, FastifyServerOptions } from 'fastify';
import { LogController } from 'fastify';

/** The least serious level that is logged. */
export type NiveauJournal = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';

/** The path alone: what people search for is theirs. */
const toPath = (url: string) => url.split('?', 1)[0] ?? '';

/**
 * The structured logs of the server, each line with the id of its request; no query, no address, no header.
 * To the standard output unless a `stream` is given.
 */
export function createLoggingOptions(
  niveau: NiveauJournal,
  stream?: { write(line: string): void },
): FastifyServerOptions {
  return {
    logger: {
      level: niveau,
      ...(stream ? { stream } : {}),
      serializers: { req: (request: FastifyRequest) => ({ method: request.method, path: toPath(request.url) }) },
    },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
  };
}

/** Logs each answer once, and gives its id to the caller. */
export function addRequestLog(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const path = toPath(request.url);
    const line = {
      method: request.method,
      path,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    };
    if (path.startsWith('/api/health/')) request.log.debug(line, 'answered');
    else request.log.info(line, 'answered');
  });
}
