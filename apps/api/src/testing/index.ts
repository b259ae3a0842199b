import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@atlas/prisma/testing';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { buildApp } from '../app.ts';
import { createMonde, type Monde } from './monde.ts';

interface AppFixtures {
  /** The folder of what the application keeps. */
  dataDir: string;
  /** The whole application on a database of the test file's own, with no data. */
  app: FastifyInstance;
  /** Asks the application, as `get('/projets?q=eau')`. */
  get: (path: string, headers?: Record<string, string>) => Promise<LightMyRequestResponse>;
  /** A small world in that database: ask for it to have it. */
  monde: Monde;
}

/** Vitest's `test` with the application, built as the server builds it. */
export const test = base.extend<{ $file: AppFixtures }>({
  dataDir: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the fixtures needed from this pattern
    async ({}, use) => {
      const dataDir = mkdtempSync(join(tmpdir(), 'atlas-api-'));
      await use(dataDir);
      rmSync(dataDir, { recursive: true, force: true });
    },
    { scope: 'file' },
  ],
  app: [
    async ({ databaseUrl, dataDir }, use) => {
      const app = await buildApp({
        databaseUrl,
        dataDir,
        webDir: join(dataDir, 'web'),
        niveauJournal: 'silent',
        isLimited: false,
      });
      await use(app);
      await app.close();
    },
    { scope: 'file' },
  ],
  get: [
    async ({ app }, use) => {
      await use(async (path, headers = {}) => {
        // What a test wrote is asked for at once: it does not wait for the notification.
        await app.recherche.catchUp();
        return app.inject({ method: 'GET', url: `/api${path}`, headers });
      });
    },
    { scope: 'file' },
  ],
  monde: [
    async ({ prisma }, use) => {
      await use(await createMonde(prisma));
    },
    { scope: 'file' },
  ],
});
