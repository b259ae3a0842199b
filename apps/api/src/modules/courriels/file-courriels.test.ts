import type { PrismaClient } from '@atlas/prisma';
import { beforeEach, describe, expect, vi } from 'vitest';
import { test } from '../../testing/index.ts';
import { DELAIS_S, pruneCourriels, TENTATIVES_MAX, takeCourriel } from './courriels.repository.ts';
import { enqueueCourriel } from './enqueue-courriel.ts';
import { type Echec, FileCourriels } from './file-courriels.ts';
import type { Courriel } from './modeles/index.ts';
import type { CourrielParti } from './transports.ts';

const COURRIEL: Courriel = {
  modele: 'avis-demande',
  destinataire: 'awa@example.org',
  langue: 'fr',
  donnees: { objet: 'Eau à Thiès', lien: 'https://atlas.example.org/1' },
};

/** A queue whose transport is the test's own. */
function createBanc(prisma: PrismaClient, databaseUrl: string, send = async (_courriel: CourrielParti) => {}) {
  const partis: CourrielParti[] = [];
  const echecs: Echec[] = [];
  const erreurs: unknown[] = [];
  const file = new FileCourriels({
    complete: async () => ({}),
    prisma,
    databaseUrl,
    transport: {
      send: async (courriel) => {
        await send(courriel);
        partis.push(courriel);
      },
      close: () => undefined,
    },
    garder: true,
    onEchec: (echec) => echecs.push(echec),
    onError: (erreur) => erreurs.push(erreur),
  });
  return { file, partis, echecs, erreurs };
}

/** Makes what waits due now, its lock ended. */
const makeDue = (prisma: PrismaClient) =>
  prisma.$executeRaw`UPDATE courriel SET prochain_essai_le = now() - interval '1 s', verrou_jusque = CASE WHEN verrou_jusque IS NOT NULL THEN now() - interval '1 s' END`;

beforeEach<{ prisma: PrismaClient }>(async ({ prisma }) => {
  await prisma.courriel.deleteMany();
});

describe('a mail and the transaction of what it speaks of', () => {
  test('leave together', async ({ prisma, databaseUrl }) => {
    const { file, partis } = createBanc(prisma, databaseUrl);
    await prisma.$transaction((tx) => enqueueCourriel(tx, COURRIEL));
    await file.flush();
    await file.flush();
    expect(partis).toMatchObject([{ destinataire: 'awa@example.org', modele: 'avis-demande', langue: 'fr' }]);
    expect(partis[0]?.texte).toContain('https://atlas.example.org/1');
    expect(await prisma.courriel.findMany()).toMatchObject([
      { etat: 'envoye', tentatives: 1, verrouJusque: null, envoyeLe: expect.any(Date) },
    ]);
  });

  test('are undone together', async ({ prisma, databaseUrl }) => {
    const { file, partis } = createBanc(prisma, databaseUrl);
    const undone = prisma.$transaction(async (tx) => {
      await enqueueCourriel(tx, COURRIEL);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await file.flush();
    expect([partis, await prisma.courriel.count()]).toEqual([[], 0]);
  });

  test.for(['', 'awa', 'a@b.fr, c@d.fr', 'Awa <a@b.fr>', 'a@b.fr\r\nBcc: c@d.fr', 'a b@c.fr'])(
    'are refused together when the address is «%s», which is not repeated',
    async (destinataire, { prisma }) => {
      const refused = enqueueCourriel(prisma, { ...COURRIEL, destinataire });
      await expect(refused).rejects.toThrow('courriels: the recipient of avis-demande is not one address');
      expect(await prisma.courriel.count()).toBe(0);
    },
  );
});

describe('a transport that fails', () => {
  test('is tried again, later each time, until the mail leaves', async ({ prisma, databaseUrl }) => {
    const send = vi.fn(async () => {});
    send.mockRejectedValueOnce(Object.assign(new Error('connect to awa@example.org'), { code: 'ECONNREFUSED' }));
    send.mockRejectedValueOnce(Object.assign(new Error('busy'), { code: 'EENVELOPE', responseCode: 451 }));
    const { file, partis, echecs } = createBanc(prisma, databaseUrl, send);
    await enqueueCourriel(prisma, COURRIEL);
    for (const [tentative, delai] of DELAIS_S.slice(0, 2).entries()) {
      await file.flush();
      await file.flush();
      const [ligne] = await prisma.courriel.findMany();
      expect(ligne).toMatchObject({ etat: 'en_attente', tentatives: tentative + 1, verrouJusque: null });
      const attente = ((ligne?.prochainEssaiLe.getTime() ?? 0) - Date.now()) / 1000;
      expect(attente).toBeGreaterThan(delai - 30);
      expect(attente).toBeLessThanOrEqual(delai + 1);
      await makeDue(prisma);
    }
    await file.flush();
    expect(partis).toHaveLength(1);
    expect(await prisma.courriel.findMany()).toMatchObject([{ etat: 'envoye', tentatives: 3, derniereErreur: null }]);
    expect(echecs).toMatchObject([{ code: 'ECONNREFUSED', abandonne: false }, { code: '451' }]);
    expect(JSON.stringify(echecs)).not.toMatch(/awa|example|Thiès/);
  });

  test('is given up after two days, the others of the queue served meanwhile', async ({ prisma, databaseUrl }) => {
    const { file, partis, echecs } = createBanc(prisma, databaseUrl, async ({ destinataire }) => {
      if (destinataire === 'awa@example.org') throw new Error('550 no such mailbox');
    });
    await enqueueCourriel(prisma, COURRIEL);
    await enqueueCourriel(prisma, { ...COURRIEL, destinataire: 'binta@example.org' });
    for (let i = 0; i < TENTATIVES_MAX + 2; i++) {
      await file.flush();
      await makeDue(prisma);
    }
    expect(partis.map(({ destinataire }) => destinataire)).toEqual(['binta@example.org']);
    expect(echecs.filter(({ abandonne }) => abandonne)).toHaveLength(1);
    expect(await prisma.courriel.findFirst({ where: { destinataire: 'awa@example.org' } })).toMatchObject({
      etat: 'abandonne',
      tentatives: TENTATIVES_MAX,
      derniereErreur: 'Error: 550 no such mailbox',
    });
    const heures = DELAIS_S.reduce((somme, delai) => somme + delai, 0) / 3600;
    expect(heures).toBeGreaterThan(40);
    expect(heures).toBeLessThan(50);
  });

  test('a template that this instance does not know waits for one that does', async ({ prisma, databaseUrl }) => {
    const { file, echecs } = createBanc(prisma, databaseUrl);
    await prisma.courriel.create({ data: { destinataire: 'a@example.org', langue: 'fr', modele: 'de-demain' } });
    await file.flush();
    expect(await prisma.courriel.findMany()).toMatchObject([{ etat: 'en_attente', tentatives: 1 }]);
    expect(echecs).toHaveLength(1);
  });
});

describe('several instances', () => {
  test('send each mail once', async ({ prisma, databaseUrl }) => {
    const bancs = [0, 1, 2].map(() => createBanc(prisma, databaseUrl));
    const adresses = Array.from({ length: 30 }, (_, i) => `a${i}@example.org`);
    for (const destinataire of adresses) await enqueueCourriel(prisma, { ...COURRIEL, destinataire });
    await Promise.all(bancs.map(({ file }) => file.flush()));
    const partis = bancs.flatMap((banc) => banc.partis.map(({ destinataire }) => destinataire));
    expect(partis.sort()).toEqual(adresses.sort());
  });

  test('leave alone what another is sending, and take it up when its lock ends', async ({ prisma, databaseUrl }) => {
    const { file, partis } = createBanc(prisma, databaseUrl);
    await enqueueCourriel(prisma, COURRIEL);
    // An instance that dies here.
    expect(await takeCourriel(prisma)).toMatchObject({ tentatives: 1 });
    await file.flush();
    expect(partis).toEqual([]);
    await makeDue(prisma);
    await file.flush();
    expect(partis).toHaveLength(1);
    expect(await prisma.courriel.findMany()).toMatchObject([{ etat: 'envoye', tentatives: 2 }]);
  });

  test('the one that comes back late from a failure does not undo what the other did', async ({
    prisma,
    databaseUrl,
  }) => {
    const other = createBanc(prisma, databaseUrl);
    const { file } = createBanc(prisma, databaseUrl, async () => {
      await makeDue(prisma);
      await other.file.flush();
      throw new Error('too late');
    });
    await enqueueCourriel(prisma, COURRIEL);
    await file.flush();
    expect(other.partis).toHaveLength(1);
    expect(await prisma.courriel.findMany()).toMatchObject([{ etat: 'envoye', derniereErreur: null }]);
  });

  test('hear of a mail when its transaction commits', async ({ prisma, databaseUrl, onTestFinished }) => {
    const { file, partis, erreurs } = createBanc(prisma, databaseUrl);
    file.start();
    onTestFinished(() => file.stop());
    await enqueueCourriel(prisma, COURRIEL);
    await vi.waitFor(() => expect(partis).toHaveLength(1), { timeout: 10_000, interval: 10 });
    await enqueueCourriel(prisma, COURRIEL);
    await vi.waitFor(() => expect(partis).toHaveLength(2), { timeout: 10_000, interval: 10 });
    expect(erreurs).toEqual([]);
  });
});

describe('what is no longer waited for', () => {
  test('is forgotten after thirty days; what waits is not', async ({ prisma }) => {
    const vieux = new Date(Date.now() - 31 * 24 * 3600 * 1000);
    const data = { destinataire: 'a@example.org', langue: 'fr', modele: 'avis-demande', creeLe: vieux };
    await prisma.courriel.createMany({
      data: [
        { ...data, etat: 'envoye', envoyeLe: vieux },
        { ...data, etat: 'envoye', envoyeLe: new Date() },
        { ...data, etat: 'abandonne' },
        { ...data, etat: 'en_attente' },
      ],
    });
    await pruneCourriels(prisma);
    const restes = await prisma.courriel.findMany({ orderBy: { id: 'asc' } });
    expect(restes.map(({ etat }) => etat)).toEqual(['envoye', 'en_attente']);
  });

  test('a mail of which every try was interrupted is given up', async ({ prisma, databaseUrl }) => {
    const { file, partis } = createBanc(prisma, databaseUrl);
    await enqueueCourriel(prisma, COURRIEL);
    for (let i = 0; i < TENTATIVES_MAX; i++) {
      expect(await takeCourriel(prisma)).toBeDefined();
      await makeDue(prisma);
    }
    await file.flush();
    await pruneCourriels(prisma);
    expect([partis, await prisma.courriel.findMany()]).toMatchObject([[], [{ etat: 'abandonne', verrouJusque: null }]]);
  });
});
