import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { contrat } from '@atlas/contracts';
import { createProjet } from '@atlas/factories';
import { describe, expect, vi } from 'vitest';
import { buildApp } from './app.ts';
import { test } from './testing/index.ts';

/** The body of a problem, its no-break spaces as plain ones. */
const readProbleme = (response: { body: string }) => JSON.parse(response.body.replaceAll('\u00a0', ' '));

describe('errors', () => {
  test('a 400 names each refused parameter, in French', async ({ get }) => {
    const response = await get('/projets?pays=zz&page=0&typeCooperation=troc&anneeMin=deux&foo=1&statut=');
    expect(response.statusCode).toBe(400);
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(response.headers['cache-control']).toBe('no-store');
    const { erreurs, ...probleme } = readProbleme(response);
    expect(probleme).toEqual({
      type: 'about:blank',
      title: 'Requête refusée',
      status: 400,
      detail: expect.stringContaining('« pays »'),
      instance: expect.stringMatching(/^\/api\/projets\?/),
      requestId: response.headers['x-request-id'],
    });
    const messages = Object.fromEntries(
      erreurs.map(({ parametre, message }: Record<string, string>) => [parametre, message]),
    );
    expect(messages).toEqual({
      foo: 'ce paramètre n’existe pas.',
      pays: '« zz » n’a pas la forme attendue (Code ISO 3166-1 alpha-2).',
      page: 'la valeur doit être au moins 1.',
      anneeMin: 'un nombre entier est attendu.',
      typeCooperation: expect.stringMatching(/« troc » n’est pas une valeur admise \(cooperation_decentralisee, /),
      statut: expect.stringMatching(/^une valeur vide n’est pas une valeur admise/),
    });
  });

  test.for([
    ['/carte', 'niveau', 'ce paramètre est obligatoire.'],
    ['/projets?page=1&page=2', 'page', 'un nombre entier est attendu.'],
    ['/projets?q=a&q=b', 'q', 'une seule valeur est attendue.'],
    ['/projets?facettes=oui', 'facettes', '« true » ou « false » est attendu.'],
    ['/projets?parPage=101', 'parPage', 'la valeur doit être au plus 100.'],
    [`/projets?q=${'a'.repeat(501)}`, 'q', '500 caractères sont admis, pas davantage.'],
    [`/projets?${'pays=SN&'.repeat(201)}`, 'pays', '200 valeurs sont admises, pas davantage.'],
    ['/projets?ville=', 'ville', 'au moins 1 caractère(s) sont attendus.'],
    ['/projets?q=%00', 'q', 'un caractère de la valeur n’est pas admis.'],
    ['/projets?anneeMin=2010&anneeMax=2009', 'anneeMin', 'la première année doit précéder la dernière.'],
    ['/chiffres-cles?annee=2020', 'annee', 'ce paramètre n’existe pas.'],
  ] as const)('%s', async ([path, parametre, message], { get }) => {
    const probleme = readProbleme(await get(path));
    expect(probleme).toMatchObject({ status: 400, erreurs: expect.arrayContaining([{ parametre, message }]) });
  });

  test('an unknown address is a 404, a malformed one a 400', async ({ app, get }) => {
    for (const path of ['/inconnu', '/projets/1/rien', '/']) {
      const response = await get(path);
      expect(response.json()).toMatchObject({ status: 404, detail: 'Cette adresse n’existe pas.' });
    }
    expect((await app.inject({ method: 'POST', url: '/api/projets' })).statusCode).toBe(404);
    const malformed = await get('/pays/%E0%A4%A');
    expect([malformed.statusCode, malformed.headers['content-type']]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ]);
  });

  test('our own is opaque, and logged with the id of its request', async ({ app }) => {
    await vi.waitUntil(() => app.recherche.etat.ecoute);
    await app.recherche.catchUp();
    const query = vi.spyOn(app.db, 'query').mockRejectedValueOnce(new Error('secret: password'));
    const response = await app.inject('/api/chiffres-cles?');
    expect(response.statusCode).toBe(500);
    expect(response.body).not.toContain('secret');
    expect(response.json()).toMatchObject({ title: 'Erreur interne', requestId: expect.any(String) });
    expect(response.headers).not.toHaveProperty('etag');
    query.mockRestore();
  });

  test('an answer that breaks its schema is one of ours', async ({ app, get }) => {
    await vi.waitUntil(() => app.recherche.etat.ecoute);
    await app.recherche.catchUp();
    const query = vi.spyOn(app.db, 'query').mockResolvedValueOnce([{ financeur: { slug: 'x', courriel: 'secret' } }]);
    const response = await app.inject('/api/financeurs');
    expect([response.statusCode, response.body.includes('secret')]).toEqual([500, false]);
    query.mockRestore();
    expect((await get('/financeurs')).json()).toEqual({ financeurs: [] });
  });
});

describe('validators and encodings', () => {
  test('an answer is not sent again to whoever has it, until the data change', async ({ app, get, prisma }) => {
    const first = await get('/carte?niveau=thematique&pays=SN');
    const etag = String(first.headers.etag);
    expect(first.headers).toMatchObject({
      'cache-control': 'no-cache',
      vary: expect.stringContaining('accept-encoding'),
    });
    await vi.waitUntil(() => app.recherche.etat.ecoute);
    const query = vi.spyOn(app.db, 'query');
    const again = await app.inject({
      url: '/api/carte?pays=SN&niveau=thematique',
      headers: { 'if-none-match': etag },
    });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
    expect(query.mock.calls.filter(([sql]) => !sql.sql.includes('etat_donnees'))).toEqual([]);
    query.mockRestore();
    expect((await get('/carte?niveau=thematique', { 'if-none-match': etag })).statusCode).toBe(200);
    await createProjet(prisma);
    expect((await get('/carte?niveau=thematique&pays=SN', { 'if-none-match': etag })).statusCode).toBe(200);
  });

  test('every GET of the contract that answers from the data, files made on the way apart, has a validator', async ({
    get,
  }) => {
    const paths = Object.values(contrat).flatMap((endpoint) =>
      'params' in endpoint || 'instantane' in endpoint || 'type' in endpoint ? [] : [endpoint.chemin],
    );
    for (const path of paths) {
      const needsText = path === '/suggestions' || path === '/interpretation';
      const query = path.startsWith('/carte') ? '?niveau=pays' : needsText ? '?q=a' : '';
      const response = await get(`${path}${query}`);
      expect([path, response.statusCode, response.headers.etag]).toEqual([path, 200, expect.stringMatching(/^W\/"/)]);
    }
  });

  test('brotli, gzip or nothing, as asked', async ({ get, monde }) => {
    expect(monde).toBeDefined();
    const plain = await get('/projets');
    const brotli = await get('/projets', { 'accept-encoding': 'gzip, br' });
    const gzip = await get('/projets', { 'accept-encoding': 'gzip' });
    expect([plain, brotli, gzip].map((response) => response.headers['content-encoding'])).toEqual([
      undefined,
      'br',
      'gzip',
    ]);
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(plain.body);
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain.body);
    expect(brotli.headers['content-length']).toBe(String(brotli.rawPayload.length));
  });
});

describe('the OpenAPI document', () => {
  test('is the one that is committed', async ({ app }) => {
    const committed = readFileSync(new URL('../openapi.json', import.meta.url), 'utf8');
    // When this fails: pnpm --filter @atlas/api run openapi
    expect(`${JSON.stringify(app.swagger(), null, 2)}\n`).toBe(committed);
  });

  test('is served with its reading page, which a strict policy allows', async ({ app, get }) => {
    expect((await get('/openapi.json')).json()).toMatchObject({ openapi: '3.1.0', servers: [{ url: '/api' }] });
    const page = await get('/docs/');
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    for (const [, source] of page.body.matchAll(/src="([^"]+)"/g)) {
      const { pathname } = new URL(String(source), 'http://localhost/api/docs/');
      expect([pathname, (await app.inject(pathname)).statusCode]).toEqual([pathname, 200]);
    }
    expect(page.body).not.toMatch(/<script(?![^>]* src=)/);
    expect((await app.inject('/docs')).headers.location).toBe('/api/docs');
  });

  test('names every endpoint of the contract', async ({ app }) => {
    const { paths = {} } = app.swagger() as { paths?: Record<string, Record<string, { operationId: string }>> };
    const names = Object.values(paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
    expect(names.sort()).toEqual(Object.keys(contrat).sort());
  });
});

describe('the web application', () => {
  const build = async () => {
    const webDir = mkdtempSync(join(tmpdir(), 'atlas-web-'));
    mkdirSync(join(webDir, 'assets'));
    writeFileSync(join(webDir, 'index.html'), '<!doctype html><title>Atlas</title>');
    writeFileSync(join(webDir, 'assets/app-abc123.js'), 'export {};');
    writeFileSync(join(webDir, 'assets/app-abc123.js.br'), 'compressed');
    const app = await buildApp({
      ...{ databaseUrl: 'postgresql://127.0.0.1:1/none', dataDir: webDir, webDir, niveauJournal: 'silent' },
    });
    const close = async () => {
      await app.close();
      rmSync(webDir, { recursive: true });
    };
    return { app, close };
  };
  const HTML = { accept: 'text/html,*/*' };

  test('every address of a page is its one page; files and the API are not', async ({ onTestFinished }) => {
    const { app, close } = await build();
    onTestFinished(close);
    for (const url of ['/', '/atlas', '/projets/12?x=1', '/apiculture']) {
      const page = await app.inject({ url, headers: HTML });
      expect([url, page.statusCode, page.headers['cache-control']]).toEqual([url, 200, 'no-cache']);
      expect(page.body).toContain('<title>Atlas</title>');
    }
    for (const url of ['/assets/old.js', '/../package.json', '/%2e%2e/package.json']) {
      expect((await app.inject({ url, headers: { accept: '*/*' } })).statusCode).toBe(404);
    }
    expect((await app.inject({ url: '/api/inconnu', headers: HTML })).json()).toMatchObject({ status: 404 });
    expect((await app.inject({ method: 'POST', url: '/atlas', headers: HTML })).statusCode).toBe(404);
  });

  test('hashed assets are kept for a year, and come compressed as built', async ({ onTestFinished }) => {
    const { app, close } = await build();
    onTestFinished(close);
    const url = '/assets/app-abc123.js';
    expect((await app.inject(url)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const brotli = await app.inject({ url, headers: { 'accept-encoding': 'br' } });
    expect([brotli.headers['content-encoding'], brotli.body]).toEqual(['br', 'compressed']);
    expect(brotli.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test('not built, says so to who asks for a page', async ({ app }) => {
    const page = await app.inject({ url: '/', headers: HTML });
    expect([page.statusCode, page.body]).toEqual([503, expect.stringContaining('npm start')]);
  });

  test('may run and fetch only what this server gives', async ({ app }) => {
    const { headers } = await app.inject({ url: '/', headers: HTML });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval'(;|$)/);
    expect(policy).not.toContain('unsafe-inline');
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
  });
});
