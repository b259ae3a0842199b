import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrismaClient } from '@atlas/prisma';
import type { FastifyInstance } from 'fastify';
import { simpleParser } from 'mailparser';
import { beforeEach, describe, expect } from 'vitest';
import { buildApp } from '../../app.ts';
import { createCompte, createDemandeur } from '../../testing/acteurs.ts';
import { test } from '../../testing/index.ts';
import { startSmtpServer } from '../courriels/testing/serveur-smtp.ts';
import { notify } from './notify.ts';
import { ResumesDuJour } from './resumes-du-jour.ts';

const createLien = (chemin: string) => `https://atlas.example.org${chemin}`;

/** Tells an account that an update of something was published, at a moment. */
async function tell(prisma: PrismaClient, compteId: number, objet: string, le: string): Promise<void> {
  const evenement = { modele: 'mise-a-jour-validee', donnees: { objet }, chemin: '/mises-a-jour/1' } as const;
  await prisma.$transaction((tx) => notify(tx, { ...evenement, comptes: [compteId] }, createLien));
  await prisma.notification.updateMany({
    where: { compteId, donnees: { path: ['objet'], equals: objet } },
    data: { creeLe: new Date(le) },
  });
}

/** An instance of the application, as far as summaries go. */
function createBanc(prisma: PrismaClient, lien = createLien) {
  const erreurs: unknown[] = [];
  const resumes = new ResumesDuJour({ prisma, createLien: lien, onError: (erreur) => erreurs.push(erreur) });
  return { run: (le: string) => resumes.run(new Date(le)), erreurs };
}

const listResumes = async (prisma: PrismaClient) => {
  const lignes = await prisma.courriel.findMany({ where: { modele: 'resume-du-jour' }, orderBy: { id: 'asc' } });
  return lignes.map(({ destinataire, donnees }) => ({
    destinataire,
    textes: (donnees as { lignes: { texte: string }[] }).lignes.map(({ texte }) => texte),
  }));
};

beforeEach<{ prisma: PrismaClient; app: FastifyInstance }>(async ({ prisma, app }) => {
  expect(app).toBeDefined();
  await prisma.compte.deleteMany();
  await prisma.courriel.deleteMany();
});

const QUOTIDIEN = { envoiNotifications: 'quotidien' } as const;

describe('the summary of the day', () => {
  test.for([
    ['in winter', '2026-12-01T05:59:59Z', '2026-12-01T06:00:00Z'],
    ['in summer', '2026-07-01T04:59:59Z', '2026-07-01T05:00:00Z'],
    ['the day summer begins', '2026-03-29T04:59:59Z', '2026-03-29T05:00:00Z'],
    ['the day summer ends', '2026-10-25T05:59:59Z', '2026-10-25T06:00:00Z'],
  ] as const)('is made at seven in Paris %s', async ([, before, at], { prisma }) => {
    const { id, courriel } = await createCompte(prisma, QUOTIDIEN);
    const { run } = createBanc(prisma);
    await tell(prisma, id, 'Eau à Thiès', new Date(Date.parse(at) - 60_000).toISOString());
    await run(before);
    expect(await listResumes(prisma)).toEqual([]);
    await run(at);
    expect(await listResumes(prisma)).toEqual([
      { destinataire: courriel, textes: ['Mise à jour publiée\u00a0: Eau à Thiès'] },
    ]);
  });

  test('holds all that waits, once a day, the language of its reader', async ({ prisma }) => {
    const { id } = await createCompte(prisma, { ...QUOTIDIEN, langue: 'en' });
    const { run } = createBanc(prisma);
    await tell(prisma, id, 'A', '2026-12-01T05:00:00Z');
    await tell(prisma, id, 'B', '2026-12-01T08:00:00Z');
    await run('2026-12-01T09:00:00Z');
    await tell(prisma, id, 'C', '2026-12-01T05:30:00Z');
    await tell(prisma, id, 'D', '2026-12-01T10:00:00Z');
    await run('2026-12-01T22:59:00Z');
    expect((await listResumes(prisma)).map(({ textes }) => textes)).toEqual([
      ['Update published: B', 'Update published: A'],
    ]);
    await run('2026-12-02T06:00:00Z');
    expect((await listResumes(prisma))[1]?.textes).toEqual(['Update published: D', 'Update published: C']);
    await run('2026-12-03T06:00:00Z');
    expect(await listResumes(prisma)).toHaveLength(2);
  });

  test('leaves out what was read, and is not made for nothing', async ({ app, prisma }) => {
    const { ask, compteId } = await createDemandeur(app, null);
    await ask('PATCH', '/comptes/moi', QUOTIDIEN);
    const { run } = createBanc(prisma);
    await tell(prisma, compteId, 'A', '2026-12-01T05:00:00Z');
    await ask('POST', '/notifications/lecture');
    await run('2026-12-01T09:00:00Z');
    expect(await listResumes(prisma)).toEqual([]);
    await tell(prisma, compteId, 'B', '2026-12-01T05:00:00Z');
    await run('2026-12-01T09:00:00Z');
    expect((await listResumes(prisma)).map(({ textes }) => textes)).toEqual([['Mise à jour publiée\u00a0: B']]);
  });

  test('is not sent to whom no longer wants mails; to whom wants them at once, the last one is', async ({
    app,
    prisma,
  }) => {
    const [aucun, tout] = [await createDemandeur(app, null), await createDemandeur(app, null)];
    for (const { ask, compteId } of [aucun, tout]) {
      await ask('PATCH', '/comptes/moi', QUOTIDIEN);
      await tell(prisma, compteId, 'A', '2026-12-01T05:00:00Z');
    }
    await aucun.ask('PATCH', '/comptes/moi', { envoiNotifications: 'application' });
    await aucun.ask('PATCH', '/comptes/moi', QUOTIDIEN);
    await tout.ask('PATCH', '/comptes/moi', { envoiNotifications: 'immediat' });
    await createBanc(prisma).run('2026-12-01T09:00:00Z');
    expect((await listResumes(prisma)).map(({ destinataire }) => destinataire)).toEqual([tout.courriel]);
  });

  test('is not made for an account that was disabled', async ({ prisma }) => {
    const { id } = await createCompte(prisma, QUOTIDIEN);
    await tell(prisma, id, 'A', '2026-12-01T05:00:00Z');
    await prisma.compte.update({ where: { id }, data: { desactiveLe: new Date() } });
    await createBanc(prisma).run('2026-12-01T09:00:00Z');
    expect(await listResumes(prisma)).toEqual([]);
  });

  test('names fifty of them and counts the others', async ({ prisma }) => {
    const { id } = await createCompte(prisma, QUOTIDIEN);
    const data = { compteId: id, modele: 'mise-a-jour-validee', chemin: '/', envoi: 'quotidien' } as const;
    const creeLe = new Date('2026-12-01T05:00:00Z');
    await prisma.notification.createMany({
      data: Array.from({ length: 53 }, (_, i) => ({ ...data, creeLe, donnees: { objet: `Projet ${i + 1}` } })),
    });
    await createBanc(prisma).run('2026-12-01T09:00:00Z');
    const { donnees } = await prisma.courriel.findFirstOrThrow();
    expect(donnees).toMatchObject({ autres: 3 });
    expect((await listResumes(prisma))[0]?.textes).toEqual(
      Array.from({ length: 50 }, (_, i) => `Mise à jour publiée\u00a0: Projet ${53 - i}`),
    );
    expect(await prisma.notification.count({ where: { envoyeeLe: null } })).toBe(0);
  });
});

describe('several instances, and one that dies', () => {
  test('make one summary of each account, run at once', async ({ prisma }) => {
    const comptes = await Promise.all(Array.from({ length: 12 }, () => createCompte(prisma, QUOTIDIEN)));
    for (const { id } of comptes) await tell(prisma, id, 'A', '2026-12-01T05:00:00Z');
    const bancs = Array.from({ length: 4 }, () => createBanc(prisma));
    await Promise.all(bancs.map(({ run }) => run('2026-12-01T09:00:00Z')));
    // What one left to another is done once it is done.
    await bancs[0]?.run('2026-12-01T09:00:01Z');
    const resumes = await listResumes(prisma);
    expect(resumes.map(({ destinataire }) => destinataire).sort()).toEqual(
      comptes.map(({ courriel }) => courriel).sort(),
    );
    expect(resumes.every(({ textes }) => textes.length === 1)).toBe(true);
    expect(bancs.flatMap(({ erreurs }) => erreurs)).toEqual([]);
  });

  test('lose nothing and double nothing when one stops half-way; the others of its run are served', async ({
    prisma,
  }) => {
    const [premier, second] = [await createCompte(prisma, QUOTIDIEN), await createCompte(prisma, QUOTIDIEN)];
    for (const { id } of [premier, second]) await tell(prisma, id, 'A', '2026-12-01T05:00:00Z');
    let isDead = false;
    // The notifications are marked as sent by then, and the mail is not yet written.
    const { run, erreurs } = createBanc(prisma, (chemin) => {
      if (!isDead) {
        isDead = true;
        throw new Error('killed');
      }
      return createLien(chemin);
    });
    await run('2026-12-01T09:00:00Z');
    expect(erreurs).toMatchObject([{ message: 'killed' }]);
    const envoyees = () => prisma.notification.count({ where: { envoyeeLe: { not: null } } });
    const destinataires = async () => (await listResumes(prisma)).map(({ destinataire }) => destinataire);
    expect([await envoyees(), await destinataires()]).toEqual([1, [second.courriel]]);
    await createBanc(prisma).run('2026-12-01T09:00:01Z');
    expect([await envoyees(), await destinataires()]).toEqual([2, [second.courriel, premier.courriel]]);
  });

  test('do not keep whoever is notified meanwhile waiting', async ({ prisma }) => {
    const { id } = await createCompte(prisma, QUOTIDIEN);
    await tell(prisma, id, 'A', '2026-12-01T05:00:00Z');
    let told: Promise<void> | undefined;
    const { run } = createBanc(prisma, (chemin) => {
      told ??= tell(prisma, id, 'B', '2026-12-01T09:00:00Z');
      return createLien(chemin);
    });
    await run('2026-12-01T09:00:00Z');
    await told;
    expect(await prisma.notification.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
      { envoyeeLe: new Date('2026-12-01T09:00:00Z') },
      { envoyeeLe: null },
    ]);
  });
});

test('the summary arrives by SMTP, in text and in HTML', async ({ databaseUrl, prisma, onTestFinished }) => {
  const smtp = await startSmtpServer();
  const dataDir = mkdtempSync(join(tmpdir(), 'atlas-resumes-'));
  const app = await buildApp({
    ...{ databaseUrl, dataDir, webDir: dataDir, niveauJournal: 'silent' },
    adressePublique: 'https://atlas.example.org',
    courriels: { smtpUrl: smtp.url },
  });
  onTestFinished(async () => {
    await app.close();
    await smtp.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const { id, courriel } = await createCompte(prisma, QUOTIDIEN);
  await tell(prisma, id, 'Eau à <Thiès>', '2026-12-01T05:00:00Z');
  await tell(prisma, id, 'Lecture à Pune', '2026-12-01T05:30:00Z');
  await app.resumes.run(new Date('2026-12-01T09:00:00Z'));
  await app.courriels.flush();
  expect(smtp.recus.map(({ vers }) => vers)).toEqual([[courriel]]);
  const { subject, text, html } = await simpleParser(smtp.recus[0]?.message ?? '');
  expect(subject).toBe('Votre résumé du jour\u00a0: 2 notifications');
  expect(text).toContain('- Mise à jour publiée\u00a0: Lecture à Pune\n  https://atlas.example.org/mises-a-jour/1\n');
  expect(text).toContain('Changer ce choix\u00a0: https://atlas.example.org/mon-compte#notifications');
  expect(html).toContain('>Mise à jour publiée\u00a0: Eau à &lt;Thiès&gt;</a>');
  expect(html).toContain('href="https://atlas.example.org/notifications"');
});
