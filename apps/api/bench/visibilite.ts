/**
 * Times how long a write takes to be found by two instances of the API that share a database of the real Atlas's size.
 * Prints one line of JSON: the milliseconds of each write, of the slower instance. Run by `npm run bench`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startTestCluster } from '@atlas/postgres/testing';
import { createPrismaClient } from '@atlas/prisma';
import { applyMigrations } from '@atlas/prisma/migrations';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../src/app.ts';
import { loadInitialData } from '../src/donnees/charger.ts';

const ECRITURES = 40;
const PAS_MS = 2;

async function findMs(app: FastifyInstance, query: string, debut: number): Promise<number> {
  for (;;) {
    const reponse = await app.inject(`/api/projets?facettes=false&parPage=1&q=${query}`);
    if (reponse.json().total === 1) return performance.now() - debut;
    await wait(PAS_MS);
  }
}

const dataDir = mkdtempSync(join(tmpdir(), 'atlas-visibilite-'));
const cluster = await startTestCluster();
const { databaseUrl } = cluster;
await applyMigrations(databaseUrl);
await loadInitialData(databaseUrl, { dataDir, demonstration: true });
const instances = await Promise.all(
  [1, 2].map(() => buildApp({ databaseUrl, dataDir, webDir: dataDir, niveauJournal: 'silent' })),
);
const prisma = createPrismaClient(databaseUrl);
const projet = await prisma.projet.findFirstOrThrow();
await Promise.all(instances.map((app) => app.recherche.readVersion()));
const ms: number[] = [];
for (let rang = 0; rang < ECRITURES; rang++) {
  const mot = `visibilite${rang}`;
  await prisma.projet.update({ where: { id: projet.id }, data: { titre: `Projet ${mot}` } });
  const debut = performance.now();
  ms.push(Math.max(...(await Promise.all(instances.map((app) => findMs(app, mot, debut))))));
}
await prisma.$disconnect();
await Promise.all(instances.map((app) => app.close()));
await cluster.stop();
rmSync(dataDir, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify(ms)}\n`);
