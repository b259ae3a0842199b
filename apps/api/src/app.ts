import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contrat } from '@atlas/contracts';
import fastify, { type FastifyInstance } from 'fastify';
import { addRequestLog, createLoggingOptions, type NiveauJournal } from './http/logging.ts';
import { registerEndpoints } from './http/register-endpoints.ts';
import { answersPlugin } from './plugins/answers.ts';
import { compressionPlugin } from './plugins/compression.ts';
import { databasePlugin } from './plugins/database.ts';
import { errorsPlugin, handleError } from './plugins/errors.ts';
import { documentationRoutes, openapiPlugin } from './plugins/openapi.ts';
import { securityPlugin } from './plugins/security.ts';
import { staticPlugin } from './plugins/static.ts';
import { storagePlugin } from './plugins/storage.ts';

export interface AppOptions {
  databaseUrl: string;
  /** The folder of what the application keeps; files are under `fichiers`. */
  dataDir: string;
  /** The folder of the built web application; by default where its build puts it. */
  webDir?: string;
  /** Hosts that online tiles may come from. */
  hotesTuiles?: readonly string[];
  niveauJournal?: NiveauJournal;
}

const WEB_DIST = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** Builds the application, ready to listen or to `inject`; whoever builds it closes it. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    ...createLoggingOptions(options.niveauJournal ?? 'info'),
    ajv: { customOptions: { allErrors: true, verbose: true, coerceTypes: false, removeAdditional: false } },
    frameworkErrors: (error, request, reply) => handleError(error, request, reply),
    routerOptions: { ignoreTrailingSlash: true },
  });
  await app.register(atlas, options);
  await app.ready();
  return app;
}

/** The whole application; this list is its table of contents. */
async function atlas(app: FastifyInstance, options: AppOptions): Promise<void> {
  addRequestLog(app);
  await app.register(errorsPlugin);
  await app.register(securityPlugin, { hotesTuiles: options.hotesTuiles ?? [] });
  await app.register(compressionPlugin);
  await app.register(databasePlugin, { databaseUrl: options.databaseUrl });
  await app.register(storagePlugin, { dossier: join(options.dataDir, 'fichiers') });
  await app.register(answersPlugin);
  await app.register(openapiPlugin);
  await app.register(api, { prefix: '/api' });
  await app.register(staticPlugin, { dossier: options.webDir ?? WEB_DIST });
}

/** Every endpoint of the contract, module by module. */
async function api(app: FastifyInstance): Promise<void> {
  await app.register(documentationRoutes);
  registerEndpoints(app, contrat, {
    ...santeHandlers(app),
    ...statistiquesHandlers(app),
    ...suggestionsHandlers(app),
    ...projetsHandlers(app),
    ...documentsHandlers(app),
    ...collectivitesHandlers(app),
    ...partenairesHandlers(app),
    ...carteHandlers(app),
    ...territoiresHandlers(app),
    ...thematiquesHandlers(app),
    ...financeursHandlers(app),
  });
}
