import type { PrismaClient } from '@atlas/prisma';
import type { FastifyInstance } from 'fastify';
import { TOTP } from 'otpauth';
import { afterEach, beforeEach, describe, expect, vi } from 'vitest';
import { connect, createCompte, createDemandeur, createOrganisation } from '../../testing/acteurs.ts';
import { test } from '../../testing/index.ts';
import { hashMotDePasse } from './mot-de-passe.ts';

const MOT_DE_PASSE = 'une phrase assez longue';
const CHEMIN = '/comptes/moi/double-authentification';
const CODES = `${CHEMIN}/codes-secours`;

let suite = 0;

/** An account whose second factor is in force, with what opens it. */
async function enable(app: FastifyInstance, prisma: PrismaClient) {
  suite++;
  const identifiants = { courriel: `double-${suite}@exemple.fr`, motDePasse: MOT_DE_PASSE };
  const { id } = await createCompte(prisma, { ...identifiants, motDePasse: await hashMotDePasse(MOT_DE_PASSE) });
  const ask = await connect(app, id);
  const { cle } = (await ask('POST', CHEMIN)).json();
  const premier = new TOTP({ secret: cle }).generate();
  const activee = await ask('PUT', CHEMIN, { code: premier });
  /** A code that had not served: each is of the next half-minute. */
  const nextCode = () => {
    vi.setSystemTime(Date.now() + 31_000);
    return new TOTP({ secret: cle }).generate();
  };
  return { id, identifiants, ask, premier, nextCode, codes: activee.json().codesSecours as string[] };
}

const login = (app: FastifyInstance, identifiants: object, code?: string) =>
  app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { ...identifiants, ...(code === undefined ? {} : { code }) },
  });

const listActions = async (prisma: PrismaClient, compteId: number) =>
  (await prisma.journalAudit.findMany({ where: { compteId }, orderBy: { id: 'asc' } })).map(({ action }) => action);

const listMails = async (prisma: PrismaClient, destinataire: string) =>
  (await prisma.courriel.findMany({ where: { destinataire, modele: 'acces-au-compte' }, orderBy: { id: 'asc' } })).map(
    ({ donnees }) => donnees,
  );

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the second factor', () => {
  test('is asked for once it is active, and each code serves once', async ({ app, prisma }) => {
    const { id, identifiants, ask, premier, nextCode } = await enable(app, prisma);
    expect((await ask('POST', CHEMIN)).statusCode).toBe(409);
    expect((await ask('PUT', CHEMIN, { code: nextCode() })).statusCode).toBe(409);
    expect((await login(app, identifiants)).json()).toEqual({ codeRequis: true });
    expect((await login(app, identifiants, premier)).statusCode).toBe(401);
    expect((await login(app, identifiants, nextCode())).json()).toMatchObject({
      compte: { doubleAuthentification: true, codesSecoursRestants: 10 },
    });
    expect(await listActions(prisma, id)).toEqual(['double_authentification_activee']);
    expect(await listMails(prisma, identifiants.courriel)).toMatchObject([{ fait: 'second_facteur_active' }]);
  });

  test('is put in force by a code of its key alone', async ({ app, prisma }) => {
    const { id } = await createCompte(prisma);
    const ask = await connect(app, id);
    const { cle } = (await ask('POST', CHEMIN)).json();
    await ask('POST', CHEMIN);
    const ancienne = await ask('PUT', CHEMIN, { code: new TOTP({ secret: cle }).generate() });
    expect([ancienne.statusCode, ancienne.json().erreurs]).toEqual([
      400,
      [{ parametre: 'code', message: 'ce code ne convient pas, ou a déjà servi.' }],
    ]);
    expect(await prisma.codeSecours.count({ where: { compteId: id } })).toBe(0);
  });

  test('is taken away by a code, and with it every recovery code', async ({ app, prisma }) => {
    const { id, identifiants, ask, nextCode } = await enable(app, prisma);
    expect((await ask('DELETE', CHEMIN, { code: '000000' })).statusCode).toBe(400);
    expect((await ask('DELETE', CHEMIN, { code: nextCode() })).statusCode).toBe(200);
    expect(await prisma.codeSecours.count({ where: { compteId: id } })).toBe(0);
    expect((await ask('DELETE', CHEMIN, { code: nextCode() })).statusCode).toBe(409);
    expect((await login(app, identifiants)).json().compte).toMatchObject({ id, doubleAuthentification: false });
    expect(await listMails(prisma, identifiants.courriel)).toMatchObject([{}, { fait: 'second_facteur_retire' }]);
  });

  test('is guessed no faster by whoever found a session open', async ({ app, prisma }) => {
    const { ask, nextCode, codes } = await enable(app, prisma);
    const statuts: number[] = [];
    for (let i = 0; i < 5; i++) statuts.push((await ask('DELETE', CHEMIN, { code: `00000${i}` })).statusCode);
    statuts.push((await ask('DELETE', CHEMIN, { code: codes[0] })).statusCode);
    expect(statuts).toEqual([400, 400, 400, 400, 400, 429]);
    expect((await ask('DELETE', CHEMIN, { code: nextCode() })).statusCode).toBe(200);
  });
});

describe('recovery codes', () => {
  test('are ten, told once, and kept as what nobody can use', async ({ app, prisma }) => {
    const { id, ask, codes } = await enable(app, prisma);
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/);
    expect(await prisma.codeSecours.count({ where: { compteId: id } })).toBe(10);
    const [{ texte } = { texte: '' }] = await prisma.$queryRaw<{ texte: string }[]>`
      SELECT string_agg(t::text, ' ') AS texte FROM (SELECT to_jsonb(k) AS t FROM code_secours k
        UNION ALL SELECT to_jsonb(c) FROM courriel c UNION ALL SELECT to_jsonb(j) FROM journal_audit j) tout`;
    for (const code of codes) {
      expect(texte).not.toContain(code);
      expect(texte).not.toContain(code.replaceAll('-', ''));
    }
    const session = await ask('GET', '/session');
    expect([session.json().compte.codesSecoursRestants, session.body.includes(codes[0] ?? '?')]).toEqual([10, false]);
  });

  test('open the account of a lost phone, each once, however they are typed', async ({ app, prisma }) => {
    const { id, identifiants, codes } = await enable(app, prisma);
    const [un = '', deux = '', trois = ''] = codes;
    expect((await login(app, identifiants, un)).json().compte).toMatchObject({ id, codesSecoursRestants: 9 });
    expect((await login(app, identifiants, un)).statusCode).toBe(401);
    expect((await login(app, identifiants, deux.toLowerCase().replaceAll('-', ' '))).statusCode).toBe(200);
    expect((await login(app, identifiants, trois.replaceAll('-', ''))).statusCode).toBe(200);
    expect(await listActions(prisma, id)).toEqual([
      'double_authentification_activee',
      ...['code_secours_utilise', 'code_secours_utilise', 'code_secours_utilise'],
    ]);
    expect((await listMails(prisma, identifiants.courriel)).at(-1)).toMatchObject({
      fait: 'code_secours',
      restants: 7,
    });
  });

  test('serve nobody without the password, nor another account', async ({ app, prisma }) => {
    const [moi, toi] = [await enable(app, prisma), await enable(app, prisma)];
    const [mien = ''] = moi.codes;
    expect((await login(app, { ...moi.identifiants, motDePasse: 'non' }, mien)).statusCode).toBe(401);
    expect((await login(app, toi.identifiants, mien)).statusCode).toBe(401);
    expect((await login(app, moi.identifiants, mien)).statusCode).toBe(200);
  });

  test('used twice at once serve once', async ({ app, prisma }) => {
    const { identifiants, codes } = await enable(app, prisma);
    const essais = await Promise.all(Array.from({ length: 5 }, () => login(app, identifiants, codes[4])));
    expect(essais.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
  });

  test('are made anew by a code, and those before no longer serve', async ({ app, prisma }) => {
    const { id, identifiants, ask, nextCode, codes } = await enable(app, prisma);
    expect((await ask('POST', CODES, { code: '000000' })).statusCode).toBe(400);
    const mal = await ask('POST', CODES, { code: 'trop court' });
    expect(mal.json().erreurs).toMatchObject([
      { message: expect.stringContaining('code à six chiffres, ou code de secours') },
    ]);
    const nouveaux: string[] = (await ask('POST', CODES, { code: nextCode() })).json().codesSecours;
    expect(nouveaux.filter((code) => codes.includes(code))).toEqual([]);
    expect((await login(app, identifiants, codes[0])).statusCode).toBe(401);
    expect((await login(app, identifiants, nouveaux[0])).statusCode).toBe(200);
    // Without the phone, a recovery code does as well.
    const encore = await ask('POST', CODES, { code: nouveaux[1] });
    expect([encore.statusCode, encore.json().codesSecours.length]).toEqual([200, 10]);
    expect(await prisma.codeSecours.count({ where: { compteId: id } })).toBe(10);
  });

  test('made anew twice at once are those of one', async ({ app, prisma }) => {
    const { id, ask, codes } = await enable(app, prisma);
    await Promise.all([ask('POST', CODES, { code: codes[0] }), ask('POST', CODES, { code: codes[1] })]);
    expect(await prisma.codeSecours.count({ where: { compteId: id } })).toBe(10);
  });

  test('are not given to an account without a second factor', async ({ app, prisma }) => {
    const { id } = await createCompte(prisma);
    const ask = await connect(app, id);
    expect((await ask('POST', CODES, { code: '000000' })).statusCode).toBe(409);
    expect(await prisma.codeSecours.count({ where: { compteId: id } })).toBe(0);
  });

  test('go with the second factor that the administration takes away', async ({ app, prisma }) => {
    const { id, identifiants } = await enable(app, prisma);
    const administration = await createOrganisation(prisma, { type: 'administration' });
    const admin = await createDemandeur(app, administration.id);
    const retrait = await admin.ask('POST', `/administration/comptes/${id}/action`, {
      action: 'retirer_second_facteur',
    });
    expect(retrait.statusCode).toBe(200);
    expect(await prisma.codeSecours.count({ where: { compteId: id } })).toBe(0);
    expect((await login(app, identifiants)).json().compte).toMatchObject({ id });
  });
});
