import { createPays } from '@atlas/factories';
import { expect } from 'vitest';
import { buildApp } from '../../app.ts';
import { test } from '../../testing/index.ts';

test('alive before it is ready, ready once there are data', async ({ get, prisma }) => {
  expect((await get('/health/live')).json()).toEqual({ etat: 'vivant' });
  const empty = await get('/health/ready');
  expect([empty.statusCode, empty.json().detail]).toEqual([503, 'Les données ne sont pas encore chargées.']);
  await createPays(prisma, { code: 'SN' });
  const ready = await get('/health/ready');
  expect(ready.json()).toEqual({
    etat: 'pret',
    versionDonnees: expect.stringMatching(/^\d+$/),
    index: { version: Number(ready.json().versionDonnees), projets: 0 },
  });
  expect(ready.headers['cache-control']).toBe('no-store');
});

test('alive, not ready and clear without its database', async ({ onTestFinished }) => {
  const app = await buildApp({
    databaseUrl: 'postgresql://nobody@127.0.0.1:1/none',
    dataDir: '/nonexistent',
    niveauJournal: 'silent',
  });
  onTestFinished(() => app.close());
  expect((await app.inject('/api/health/live')).statusCode).toBe(200);
  for (const path of ['/api/health/ready', '/api/chiffres-cles', '/api/projets']) {
    const response = await app.inject(path);
    expect(response.statusCode).toBe(503);
    expect(response.headers['retry-after']).toBe('5');
    expect(response.json().detail).toMatch(/^La base de données ne répond pas/);
  }
});
