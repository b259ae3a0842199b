import type { FastifyInstance } from 'fastify';
import { describe, expect } from 'vitest';
import { buildApp } from '../../app.ts';
import { connect, createCompte } from '../../testing/acteurs.ts';
import { test as base } from '../../testing/index.ts';
import { toDelai } from './freins.ts';
import { hashMotDePasse } from './mot-de-passe.ts';

const MOT_DE_PASSE = 'une phrase assez longue';
const post = (app: FastifyInstance, path: string, payload: object, cookies: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: `/api${path}`, payload, cookies });

/** The cookies that an answer sets. */
const cookiesOf = (response: { cookies: { name: string; value: string }[] }) =>
  Object.fromEntries(response.cookies.map(({ name, value }) => [name, value]));

const test = base.extend<{ lastLien: (courriel: string) => Promise<string> }>({
  /** The token of the latest mail to an address. */
  lastLien: async ({ prisma }, use) => {
    await use(async (courriel) => {
      const { donnees } = await prisma.courriel.findFirstOrThrow({
        where: { destinataire: courriel },
        orderBy: { id: 'desc' },
      });
      return String((donnees as { lien: string }).lien).split('#')[1] ?? '';
    });
  },
});

describe('an account', () => {
  const demande = { nom: 'Awa Diop', courriel: 'Awa@Exemple.fr', motDePasse: MOT_DE_PASSE, langue: 'fr' };

  test('is asked for, confirmed by a link that serves once, and connected', async ({ app, prisma, lastLien }) => {
    const asked = await post(app, '/comptes/inscription', demande);
    expect([asked.statusCode, asked.json()]).toEqual([200, { etat: 'courriel_envoye' }]);
    const before = await post(app, '/session', { courriel: demande.courriel, motDePasse: MOT_DE_PASSE });
    expect(before.statusCode).toBe(401);
    const jeton = await lastLien('awa@exemple.fr');
    const confirmed = await post(app, '/comptes/confirmation', { jeton });
    expect(confirmed.json()).toMatchObject({ compte: { nom: 'Awa Diop', courriel: 'awa@exemple.fr', acteur: null } });
    const session = await app.inject({ url: '/api/session', cookies: cookiesOf(confirmed) });
    expect(session.json().compte).toMatchObject({ courriel: 'awa@exemple.fr' });
    expect((await post(app, '/comptes/confirmation', { jeton })).statusCode).toBe(400);
    expect(await prisma.compte.findFirst({ where: { motDePasse: { contains: MOT_DE_PASSE } } })).toBeNull();
  });

  test('is not told from none: same answer, a mail that tells its owner alone', async ({ app, prisma, lastLien }) => {
    const again = await post(app, '/comptes/inscription', { ...demande, motDePasse: 'un autre mot de passe' });
    expect([again.statusCode, again.json()]).toEqual([200, { etat: 'courriel_envoye' }]);
    const { modele } = await prisma.courriel.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(modele).toBe('compte-existant');
    // Its password stays.
    expect((await post(app, '/session', { courriel: 'awa@exemple.fr', motDePasse: MOT_DE_PASSE })).statusCode).toBe(
      200,
    );
    expect(await lastLien('awa@exemple.fr')).toBe('');
    for (const courriel of ['awa@exemple.fr', 'inconnue@exemple.fr']) {
      expect((await post(app, '/comptes/mot-de-passe-oublie', { courriel })).json()).toEqual({
        etat: 'courriel_envoye',
      });
    }
  });

  test('gets another password by mail, which closes every session', async ({ app, lastLien }) => {
    const opened = await post(app, '/session', { courriel: 'awa@exemple.fr', motDePasse: MOT_DE_PASSE });
    await post(app, '/comptes/mot-de-passe-oublie', { courriel: 'awa@exemple.fr' });
    const jeton = await lastLien('awa@exemple.fr');
    const refused = await post(app, '/comptes/mot-de-passe', { jeton, motDePasse: 'trop court' });
    expect(refused.json().erreurs).toEqual([
      { parametre: 'motDePasse', message: 'au moins 12 caractère(s) sont attendus.' },
    ]);
    const nouveau = 'encore une phrase longue';
    expect((await post(app, '/comptes/mot-de-passe', { jeton, motDePasse: nouveau })).statusCode).toBe(200);
    expect((await post(app, '/comptes/mot-de-passe', { jeton, motDePasse: nouveau })).statusCode).toBe(400);
    const session = await app.inject({ url: '/api/session', cookies: cookiesOf(opened) });
    expect(session.json()).toEqual({ compte: null, proConnect: false });
    expect((await post(app, '/session', { courriel: 'awa@exemple.fr', motDePasse: MOT_DE_PASSE })).statusCode).toBe(
      401,
    );
    expect((await post(app, '/session', { courriel: 'AWA@exemple.fr', motDePasse: nouveau })).statusCode).toBe(200);
  });

  test('changes its name and its password, given the one in force', async ({ app }) => {
    const { id } = await createCompte(app.prisma, {
      courriel: 'paul@exemple.fr',
      motDePasse: await hashMotDePasse(MOT_DE_PASSE),
    });
    const ask = await connect(app, id);
    const autre = await connect(app, id);
    expect((await ask('PATCH', '/comptes/moi', { nom: 'Paul Roy', langue: 'en' })).json()).toMatchObject({
      nom: 'Paul Roy',
      langue: 'en',
    });
    expect((await ask('PATCH', '/comptes/moi', { nom: ' ', langue: 'en' })).statusCode).toBe(400);
    const wrong = await ask('PUT', '/comptes/moi/mot-de-passe', { actuel: 'non', motDePasse: 'une phrase nouvelle' });
    expect(wrong.json().erreurs).toMatchObject([{ parametre: 'actuel' }]);
    const holds = await ask('PUT', '/comptes/moi/mot-de-passe', {
      actuel: MOT_DE_PASSE,
      motDePasse: 'je suis Paul en 2026',
    });
    expect(holds.json().erreurs).toMatchObject([{ parametre: 'motDePasse' }]);
    const right = await ask('PUT', '/comptes/moi/mot-de-passe', {
      actuel: MOT_DE_PASSE,
      motDePasse: 'une phrase nouvelle',
    });
    expect(right.statusCode).toBe(200);
    expect([
      (await ask('GET', '/comptes/moi/sessions')).statusCode,
      (await autre('GET', '/comptes/moi/sessions')).statusCode,
    ]).toEqual([200, 401]);
  });

  test('that is disabled is out at once', async ({ app, prisma }) => {
    const { id } = await createCompte(prisma);
    const ask = await connect(app, id);
    expect((await ask('GET', '/comptes/moi/sessions')).statusCode).toBe(200);
    await prisma.compte.update({ where: { id }, data: { desactiveLe: new Date() } });
    expect((await ask('GET', '/comptes/moi/sessions')).statusCode).toBe(401);
  });
});

describe('a session', () => {
  test('is prolonged by a key that changes; a key that comes back closes it', async ({ app, prisma }) => {
    const motDePasse = await hashMotDePasse(MOT_DE_PASSE);
    const { id } = await createCompte(prisma, { courriel: 'vol@exemple.fr', motDePasse });
    const opened = await post(app, '/session', { courriel: 'vol@exemple.fr', motDePasse: MOT_DE_PASSE });
    const setCookies = [opened.headers['set-cookie']].flat().join('\n');
    expect(setCookies).toMatch(/atlas_acces=[^\n]*HttpOnly[^\n]*SameSite=Strict/);
    expect(setCookies).toMatch(/atlas_session=[^\n]*Path=\/api\/session[^\n]*HttpOnly[^\n]*SameSite=Strict/);
    const first = cookiesOf(opened);
    const renewed = await post(app, '/session/renouvellement', {}, first);
    const second = cookiesOf(renewed);
    expect([renewed.statusCode, second.atlas_session === first.atlas_session]).toEqual([200, false]);
    // Another tab at the same time keeps what the first one got.
    const other = await post(app, '/session/renouvellement', {}, first);
    expect([other.statusCode, cookiesOf(other).atlas_session]).toEqual([200, undefined]);
    await prisma.session.updateMany({ where: { compteId: id }, data: { tourneeLe: new Date(Date.now() - 60_000) } });
    expect((await post(app, '/session/renouvellement', {}, first)).statusCode).toBe(401);
    expect((await post(app, '/session/renouvellement', {}, second)).statusCode).toBe(401);
    expect(await prisma.journalAudit.count({ where: { action: 'cle_reutilisee', compteId: id } })).toBe(1);
  });

  test.for(['', 'x', 'a.b', `${'0'.repeat(36)}.x`, "1' OR '1'='1.x"])(
    'is not prolonged by «%s»',
    async (cle, { app }) => {
      expect((await post(app, '/session/renouvellement', {}, { atlas_session: cle })).statusCode).toBe(401);
    },
  );

  test('is not what an unsigned or foreign key says', async ({ app }) => {
    for (const cookie of ['x', 'a.b.c', 'eyJhbGciOiJub25lIn0.eyJzZXNzaW9uIjoiMSJ9.']) {
      const session = await app.inject({ url: '/api/session', cookies: { atlas_acces: cookie } });
      expect(session.json()).toEqual({ compte: null, proConnect: false });
    }
  });

  test('of one’s own is listed and closed; another’s is a 404', async ({ app, prisma }) => {
    const [moi, toi] = [await createCompte(prisma), await createCompte(prisma)];
    const ask = await connect(app, moi.id);
    await connect(app, moi.id);
    await connect(app, toi.id);
    const { sessions } = (await ask('GET', '/comptes/moi/sessions')).json();
    expect(sessions.map(({ courante }: { courante: boolean }) => courante).sort()).toEqual([false, true]);
    const theirs = await prisma.session.findFirstOrThrow({ where: { compteId: toi.id } });
    expect((await ask('DELETE', `/comptes/moi/sessions/${theirs.id}`)).statusCode).toBe(404);
    const other = sessions.find(({ courante }: { courante: boolean }) => !courante);
    expect((await ask('DELETE', `/comptes/moi/sessions/${other.id}`)).statusCode).toBe(200);
    expect((await ask('GET', '/comptes/moi/sessions')).json().sessions).toHaveLength(1);
    expect((await ask('DELETE', '/session')).statusCode).toBe(200);
    expect((await ask('GET', '/comptes/moi/sessions')).statusCode).toBe(401);
    expect(await prisma.session.count({ where: { compteId: toi.id } })).toBe(1);
  });

  test('cannot be used by another site', async ({ app, prisma }) => {
    const { id } = await createCompte(prisma);
    const session = await prisma.$transaction(async () => connect(app, id));
    expect((await session('GET', '/session')).statusCode).toBe(200);
    for (const headers of [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'null' },
    ]) {
      const response = await app.inject({ method: 'DELETE', url: '/api/session', headers });
      expect([headers, response.statusCode]).toEqual([headers, 403]);
    }
    const own = await app.inject({
      method: 'DELETE',
      url: '/api/session',
      headers: { origin: 'http://localhost:80', host: 'localhost' },
    });
    expect(own.statusCode).toBe(200);
  });
});

describe('guessing', () => {
  test('is slowed down, whether the address has an account or not', async ({ app, prisma }) => {
    await createCompte(prisma, { courriel: 'cible@exemple.fr', motDePasse: await hashMotDePasse(MOT_DE_PASSE) });
    for (const courriel of ['cible@exemple.fr', 'personne@exemple.fr']) {
      const statuts: number[] = [];
      for (let i = 0; i < 6; i++)
        statuts.push((await post(app, '/session', { courriel, motDePasse: 'non' })).statusCode);
      expect([courriel, ...statuts]).toEqual([courriel, 401, 401, 401, 401, 401, 429]);
    }
    const right = await post(app, '/session', { courriel: 'cible@exemple.fr', motDePasse: MOT_DE_PASSE });
    expect(right.json()).toMatchObject({ status: 429, detail: expect.stringContaining('Réessayez dans') });
  });

  test('the password in force is no quicker for whoever found a session open', async ({ app, prisma }) => {
    const { id } = await createCompte(prisma, { motDePasse: await hashMotDePasse(MOT_DE_PASSE) });
    const ask = await connect(app, id);
    const statuts: number[] = [];
    for (let i = 0; i < 6; i++) {
      const corps = { actuel: `essai ${i}`, motDePasse: 'une phrase nouvelle' };
      statuts.push((await ask('PUT', '/comptes/moi/mot-de-passe', corps)).statusCode);
    }
    expect(statuts).toEqual([400, 400, 400, 400, 400, 429]);
  });

  test('waits twice as long each time, and no more than a quarter of an hour', () => {
    expect([0, 4, 5, 6, 7, 20].map(toDelai)).toEqual([0, 0, 15, 30, 60, 900]);
  });

  test('is bounded by address too', async ({ databaseUrl, onTestFinished }) => {
    const app = await buildApp({ databaseUrl, dataDir: '/nonexistent', niveauJournal: 'silent' });
    onTestFinished(() => app.close());
    const statuts = new Set<number>();
    for (let i = 0; i < 25; i++) {
      statuts.add((await post(app, '/session', { courriel: `p${i}@exemple.fr`, motDePasse: 'x' })).statusCode);
    }
    expect([...statuts]).toEqual([401, 429]);
  });
});

test('no account of the demonstration is told where there is none', async ({ app }) => {
  expect((await app.inject('/api/comptes/demonstration')).json()).toEqual({ comptes: [] });
});
