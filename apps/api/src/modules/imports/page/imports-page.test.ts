import type { Import } from '@atlas/contracts';
import { describe, expect } from 'vitest';
import { type connect, createDemandeur, createOrganisation, openCookies } from '../../../testing/acteurs.ts';
import { test as base } from '../../../testing/index.ts';
import { noteInterruptions } from './executions.ts';
import { purgeImports } from './imports.service.ts';

interface Chef {
  send: (
    contenu: string,
    profil?: string,
  ) => Promise<{ statusCode: number; json: () => Import & { erreurs?: { parametre: string }[] } }>;
  ask: Awaited<ReturnType<typeof connect>>;
}

const test = base.extend<{ $file: { chef: Chef } }>({
  chef: [
    async ({ app, prisma, monde }, use) => {
      expect(monde).toBeDefined();
      const { id } = await createOrganisation(prisma, { type: 'administration' });
      const { ask, compteId } = await createDemandeur(app, id);
      const cookies = await openCookies(app, compteId);
      await use({
        ask,
        send: (contenu, profil = 'atlas') =>
          app.inject({
            method: 'POST',
            url: `/api/administration/imports?nom=${encodeURIComponent('projets de mars.csv')}&profil=${profil}`,
            headers: { 'content-type': 'application/octet-stream' },
            payload: Buffer.from(contenu),
            cookies,
          }),
      });
    },
    { scope: 'file' },
  ],
});

/** What the Atlas exports, which it imports again: its first line, then lines that a test changes. */
async function exportTable(get: (path: string) => Promise<{ body: string }>): Promise<string[]> {
  return (await get('/exports/projets.csv')).body.replace('\ufeff', '').trimEnd().split('\n');
}

describe('a file that is sent', () => {
  test('is tried first, then imported for real, with the report of both', async ({ chef, app, get, prisma }) => {
    const [entete = '', premiere = '', ...autres] = await exportTable(get);
    const { titre } = await prisma.projet.findFirstOrThrow({ where: { numero: premiere.split(',')[0] ?? '' } });
    const fausse = (autres[0] ?? '')
      .replace(/^[^,]*/, 'P-999999')
      .replace(/jumelage|cooperation_decentralisee/, 'mariage');
    const contenu = [entete, premiere.replace(titre, 'Un titre importé'), fausse].join('\n');
    const envoi = await chef.send(contenu);
    expect(envoi.statusCode).toBe(200);
    const { id } = envoi.json();
    expect((await chef.send(contenu)).statusCode).toBe(409);
    await app.imports.settled();
    const essaye: Import = (await chef.ask('GET', `/administration/imports/${id}`)).json();
    expect(essaye).toMatchObject({
      nom: 'projets de mars.csv',
      executable: true,
      executions: [{ aBlanc: true, etat: 'terminee', lignes: 2, decompte: { misAJour: 1, refuse: 1, cree: 0 } }],
    });
    expect(await prisma.projet.count({ where: { titre: 'Un titre importé' } })).toBe(0);
    const { constats } = (await chef.ask('GET', `/administration/imports/${id}/constats`)).json();
    expect(constats[0]).toMatchObject({ isRefus: true, ligne: 3, valeur: 'mariage' });
    const fichier = await chef.ask('GET', `/administration/imports/${id}/constats.csv`);
    expect(fichier.body).toContain('refus,3,');

    const executions = `/administration/imports/${id}/executions`;
    expect((await chef.ask('POST', executions, { aBlanc: false })).statusCode).toBe(200);
    await app.imports.settled();
    expect((await chef.ask('GET', `/administration/imports/${id}`)).json()).toMatchObject({
      executable: false,
      executions: [{ aBlanc: false, etat: 'terminee', decompte: { misAJour: 1, refuse: 1 } }, { aBlanc: true }],
    });
    expect(await prisma.projet.count({ where: { titre: 'Un titre importé' } })).toBe(1);
    // For real once: it is to be tried again before.
    expect((await chef.ask('POST', executions, { aBlanc: false })).statusCode).toBe(409);
    expect((await chef.ask('DELETE', executions)).statusCode).toBe(409);
    const { imports } = (await chef.ask('GET', '/administration/imports')).json();
    expect(imports[0]).toMatchObject({ id, executions: [{ aBlanc: false }, { aBlanc: true }] });
  });

  test.for([
    ['n’importe quoi', /^La première ligne de « projets de mars\.csv »/],
    ['', null],
  ] as const)(
    'and is not what it should be («%s») changes nothing, and says why',
    async ([contenu, message], { chef, app }) => {
      const envoi = await chef.send(contenu);
      if (message === null) {
        expect(envoi.statusCode).toBe(400);
        return;
      }
      await app.imports.settled();
      const { id } = envoi.json();
      const { executable, executions }: Import = (await chef.ask('GET', `/administration/imports/${id}`)).json();
      expect([executable, executions[0]?.etat]).toEqual([false, 'refusee']);
      expect(executions[0]?.message).toMatch(message);
      expect((await chef.ask('POST', `/administration/imports/${id}/executions`, { aBlanc: false })).statusCode).toBe(
        409,
      );
    },
  );

  test('under an unknown profile is refused by its name', async ({ chef }) => {
    const refus = await chef.send('a;b', 'inconnu');
    expect([refus.statusCode, refus.json().erreurs?.[0]?.parametre]).toEqual([400, 'profil']);
    expect((await chef.ask('GET', '/administration/imports/999999')).statusCode).toBe(404);
    expect((await chef.ask('GET', '/administration/imports/999999/constats')).statusCode).toBe(404);
    expect((await chef.ask('POST', '/administration/imports/999999/executions', { aBlanc: true })).statusCode).toBe(
      404,
    );
  });
});

describe('a run', () => {
  test('is stopped when it is asked to, and changes nothing', async ({ chef, app, get, prisma }) => {
    const [entete = '', premiere = ''] = await exportTable(get);
    const { id } = (await chef.send([entete, premiere].join('\n'))).json();
    await app.imports.settled();
    // As another instance would see it: it asks, and the one that runs it stops.
    await prisma.executionImport.create({ data: { fichierId: id, aBlanc: false } });
    expect((await chef.ask('DELETE', `/administration/imports/${id}/executions`)).statusCode).toBe(200);
    expect(await prisma.executionImport.count({ where: { annulation: true } })).toBe(1);
    expect((await chef.send('x')).statusCode).toBe(409);
    // The one that ran it died: nobody waits for it for ever.
    await noteInterruptions(prisma, new Date(Date.now() + 120_000));
    expect((await chef.ask('GET', `/administration/imports/${id}`)).json().executions[0]).toMatchObject({
      etat: 'interrompue',
    });
  });

  test('of a file whose bytes are gone is refused', async ({ chef, app, prisma }) => {
    const { id } = (await chef.send('a;b')).json();
    await app.imports.settled();
    const { cleStockage } = await prisma.fichierImporte.findUniqueOrThrow({ where: { id } });
    await purgeImports(app, new Date(Date.now() + 40 * 24 * 3600 * 1000));
    expect(await app.storage.exists(String(cleStockage))).toBe(false);
    expect((await chef.ask('POST', `/administration/imports/${id}/executions`, { aBlanc: true })).statusCode).toBe(409);
  });
});
