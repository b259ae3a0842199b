import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, describe, expect } from 'vitest';
import { type AppOptions, buildApp } from '../../app.ts';
import { test } from '../../testing/index.ts';
import { enqueueCourriel } from './enqueue-courriel.ts';
import type { Courriel } from './modeles/index.ts';
import { startSmtpServer } from './testing/serveur-smtp.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-courriels-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const COURRIEL: Courriel = {
  modele: 'mise-a-jour-rejetee',
  destinataire: 'awa@example.org',
  langue: 'fr',
  donnees: {
    objet: 'Eau à Thiès',
    motif: 'Déjà saisi.\n.\nVoir la fiche.',
    lien: 'https://atlas.example.org/m/1?a=1&b=2',
  },
};

const toOptions = (databaseUrl: string, options: Partial<AppOptions>): AppOptions => ({
  databaseUrl,
  dataDir: folder,
  webDir: folder,
  niveauJournal: 'silent',
  ...options,
});

describe('by SMTP', () => {
  test('the whole mail arrives, and what it was filled with does not stay', async ({
    databaseUrl,
    prisma,
    onTestFinished,
  }) => {
    const smtp = await startSmtpServer();
    const expediteur = { nom: 'Atlas, l’équipe', adresse: 'atlas@example.org' };
    const app = await buildApp(toOptions(databaseUrl, { courriels: { smtpUrl: smtp.url, expediteur } }));
    onTestFinished(async () => {
      await app.close();
      await smtp.stop();
    });
    await enqueueCourriel(app.prisma, COURRIEL);
    smtp.refuse(451);
    await app.courriels.flush();
    expect(await prisma.courriel.findFirst()).toMatchObject({ etat: 'en_attente', donnees: COURRIEL.donnees });
    await prisma.courriel.updateMany({ data: { prochainEssaiLe: new Date(0) } });
    await app.courriels.flush();
    expect(await prisma.courriel.findFirst()).toMatchObject({ etat: 'envoye', tentatives: 2, donnees: null });

    expect(smtp.recus).toHaveLength(1);
    const [{ de, vers, message }] = smtp.recus as [(typeof smtp.recus)[number]];
    expect([de, vers]).toEqual(['atlas@example.org', ['awa@example.org']]);
    const courriel = await simpleParser(message);
    expect(courriel).toMatchObject({
      subject: 'Mise à jour non retenue\u00a0: Eau à Thiès',
      from: { value: [{ name: 'Atlas, l’équipe', address: 'atlas@example.org' }] },
      to: { value: [{ name: '', address: 'awa@example.org' }] },
      messageId: expect.stringMatching(/^<courriel\.\d+\.\d+@example\.org>$/),
    });
    expect(courriel.headers.get('auto-submitted')).toBe('auto-generated');
    expect(courriel.text).toContain('> Déjà saisi.\n> .\n> Voir la fiche.');
    expect(courriel.text).toContain('https://atlas.example.org/m/1?a=1&b=2');
    expect(courriel.html).toContain('href="https://atlas.example.org/m/1?a=1&amp;b=2"');
  });

  test('nothing personal is logged when it fails', async ({ databaseUrl, prisma, onTestFinished }) => {
    const app = await buildApp(toOptions(databaseUrl, { courriels: { smtpUrl: 'smtp://u:secret@127.0.0.1:1' } }));
    onTestFinished(() => app.close());
    const lignes: unknown[] = [];
    app.log.warn = (...ligne: unknown[]) => void lignes.push(ligne);
    await prisma.courriel.deleteMany();
    await enqueueCourriel(prisma, COURRIEL);
    await app.courriels.flush();
    expect(lignes).toEqual([
      [
        {
          courriel: expect.any(Number),
          modele: COURRIEL.modele,
          tentatives: 1,
          code: 'ESOCKET',
          abandonne: false,
        },
        'a mail could not leave: it will be tried again',
      ],
    ]);
  });
});

describe('without SMTP', () => {
  test('mails are files that a reader of mail opens, for their owner alone', async ({
    databaseUrl,
    prisma,
    onTestFinished,
  }) => {
    const app = await buildApp(toOptions(databaseUrl, {}));
    onTestFinished(() => app.close());
    await prisma.courriel.deleteMany();
    await enqueueCourriel(prisma, COURRIEL);
    await app.courriels.flush();
    const [nom, ...autres] = readdirSync(join(folder, 'courriels'));
    expect([nom, autres]).toEqual([
      expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d.-]+Z-\d+-mise-a-jour-rejetee\.eml$/),
      [],
    ]);
    const chemin = join(folder, 'courriels', String(nom));
    expect(statSync(chemin).mode & 0o077).toBe(0);
    const courriel = await simpleParser(readFileSync(chemin));
    expect(courriel.to).toMatchObject({ text: 'awa@example.org' });
    expect(courriel.text).toContain('https://atlas.example.org/m/1?a=1&b=2');
  });

  test('mails leave by themselves where they are told to', async ({ databaseUrl, prisma, onTestFinished }) => {
    const app = await buildApp(toOptions(databaseUrl, { courriels: { automatique: true } }));
    onTestFinished(() => app.close());
    await prisma.courriel.deleteMany();
    await enqueueCourriel(prisma, COURRIEL);
    await expect.poll(() => prisma.courriel.count({ where: { etat: 'envoye' } }), { timeout: 10_000 }).toBe(1);
  });
});

describe('GET /api/dev/courriels', () => {
  const smtpUrl = 'smtp://127.0.0.1:1';
  test.for([
    [200, 'a demonstration', { demonstration: true }, true],
    [404, 'a demonstration that sends its mails', { demonstration: true, courriels: { smtpUrl } }, true],
    [404, 'a demonstration on a database of real data', { demonstration: true }, false],
    [404, 'a real installation', { demonstration: false }, true],
    [404, 'an installation that says nothing', {}, true],
  ] as const)('%i for %s', async ([status, , options, demonstration], { databaseUrl, prisma, onTestFinished }) => {
    const app = await buildApp(toOptions(databaseUrl, options));
    onTestFinished(() => app.close());
    await prisma.etatDonnees.update({ where: { id: 1 }, data: { demonstration } });
    await prisma.courriel.deleteMany();
    await enqueueCourriel(prisma, COURRIEL);
    await app.courriels.flush();
    await enqueueCourriel(prisma, { ...COURRIEL, langue: 'en' });
    const response = await app.inject('/api/dev/courriels');
    expect([response.statusCode, response.headers['cache-control']]).toEqual([status, 'no-store']);
    if (status === 404) {
      expect(response.body).not.toContain('awa');
      return;
    }
    const { courriels } = response.json();
    expect(courriels).toMatchObject([
      { langue: 'en', etat: 'en_attente', sujet: 'Update not accepted: Eau à Thiès' },
      {
        destinataire: 'awa@example.org',
        langue: 'fr',
        etat: 'envoye',
        liens: ['https://atlas.example.org/m/1?a=1&b=2'],
      },
    ]);
    expect(courriels[1].texte).toContain(courriels[1].liens[0]);
  });
});
