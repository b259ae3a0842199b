import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { notFound, sendProblem } from '../http/problem.ts';

interface StaticOptions {
  /** The folder of the built application. */
  dossier: string;
}

const YEAR_MS = 365 * 24 * 3600 * 1000;
const MISSING =
  'L’application n’est pas construite\u00a0: «\u00a0npm start\u00a0» la construit. L’API, elle, répond sous /api.';

/** True for the address of a page, which the application draws itself; false for files and for the API. */
function asksForPage(request: FastifyRequest): boolean {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const isApi = /^\/api(\/|\?|$)/.test(request.url);
  return isRead && !isApi && (request.headers.accept ?? '').includes('text/html');
}

/** Serves the built application: hashed assets for a year, its one page for every address of a page. */
export const staticPlugin = plugin(
  async (app, { dossier }: StaticOptions) => {
    const isBuilt = existsSync(join(dossier, 'index.html'));
    if (isBuilt) {
      await app.register(fastifyStatic, {
        root: dossier,
        preCompressed: true,
        cacheControl: false,
        setHeaders: (reply, path) => {
          const isHashed = path.includes(`${sep}assets${sep}`);
          reply.header('cache-control', isHashed ? `public, max-age=${YEAR_MS / 1000}, immutable` : 'no-cache');
        },
      });
    } else {
      app.log.warn({ dossier }, 'the web application is not built: only the API answers');
    }
    app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
      if (!asksForPage(request)) return sendProblem(request, reply, notFound('Cette adresse n’existe pas.'));
      if (isBuilt) return reply.code(200).sendFile('index.html');
      return reply.code(503).type('text/plain; charset=utf-8').send(MISSING);
    });
  },
  { name: 'static' },
);
