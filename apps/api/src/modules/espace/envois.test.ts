import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TAILLE_MAX_PIECE_JOINTE } from '@atlas/contracts';
import type { FastifyInstance } from 'fastify';
import { simpleParser } from 'mailparser';
import { beforeEach, describe, expect } from 'vitest';
import { buildApp } from '../../app.ts';
import { test as base } from '../../testing/index.ts';
import { type ServeurSmtp, startSmtpServer } from '../courriels/testing/serveur-smtp.ts';
import { pdf } from '../documents/testing/fichiers.ts';
import { toEmpreinteAdresse } from './desabonnement.ts';
import { createGardien, ok } from './testing/espace.ts';

const HEURE_MS = 3600 * 1000;
const AMIS = ['awa@exemple.sn', 'luc@exemple.fr'];
const envoi = (plus: object = {}) => ({
  ...{ destinataires: AMIS, message: 'Bonjour,\nvoici nos projets en Inde.', mode: 'lien' },
  ...plus,
});

interface Poste {
  app: FastifyInstance;
  smtp: ServeurSmtp;
}

/** The application with a real server of mail. */
const test = base.extend<{ $file: { poste: Poste } }>({
  poste: [
    async ({ databaseUrl, monde }, use) => {
      expect(monde).toBeDefined();
      const smtp = await startSmtpServer();
      const dataDir = mkdtempSync(join(tmpdir(), 'atlas-envois-'));
      const app = await buildApp({
        ...{ databaseUrl, dataDir, webDir: dataDir, niveauJournal: 'silent', isLimited: false },
        adressePublique: 'https://atlas.example.org',
        courriels: { smtpUrl: smtp.url, expediteur: { nom: 'Atlas', adresse: 'atlas@example.org' } },
      });
      await use({ app, smtp });
      await app.close();
      await smtp.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
    { scope: 'file' },
  ],
});

beforeEach<{ poste: Poste }>(async ({ poste: { app, smtp } }) => {
  await app.prisma.courriel.deleteMany();
  await app.prisma.adresseRefusee.deleteMany();
  smtp.recus.length = 0;
});

/** Sends what waits, and reads what came. */
async function receive({ app, smtp }: Poste) {
  await app.courriels.flush();
  return Promise.all(
    smtp.recus.map(async ({ vers, message }) => ({ vers, brut: message.toString(), ...(await simpleParser(message)) })),
  );
}

const jetonOf = (texte = '', page = 'telechargement') =>
  new RegExp(`https://atlas.example.org/${page}#(\\S+)`).exec(texte)?.[1] ?? '';

describe('a PDF sent to friends', () => {
  test('goes with the mail, byte for byte, a mail each; nobody sees the others', async ({ poste }) => {
    const { ask, keep, courriel, compteId } = await createGardien(poste.app);
    await poste.app.prisma.compte.update({ where: { id: compteId }, data: { nom: 'Zoé Martin' } });
    const octets = Buffer.concat([pdf('joint'), Buffer.from(Array.from({ length: 70_000 }, (_, i) => i % 256))]);
    const id = await keep(octets);
    const answer = ok(
      await ask(
        'POST',
        `/espace/exports/${id}/envois`,
        envoi({ mode: 'piece_jointe', destinataires: [...AMIS, ' AWA@exemple.sn'.trim()] }),
      ),
    );
    expect(answer.json()).toEqual({ envoyes: 2, refuses: [] });
    const [attente] = await poste.app.prisma.courriel.findMany();
    expect(JSON.stringify(attente).length).toBeLessThan(3000);
    const recus = await receive(poste);
    expect(recus.map(({ vers }) => vers)).toEqual(AMIS.map((ami) => [ami]));
    const [recu] = recus;
    expect(recu?.attachments).toHaveLength(1);
    expect(recu?.attachments[0]).toMatchObject({
      contentType: 'application/pdf',
      filename: expect.stringMatching(/^atlas-l-eau-en-inde-\d{4}-\d\d-\d\d\.pdf$/),
    });
    expect(recu?.attachments[0]?.content.equals(octets)).toBe(true);
    expect(recu).toMatchObject({
      subject: `Zoé Martin (${courriel}) vous envoie un document de l’Atlas`,
      from: { value: [{ name: 'Atlas', address: 'atlas@example.org' }] },
      to: { value: [{ address: AMIS[0] }] },
      replyTo: { value: [{ name: 'Zoé Martin', address: courriel }] },
    });
    expect(recu?.headers.get('auto-submitted')).toBeUndefined();
    expect(recu?.text).toContain('> Bonjour,\n> voici nos projets en Inde.');
    expect(recu?.text).toContain('écrit par une personne et envoyé par l’Atlas');
    expect(recu?.text).not.toContain('merci de ne pas y répondre');
    expect(recu?.brut).not.toContain(AMIS[1]);
    expect(ok(await ask('GET', '/espace/exports')).json().exports[0].envois).toEqual([
      { le: expect.any(String), mode: 'piece_jointe', destinataires: 2, expireLe: null, telechargements: 0 },
    ]);
  });

  test('is downloaded by a link without an account, counted, until the PDF is removed', async ({ poste }) => {
    const { app } = poste;
    const { ask, keep } = await createGardien(app);
    const octets = pdf('par un lien');
    const id = await keep(octets);
    ok(await ask('POST', `/espace/exports/${id}/envois`, envoi()));
    const [recu] = await receive(poste);
    expect(recu?.attachments).toEqual([]);
    const jeton = jetonOf(recu?.text);
    const lien = `/api/telechargements/${jeton}`;
    expect((await app.inject(lien)).json()).toEqual({
      ...{ titre: 'L’eau en Inde', nomFichier: expect.stringMatching(/^atlas-/), expediteur: expect.any(String) },
      ...{ pages: 2, taille: octets.length, expireLe: expect.any(String) },
    });
    const fichier = await app.inject(`${lien}/fichier`);
    expect(fichier.rawPayload).toEqual(octets);
    expect(fichier.headers['content-disposition']).toMatch(/^attachment/);
    const lu = async () => ok(await ask('GET', '/espace/exports')).json().exports[0].envois[0];
    expect(await lu()).toMatchObject({ mode: 'lien', destinataires: 2, telechargements: 1 });
    // The token itself is nowhere in the database.
    expect(await app.prisma.envoiExport.count({ where: { empreinte: jeton } })).toBe(0);
    expect((await app.inject(`/api/telechargements/${'x'.repeat(43)}`)).statusCode).toBe(404);
    expect((await app.inject('/api/telechargements/court')).statusCode).toBe(400);
    ok(await ask('DELETE', `/espace/exports/${id}`));
    for (const path of [lien, `${lien}/fichier`]) {
      const fini = await app.inject(path);
      expect([fini.statusCode, fini.json().detail]).toEqual([404, expect.stringMatching(/expiré|supprimé/)]);
    }
  });

  test('is no longer there by a link that is seven days old, or of an account that was disabled', async ({ poste }) => {
    const { app } = poste;
    const { ask, keep, compteId } = await createGardien(app);
    const id = await keep();
    ok(await ask('POST', `/espace/exports/${id}/envois`, envoi()));
    const lien = `/api/telechargements/${jetonOf((await receive(poste))[0]?.text)}`;
    await app.prisma.compte.update({ where: { id: compteId }, data: { desactiveLe: new Date() } });
    expect((await app.inject(lien)).statusCode).toBe(404);
    await app.prisma.compte.update({ where: { id: compteId }, data: { desactiveLe: null } });
    const { expireLe } = (await app.inject(lien)).json();
    expect(Date.parse(expireLe) - Date.now()).toBeGreaterThan(6.9 * 24 * HEURE_MS);
    await app.prisma.envoiExport.updateMany({ where: { compteId }, data: { expireLe: new Date() } });
    expect((await app.inject(`${lien}/fichier`)).statusCode).toBe(404);
  });

  test('does not leave once it is removed, though its mail waited', async ({ poste }) => {
    const { ask, keep } = await createGardien(poste.app);
    for (const mode of ['piece_jointe', 'lien']) {
      const id = await keep();
      ok(await ask('POST', `/espace/exports/${id}/envois`, envoi({ mode })));
      ok(await ask('DELETE', `/espace/exports/${id}`));
    }
    expect(await receive(poste)).toEqual([]);
    const restes = await poste.app.prisma.courriel.findMany();
    expect(restes.map(({ etat, donnees }) => [etat, donnees])).toEqual(Array(4).fill(['abandonne', null]));
  });

  test('is tried again with its attachment when the server of mail is away', async ({ poste }) => {
    const { ask, keep } = await createGardien(poste.app);
    const octets = pdf('encore');
    const id = await keep(octets);
    ok(await ask('POST', `/espace/exports/${id}/envois`, envoi({ mode: 'piece_jointe', destinataires: [AMIS[0]] })));
    poste.smtp.refuse(451);
    expect(await receive(poste)).toEqual([]);
    await poste.app.prisma.courriel.updateMany({ data: { prochainEssaiLe: new Date(0) } });
    expect((await receive(poste))[0]?.attachments[0]?.content.equals(octets)).toBe(true);
  });
});

describe('what spammers would try', () => {
  test.for([
    ['a link', { message: 'Gagnez : https://spam.example' }, 400, 'message'],
    ['a link without scheme', { message: 'voir spam.example' }, 400, 'message'],
    ['an address', { message: 'écrivez à a@spam.example' }, 400, 'message'],
    ['a long message', { message: 'a'.repeat(1001) }, 400, 'message'],
    ['nobody', { destinataires: [] }, 400, 'destinataires'],
    ['six people', { destinataires: Array.from({ length: 6 }, (_, i) => `a${i}@exemple.fr`) }, 400, 'destinataires'],
    ['two addresses in one', { destinataires: ['a@exemple.fr,b@exemple.fr <c@exemple.fr>'] }, 400, 'destinataires'],
    ['a header', { destinataires: ['a@exemple.fr\r\nBcc: b@exemple.fr'] }, 400, 'destinataires'],
    ['another way', { mode: 'pigeon' }, 400, 'mode'],
  ] as const)('%s is refused, and nothing leaves', async ([, plus, status, champ], { poste }) => {
    const { ask, keep } = await createGardien(poste.app);
    const answer = await ask('POST', `/espace/exports/${await keep()}/envois`, envoi(plus));
    expect([answer.statusCode, JSON.stringify(answer.json().erreurs)]).toEqual([
      status,
      expect.stringContaining(champ),
    ]);
    expect(await poste.app.prisma.courriel.count()).toBe(0);
  });

  test('a name or a title makes neither a header nor a link', async ({ poste }) => {
    const { ask, keep, compteId, courriel } = await createGardien(poste.app);
    for (const nom of ['Zoé\r\nBcc: victime@exemple.fr', 'Gagnez sur spam.example', '"; <x@y.z>']) {
      await poste.app.prisma.compte.update({ where: { id: compteId }, data: { nom } });
      const id = await keep(undefined, { titre: 'Cliquez sur https://spam.example' });
      ok(await ask('POST', `/espace/exports/${id}/envois`, envoi({ destinataires: [AMIS[0]] })));
    }
    const recus = await receive(poste);
    expect(recus.map(({ vers }) => vers)).toEqual(Array(3).fill([AMIS[0]]));
    for (const { headers, brut, text, html, replyTo } of recus) {
      expect(headers.has('bcc')).toBe(false);
      expect(brut).not.toMatch(/^bcc:/im);
      expect(replyTo?.value).toMatchObject([{ address: courriel }]);
      expect(`${text}${html}`).not.toMatch(/spam\.example|x@y\.z/);
    }
  });

  test('a PDF that is too heavy for a mail goes by a link', async ({ poste }) => {
    const { ask, keep } = await createGardien(poste.app);
    const id = await keep();
    await poste.app.prisma.exportPdf.update({ where: { id }, data: { taille: TAILLE_MAX_PIECE_JOINTE + 1 } });
    const refus = await ask('POST', `/espace/exports/${id}/envois`, envoi({ mode: 'piece_jointe' }));
    expect([refus.statusCode, refus.json().detail]).toEqual([413, expect.stringMatching(/envoyez un lien/)]);
    ok(await ask('POST', `/espace/exports/${id}/envois`, envoi()));
  });

  test('the sixth sending of an hour waits, and says until when', async ({ poste }) => {
    const { ask, keep, compteId } = await createGardien(poste.app);
    const id = await keep();
    const send = () => ask('POST', `/espace/exports/${id}/envois`, envoi({ destinataires: [AMIS[0]] }));
    // At once: they are counted one after the other.
    const codes = (await Promise.all(Array.from({ length: 6 }, send))).map(({ statusCode }) => statusCode);
    expect(codes.sort()).toEqual([200, 200, 200, 200, 200, 429]);
    const refus = await send();
    expect(refus.json().detail).toMatch(/5 envois par heure.*à partir du .+ \d\d:\d\d \(heure de Paris\)/);
    // Removing the PDF resets nothing.
    ok(await ask('DELETE', `/espace/exports/${id}`));
    expect((await ask('POST', `/espace/exports/${await keep()}/envois`, envoi())).statusCode).toBe(429);
    const ancien = new Date(Date.now() - HEURE_MS);
    await poste.app.prisma.envoiExport.updateMany({ where: { compteId }, data: { le: ancien } });
    ok(await ask('POST', `/espace/exports/${await keep()}/envois`, envoi()));
  });

  test('the twenty-first recipient of a day waits', async ({ poste }) => {
    const { ask, keep, compteId } = await createGardien(poste.app);
    const id = await keep();
    const send = (nombre: number) =>
      ask(
        'POST',
        `/espace/exports/${id}/envois`,
        envoi({ destinataires: Array.from({ length: nombre }, (_, i) => `a${i}@exemple.fr`) }),
      );
    for (const nombre of [5, 5, 5, 4]) ok(await send(nombre));
    const refus = await send(2);
    expect([refus.statusCode, refus.json().detail]).toEqual([429, expect.stringMatching(/20 destinataires par jour/)]);
    ok(await send(1));
    const hier = new Date(Date.now() - 25 * HEURE_MS);
    await poste.app.prisma.envoiExport.updateMany({ where: { compteId }, data: { le: hier } });
    ok(await send(5));
  });

  test('an account whose address is not confirmed sends nothing', async ({ poste }) => {
    const { ask, keep, compteId } = await createGardien(poste.app);
    const id = await keep();
    await poste.app.prisma.compte.update({ where: { id: compteId }, data: { courrielConfirmeLe: null } });
    expect((await ask('POST', `/espace/exports/${id}/envois`, envoi())).statusCode).toBe(401);
    expect(await poste.app.prisma.courriel.count()).toBe(0);
  });
});

describe('an address that wants nothing more', () => {
  test('says so in one call, as readers of mail do, and receives nothing more of anybody', async ({ poste }) => {
    const { app } = poste;
    const { ask, keep } = await createGardien(app);
    const id = await keep();
    ok(await ask('POST', `/espace/exports/${id}/envois`, envoi({ destinataires: [AMIS[0]] })));
    const [recu] = await receive(poste);
    expect(recu?.headers.get('list')).toMatchObject({
      unsubscribe: { url: expect.stringMatching(/^https:\/\/atlas\.example\.org\/api\/desabonnements\/e\./) },
      'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
    });
    const liste = recu?.headers.get('list') as { unsubscribe: { url: string } } | undefined;
    const url = new URL(liste?.unsubscribe.url ?? '').pathname;
    expect(jetonOf(recu?.text, 'desabonnement')).toBe(url.split('/').at(-1));
    // One that waits does not leave either.
    ok(await ask('POST', `/espace/exports/${id}/envois`, envoi({ destinataires: [AMIS[0]] })));
    const formulaire = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const headers of [formulaire, {}]) {
      const payload = 'content-type' in headers ? { payload: 'List-Unsubscribe=One-Click' } : {};
      const answer = await app.inject({ method: 'POST', url, headers, ...payload });
      expect(ok(answer).json()).toEqual({ objet: 'envois', recherche: null });
    }
    expect(await receive(poste)).toHaveLength(1);
    const autre = await createGardien(app);
    const path = `/espace/exports/${await autre.keep()}/envois`;
    const answer = ok(await autre.ask('POST', path, envoi({ destinataires: [AMIS[0]?.toUpperCase(), AMIS[1]] })));
    expect(answer.json()).toEqual({ envoyes: 1, refuses: [AMIS[0]] });
    expect((await receive(poste)).map(({ vers }) => vers)).toEqual([[AMIS[0]], [AMIS[1]]]);
    // Only its digest is kept.
    const refusees = await app.prisma.adresseRefusee.findMany();
    expect(refusees.map(({ empreinte }) => empreinte)).toEqual([toEmpreinteAdresse(AMIS[0] ?? '')]);
  });

  test('is not refused by whoever makes the link up', async ({ poste: { app } }) => {
    const sujet = `e.${toEmpreinteAdresse('luc@exemple.fr')}`;
    const call = (jeton: string) => app.inject({ method: 'POST', url: `/api/desabonnements/${jeton}` });
    expect((await call(`${sujet}.${'A'.repeat(22)}`)).statusCode).toBe(404);
    expect((await call('e.zz.court')).statusCode).toBe(400);
    expect(await app.prisma.adresseRefusee.count()).toBe(0);
  });
});
