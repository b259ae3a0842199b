import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { describe, expect } from 'vitest';
import { buildApp } from '../../app.ts';
import { createCompte, createOrganisation } from '../../testing/acteurs.ts';
import { test as base } from '../../testing/index.ts';
import { type AgentProConnect, type ServeurProConnect, startServeurProConnect } from './testing/serveur-proconnect.ts';

const ADRESSE = 'http://atlas.test';
const CAMILLE: AgentProConnect = {
  sub: 'sujet-camille',
  email: 'Camille.Martin@ville.example',
  email_verified: true,
  given_name: 'Camille',
  usual_name: 'Martin',
  siret: '21690123400011',
};

interface Fixtures {
  serveur: ServeurProConnect;
  relie: FastifyInstance;
}

const test = base.extend<{ $file: Fixtures }>({
  serveur: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the fixtures needed from this pattern
    async ({}, use) => {
      const serveur = await startServeurProConnect(CAMILLE);
      serveur.allow(`${ADRESSE}/api/session/proconnect/retour`, `${ADRESSE}/`);
      await use(serveur);
      await serveur.stop();
    },
    { scope: 'file' },
  ],
  relie: [
    async ({ databaseUrl, serveur: { url, clientId, clientSecret } }, use) => {
      const dataDir = mkdtempSync(join(tmpdir(), 'atlas-proconnect-'));
      const app = await buildApp({
        ...{ databaseUrl, dataDir, webDir: dataDir, niveauJournal: 'silent', isLimited: false },
        adressePublique: ADRESSE,
        proConnect: { url, clientId, clientSecret },
      });
      await use(app);
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
    { scope: 'file' },
  ],
});

type Cookies = Record<string, string>;

const toCookies = (response: LightMyRequestResponse): Cookies =>
  Object.fromEntries(response.cookies.map(({ name, value }) => [name, value]));

/** Goes through ProConnect as a browser does; gives the address that it comes back by. */
async function passProConnect(depart: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let adresse = new URL(depart);
  for (let saut = 0; saut < 10; saut++) {
    if (adresse.origin === ADRESSE) return adresse;
    const cookie = [...cookies].map(([nom, valeur]) => `${nom}=${valeur}`).join('; ');
    const response = await fetch(adresse, { redirect: 'manual', headers: { cookie } });
    for (const pose of response.headers.getSetCookie()) {
      const [nom = '', valeur = ''] = (pose.split(';')[0] ?? '').split(/=(.*)/s);
      cookies.set(nom, valeur);
    }
    const suite = response.headers.get('location');
    if (suite === null) throw new Error(`ProConnect stopped at ${adresse.pathname}: ${await response.text()}`);
    adresse = new URL(suite, adresse);
  }
  throw new Error('ProConnect goes round in circles');
}

async function start(app: FastifyInstance, retour = '/mises-a-jour') {
  const response = await app.inject(`/api/session/proconnect?retour=${encodeURIComponent(retour)}`);
  expect(response.statusCode).toBe(303);
  return { cookies: toCookies(response), adresse: String(response.headers.location) };
}

const finish = (app: FastifyInstance, { pathname, search }: URL, cookies: Cookies) =>
  app.inject({ url: pathname + search, cookies });

/** The whole way; gives where it ends and the account that is connected. */
async function connect(app: FastifyInstance, serveur: ServeurProConnect, agent: AgentProConnect, retour?: string) {
  serveur.agent = agent;
  const { cookies, adresse } = await start(app, retour);
  const fin = await finish(app, await passProConnect(adresse), cookies);
  const session = await app.inject({ url: '/api/session', cookies: toCookies(fin) });
  return { arrivee: fin.headers.location, compte: session.json().compte, cookies: toCookies(fin), reponse: fin };
}

test('is not there where it is not configured', async ({ app }) => {
  expect((await app.inject('/api/session/proconnect')).statusCode).toBe(404);
  expect((await app.inject('/api/session/proconnect/retour?code=a&state=b')).statusCode).toBe(404);
  expect((await app.inject('/api/session')).json()).toEqual({ compte: null, proConnect: false });
});

describe('an agent', () => {
  test('of a known collectivité is attached to it at once, and manages it when nobody does', async ({
    relie,
    serveur,
    prisma,
  }) => {
    const lyon = await createOrganisation(prisma, { type: 'collectivite', nom: 'Lyon', siren: '216901234' });
    const { arrivee, compte, cookies } = await connect(relie, serveur, CAMILLE);
    expect(arrivee).toBe('/mises-a-jour');
    expect(compte).toMatchObject({
      nom: 'Camille Martin',
      courriel: 'camille.martin@ville.example',
      acteur: { organisationId: lyon.id, role: 'gestionnaire' },
    });
    expect((await relie.inject('/api/session')).json()).toEqual({ compte: null, proConnect: true });
    // The second one is not its manager; the first one, who comes again, has still one account.
    const claude = { ...CAMILLE, sub: 'sujet-claude', email: 'claude@ville.example', given_name: 'Claude' };
    expect((await connect(relie, serveur, claude)).compte.acteur).toMatchObject({
      organisationId: lyon.id,
      role: 'redacteur',
    });
    expect((await connect(relie, serveur, CAMILLE)).compte.id).toBe(compte.id);
    // Leaving here leaves ProConnect too.
    const sortie = await relie.inject({ method: 'DELETE', url: '/api/session', cookies });
    const suite = new URL(sortie.json().suite);
    expect([suite.origin, suite.searchParams.get('post_logout_redirect_uri')]).toEqual([serveur.url, `${ADRESSE}/`]);
    expect((await fetch(suite, { redirect: 'manual' })).status).toBeLessThan(400);
    expect((await relie.inject({ url: '/api/session', cookies })).json().compte).toBeNull();
  });

  test('whose SIRET nobody knows, or whom its collectivité took away, is an internaute', async ({
    relie,
    serveur,
    prisma,
  }) => {
    const inconnu = { ...CAMILLE, sub: 'sujet-inconnu', email: 'inconnu@ville.example', siret: '99999999900011' };
    expect((await connect(relie, serveur, inconnu)).compte).toMatchObject({ acteur: null, organisation: null });
    const { id: organisationId } = await createOrganisation(prisma, { type: 'collectivite', siren: '111111111' });
    const retire = { ...inconnu, sub: 'sujet-retire', email: 'retire@ville.example', siret: '11111111100011' };
    const { compte } = await connect(relie, serveur, retire);
    expect(compte.acteur).toMatchObject({ organisationId });
    await prisma.rattachement.updateMany({ where: { compteId: compte.id }, data: { etat: 'retire' } });
    expect((await connect(relie, serveur, retire)).compte.acteur).toBeNull();
  });

  test('of a merged collectivité acts for what it became, and of a closed one for nobody', async ({
    relie,
    serveur,
    prisma,
  }) => {
    const fermeeLe = new Date();
    const nouvelle = await createOrganisation(prisma, { type: 'collectivite', nom: 'Commune nouvelle' });
    await createOrganisation(prisma, {
      ...{ type: 'collectivite', siren: '222222222', fermeeLe, successeurId: nouvelle.id },
    });
    await createOrganisation(prisma, { type: 'collectivite', siren: '333333333', fermeeLe });
    const fusionnee = { ...CAMILLE, sub: 'sujet-fusion', email: 'fusion@ville.example', siret: '22222222200011' };
    expect((await connect(relie, serveur, fusionnee)).compte.acteur).toMatchObject({ organisationId: nouvelle.id });
    const fermee = { ...CAMILLE, sub: 'sujet-fermee', email: 'fermee@ville.example', siret: '33333333300011' };
    expect((await connect(relie, serveur, fermee)).compte.acteur).toBeNull();
  });

  test('who acts for another organisation stays there', async ({ relie, serveur, prisma }) => {
    const ailleurs = await createOrganisation(prisma, { type: 'prefecture', codeDepartement: '69' });
    const { id } = await createCompte(prisma, { courriel: 'double@ville.example' });
    await prisma.rattachement.create({
      data: { compteId: id, organisationId: ailleurs.id, role: 'redacteur', etat: 'actif' },
    });
    const double = { ...CAMILLE, sub: 'sujet-double', email: 'double@ville.example' };
    expect((await connect(relie, serveur, double)).compte).toMatchObject({
      id,
      acteur: { organisationId: ailleurs.id },
    });
  });

  test('whose address changed keeps the account', async ({ relie, serveur }) => {
    const avant = { ...CAMILLE, sub: 'sujet-mobile', email: 'avant@ville.example', siret: '' };
    const { compte } = await connect(relie, serveur, avant);
    const apres = await connect(relie, serveur, { ...avant, email: 'apres@ville.example' });
    expect(apres.compte).toMatchObject({ id: compte.id, courriel: 'apres@ville.example' });
  });
});

describe('an account that was there before', () => {
  test('is found by its verified address, once, and never taken over', async ({ relie, serveur, prisma }) => {
    const { id } = await createCompte(prisma, { courriel: 'avec-mot-de-passe@ville.example' });
    const agent = { ...CAMILLE, sub: 'sujet-relie', email: 'avec-mot-de-passe@ville.example', siret: '' };
    const douteux = await connect(relie, serveur, { ...agent, email_verified: false });
    expect([douteux.arrivee, douteux.compte]).toEqual(['/connexion?proconnect=adresse_prise', null]);
    expect((await connect(relie, serveur, agent)).compte.id).toBe(id);
    const autre = await connect(relie, serveur, { ...agent, sub: 'un-autre-sujet' });
    expect([autre.arrivee, autre.compte]).toEqual(['/connexion?proconnect=adresse_prise', null]);
  });

  test('loses the password that was set before its address was confirmed', async ({ relie, serveur, prisma }) => {
    const { id } = await createCompte(prisma, {
      ...{ courriel: 'guette@ville.example', courrielConfirmeLe: null, motDePasse: 'empreinte' },
    });
    await connect(relie, serveur, { ...CAMILLE, sub: 'sujet-guette', email: 'guette@ville.example', siret: '' });
    expect(await prisma.compte.findUnique({ where: { id } })).toMatchObject({ motDePasse: null });
  });

  test('that is disabled, or asks for a second factor, is not opened', async ({ relie, serveur, prisma }) => {
    await createCompte(prisma, { courriel: 'ferme@ville.example', desactiveLe: new Date() });
    const ferme = await connect(relie, serveur, { ...CAMILLE, sub: 'sujet-ferme', email: 'ferme@ville.example' });
    expect([ferme.arrivee, ferme.compte]).toEqual(['/connexion?proconnect=desactive', null]);
    const { id } = await createCompte(prisma, { courriel: 'prudent@ville.example', totpActiveLe: new Date() });
    const prudent = { ...CAMILLE, sub: 'sujet-prudent', email: 'prudent@ville.example' };
    expect((await connect(relie, serveur, prudent)).arrivee).toBe('/connexion?proconnect=second_facteur');
    expect((await connect(relie, serveur, { ...prudent, amr: ['pwd', 'mfa'] })).compte).toMatchObject({ id });
  });
});

describe('what comes back', () => {
  const refused = async (app: FastifyInstance, adresse: URL, cookies: Cookies) => {
    const fin = await finish(app, adresse, cookies);
    expect([fin.statusCode, fin.headers.location]).toEqual([303, '/connexion?proconnect=echec']);
    expect(fin.cookies.some(({ name, value }) => name === 'atlas_acces' && value !== '')).toBe(false);
  };

  test('is of this browser, was asked for, and serves once', async ({ relie, serveur }) => {
    serveur.agent = CAMILLE;
    const { cookies, adresse } = await start(relie);
    const retour = await passProConnect(adresse);
    await refused(relie, retour, {});
    await refused(relie, retour, { ...cookies, atlas_proconnect: 'x' });
    const autre = new URL(retour);
    autre.searchParams.set('state', 'un-autre');
    await refused(relie, autre, cookies);
    // Another attempt of the same browser: its nonce and its verifier are not those of this code.
    await refused(relie, retour, (await start(relie)).cookies);
    const annule = new URL(retour);
    annule.search = `?error=access_denied&state=${retour.searchParams.get('state')}`;
    await refused(relie, annule, cookies);
    expect((await finish(relie, retour, cookies)).headers.location).toBe('/mises-a-jour');
    await refused(relie, retour, cookies);
  });

  test('goes to a page of this application alone', async ({ relie, serveur }) => {
    for (const retour of ['//ailleurs.example', '/\\ailleurs.example', 'https://ailleurs.example'])
      expect((await connect(relie, serveur, CAMILLE, retour)).arrivee).toBe('/mon-espace');
  });
});

test('where ProConnect is away, the page of connection says so', async ({ databaseUrl, onTestFinished }) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'atlas-proconnect-'));
  const app = await buildApp({
    ...{ databaseUrl, dataDir, webDir: dataDir, niveauJournal: 'silent' },
    proConnect: { url: 'http://127.0.0.1:1', clientId: 'atlas', clientSecret: 'secret' },
  });
  onTestFinished(() => app.close());
  const response = await app.inject('/api/session/proconnect');
  expect([response.statusCode, response.headers.location]).toEqual([303, '/connexion?proconnect=indisponible']);
});
