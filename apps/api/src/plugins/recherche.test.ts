import { createCollectivite, createPartenaire, createPays, createProjet, createThematique } from '@atlas/factories';
import type { FastifyInstance } from 'fastify';
import { Client } from 'pg';
import { describe, expect, vi } from 'vitest';
import { buildApp } from '../app.ts';
import { test } from '../testing/index.ts';

/** The number of projets that an instance finds, by itself: nothing is asked of its index besides. */
async function count(app: FastifyInstance, query: string): Promise<number> {
  const response = await app.inject(`/api/projets?facettes=false&${query}`);
  expect(response.statusCode).toBe(200);
  return response.json().total;
}

/** Waits until an instance finds so many projets. */
const find = (app: FastifyInstance, query: string, total: number) =>
  vi.waitFor(async () => expect(await count(app, query)).toBe(total), { timeout: 10_000, interval: 10 });

describe('what is written is found, in every instance', () => {
  test('a projet that comes, changes and goes', async ({ app, databaseUrl, prisma, onTestFinished }) => {
    const other = await buildApp({ databaseUrl, dataDir: '/nonexistent', niveauJournal: 'silent' });
    onTestFinished(() => other.close());
    await createPays(prisma, { code: 'SN', nom: 'Sénégal' });
    const { id } = await createProjet(prisma, { titre: 'Baobabs', pays: ['SN'] });
    await Promise.all([app, other].map((instance) => find(instance, 'q=baobab&pays=SN', 1)));
    await prisma.projet.update({ where: { id }, data: { titre: 'Fromagers' } });
    await Promise.all([app, other].map((instance) => find(instance, 'q=fromager', 1)));
    expect(await count(other, 'q=baobab')).toBe(0);
    await prisma.projet.delete({ where: { id } });
    await Promise.all([app, other].map((instance) => find(instance, 'pays=SN', 0)));
  });

  test('what it is tied to, and what that is called', async ({ app, prisma }) => {
    const lyon = await createCollectivite(prisma, { nom: 'Lyon' });
    const dakar = await createPartenaire(prisma, { nom: 'Dakar', codePays: 'SN' });
    const eau = await createThematique(prisma, { slug: 'eau', nom: 'Eau' });
    const { id } = await createProjet(prisma, { collectivites: [lyon.id] });
    await find(app, `collectivite=${lyon.id}`, 1);
    await prisma.projetPartenaire.create({ data: { projetId: id, partenaireId: dakar.id } });
    await find(app, `partenaire=${dakar.id}`, 1);
    await prisma.projetThematique.create({ data: { projetId: id, thematiqueId: eau.id } });
    await find(app, 'thematique=eau', 1);
    await prisma.projetThematique.deleteMany({ where: { projetId: id } });
    await find(app, 'thematique=eau', 0);
    await prisma.collectivite.update({ where: { id: lyon.id }, data: { nom: 'Villeurbanne' } });
    await find(app, 'q=villeurbanne', 1);
    await prisma.partenaire.update({ where: { id: dakar.id }, data: { nom: 'Rufisque', nomNormalise: 'rufisque' } });
    await find(app, 'ville=Rufisque', 1);
    await prisma.projet.delete({ where: { id } });
  });

  test('a référentiel that changes, and many projets at once', async ({ app, prisma }) => {
    await createProjet(prisma, { pays: ['SN'] });
    await prisma.pays.update({ where: { code: 'SN' }, data: { nom: 'Sénégambie' } });
    await find(app, 'q=senegambie', 1);
    await prisma.$executeRaw`INSERT INTO projet (numero, titre, resume, type_cooperation, statut, source)
      SELECT 'L-' || n, 'Lot', '', 'jumelage', 'en_cours', 'lot' FROM generate_series(1, 1500) n`;
    await find(app, 'typeCooperation=jumelage', 1500);
    await prisma.$executeRaw`TRUNCATE projet CASCADE`;
    await find(app, '', 0);
  });

  test('nothing of what was undone', async ({ app, prisma }) => {
    await expect(
      prisma.$transaction(async (tx) => {
        await tx.projet.create({
          data: {
            numero: 'X',
            titre: 'Défait',
            resume: '',
            typeCooperation: 'jumelage',
            statut: 'en_cours',
            source: 'x',
          },
        });
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    await createProjet(prisma, { titre: 'Fait' });
    await find(app, 'q=fait', 1);
    expect(await count(app, 'q=defait')).toBe(0);
  });
});

test('a lost connection is made again, and what it missed is caught up', async ({ app, databaseUrl, prisma }) => {
  const client = new Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'",
  );
  expect(rows.length).toBeGreaterThan(0);
  await client.end();
  await createProjet(prisma, { titre: 'Pendant la coupure' });
  await find(app, 'q=coupure', 1);
});

test('an index that cannot follow makes the instance unready, and serves no stale answer as new', async ({
  app,
  prisma,
  onTestFinished,
}) => {
  await find(app, 'q=coupure', 1);
  onTestFinished(() => void vi.restoreAllMocks());
  vi.spyOn(app.log, 'error').mockImplementation(() => undefined);
  const now = Date.now();
  vi.spyOn(Date, 'now').mockImplementation(() => now + 60_000);
  expect((await app.inject('/api/health/ready')).json()).toMatchObject({
    status: 503,
    detail: 'L’index de recherche est en retard sur les données.',
  });
  vi.restoreAllMocks();
  await app.recherche.catchUp();
  expect((await app.inject('/api/health/ready')).statusCode).toBe(200);
  expect(await prisma.projet.count()).toBe(app.recherche.etat.projets);
});
