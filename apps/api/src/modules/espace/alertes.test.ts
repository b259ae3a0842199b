import { createProjet } from '@atlas/factories';
import type { PrismaClient } from '@atlas/prisma';
import { simpleParser } from 'mailparser';
import { describe, expect, onTestFinished } from 'vitest';
import { buildApp } from '../../app.ts';
import { createDemandeur, type Demandeur } from '../../testing/acteurs.ts';
import { test as base } from '../../testing/index.ts';
import type { Monde } from '../../testing/monde.ts';
import { startSmtpServer } from '../courriels/testing/serveur-smtp.ts';
import { AlertesRecherches } from './alertes-recherches.ts';
import { ok } from './testing/espace.ts';

const SENEGAL = { nom: 'Le Sénégal', filtres: { pays: ['SN'] }, tri: 'titre' };

interface Ligne {
  id: number;
  nouveaux: number;
  alerte: string;
}

const test = base.extend<{ $file: { lesMondes: Monde } }>({
  lesMondes: [async ({ monde }, use) => use(monde), { scope: 'file', auto: true }],
});

const create = async ({ ask }: Demandeur): Promise<number> =>
  ok(await ask('POST', '/espace/recherches', SENEGAL)).json().id;
const setAlerte = async ({ ask }: Demandeur, id: number, alerte: string): Promise<Ligne> =>
  ok(await ask('PUT', `/espace/recherches/${id}/alerte`, { alerte })).json();
const list = async ({ ask }: Demandeur): Promise<Ligne[]> =>
  ok(await ask('GET', '/espace/recherches')).json().recherches;
const addProjet = (prisma: PrismaClient, monde: Monde, titre: string, pays = 'SN') =>
  createProjet(prisma, { titre, pays: [pays], collectivites: [monde.rennes.id] });

describe('an alert', () => {
  /** Mondays and the first of the month, at seven in Paris, of winter. */
  const AVANT = new Date('2026-11-28T10:00:00Z');
  const DIMANCHE = new Date('2026-11-30T05:59:00Z');
  const LUNDI = new Date('2026-11-30T06:00:00Z');
  const LE_PREMIER = new Date('2026-12-01T06:00:00Z');

  const createAlertee = async (demandeur: Demandeur, prisma: PrismaClient, alerte: string) => {
    const id = await create(demandeur);
    expect(await setAlerte(demandeur, id, alerte)).toMatchObject({ alerte, nouveaux: 0 });
    await prisma.rechercheEnregistree.update({ where: { id }, data: { alerteLe: AVANT } });
    return id;
  };
  const listAlertes = (prisma: PrismaClient, destinataire: string) =>
    prisma.courriel.findMany({ where: { modele: 'alerte-recherche', destinataire }, orderBy: { id: 'asc' } });

  test.for([
    ['hebdomadaire', DIMANCHE, LUNDI],
    ['mensuelle', new Date('2026-12-01T05:59:00Z'), LE_PREMIER],
  ] as const)('(%s) tells what is new once, when it is due', async ([alerte, tot, due], { app, prisma, monde }) => {
    const un = await createDemandeur(app, null);
    const id = await createAlertee(un, prisma, alerte);
    const { id: projet } = await addProjet(prisma, monde, `Pour l’alerte ${alerte}`);
    await app.recherche.catchUp();
    await app.alertes.run(tot);
    expect(await listAlertes(prisma, un.courriel)).toEqual([]);
    await app.alertes.run(due);
    await app.alertes.run(due);
    const [mail, ...autres] = await listAlertes(prisma, un.courriel);
    expect(autres).toEqual([]);
    expect(mail?.donnees).toMatchObject({
      recherche: 'Le Sénégal',
      nouveaux: 1,
      lignes: [{ texte: `Pour l’alerte ${alerte}`, lien: expect.stringMatching(new RegExp(`/projets/${projet}$`)) }],
      lien: expect.stringMatching(/\/recherche\?pays=SN$/),
    });
    // Not told twice, and still new to whoever has not opened it.
    const mois = 31 * 24 * 3600 * 1000;
    await app.alertes.run(new Date(due.getTime() + mois));
    expect(await listAlertes(prisma, un.courriel)).toHaveLength(1);
    expect(await list(un)).toMatchObject([{ id, nouveaux: 1 }]);
    await addProjet(prisma, monde, 'Encore un');
    await app.recherche.catchUp();
    await app.alertes.run(new Date(due.getTime() + 2 * mois));
    expect((await listAlertes(prisma, un.courriel))[1]?.donnees).toMatchObject({
      nouveaux: 1,
      lignes: [{ texte: 'Encore un' }],
    });
  });

  test('is not made for nothing, nor for a search that was opened, removed or whose account is disabled', async ({
    app,
    prisma,
    monde,
  }) => {
    const gens = await Promise.all(Array.from({ length: 4 }, () => createDemandeur(app, null)));
    const ids = await Promise.all(gens.map((un) => createAlertee(un, prisma, 'hebdomadaire')));
    await app.alertes.run(LUNDI);
    await prisma.rechercheEnregistree.updateMany({ where: { id: { in: ids } }, data: { alerteLe: AVANT } });
    await addProjet(prisma, monde, 'Vu de tous');
    ok((await gens[0]?.ask('POST', `/espace/recherches/${ids[0]}/vue`)) as never);
    ok((await gens[1]?.ask('DELETE', `/espace/recherches/${ids[1]}`)) as never);
    await prisma.compte.update({ where: { id: gens[2]?.compteId ?? 0 }, data: { desactiveLe: new Date() } });
    await app.alertes.run(LUNDI);
    const comptes = await Promise.all(gens.map(({ courriel }) => listAlertes(prisma, courriel)));
    expect(comptes.map(({ length }) => length)).toEqual([0, 0, 0, 1]);
  });

  test('that begins tells what comes from then on', async ({ app, prisma, monde }) => {
    const un = await createDemandeur(app, null);
    const id = await create(un);
    await prisma.rechercheEnregistree.update({ where: { id }, data: { alerteLe: new Date(0) } });
    await addProjet(prisma, monde, 'Avant l’alerte');
    await setAlerte(un, id, 'hebdomadaire');
    await app.alertes.run(new Date());
    expect(await listAlertes(prisma, un.courriel)).toEqual([]);
  });

  test('is one of three, and only of one’s own search', async ({ app }) => {
    const [un, autre] = [await createDemandeur(app, null), await createDemandeur(app, null)];
    const path = `/espace/recherches/${await create(un)}/alerte`;
    expect((await un.ask('PUT', path, { alerte: 'quotidienne' })).statusCode).toBe(400);
    expect((await autre.ask('PUT', path, { alerte: 'mensuelle' })).statusCode).toBe(404);
    expect(await list(un)).toMatchObject([{ alerte: 'aucune' }]);
  });

  test('names ten projets and counts the others', async ({ app, prisma, monde }) => {
    const un = await createDemandeur(app, null);
    await createAlertee(un, prisma, 'hebdomadaire');
    for (let rang = 1; rang <= 12; rang++) await addProjet(prisma, monde, `Projet ${rang}`);
    await app.recherche.catchUp();
    await app.alertes.run(LUNDI);
    const [mail] = await listAlertes(prisma, un.courriel);
    const lignes = Array(10).fill({ texte: expect.stringMatching(/^Projet \d+$/) });
    expect(mail?.donnees).toMatchObject({ nouveaux: 12, lignes });
  });

  test('is made once by several instances; one that fails does not keep the others', async ({ app, prisma, monde }) => {
    const gens = await Promise.all(Array.from({ length: 6 }, () => createDemandeur(app, null)));
    for (const un of gens) await createAlertee(un, prisma, 'hebdomadaire');
    await addProjet(prisma, monde, 'Pour tous');
    await app.recherche.catchUp();
    let isDead = false;
    const erreurs: unknown[] = [];
    const banc = (createLien: (chemin: string) => string) =>
      new AlertesRecherches({
        ...{ prisma, createLien, readIndex: async () => () => app.recherche.index },
        onError: (erreur) => void erreurs.push(erreur),
      });
    const fragile = banc((chemin) => {
      if (!isDead) {
        isDead = true;
        throw new Error('killed');
      }
      return `https://atlas.example.org${chemin}`;
    });
    await fragile.run(LUNDI);
    expect(erreurs).toMatchObject([{ message: 'killed' }]);
    await Promise.all([fragile, banc(String), banc(String)].map((un) => un.run(LUNDI)));
    await fragile.run(LUNDI);
    const comptes = await Promise.all(gens.map(({ courriel }) => listAlertes(prisma, courriel)));
    expect(comptes.map(({ length }) => length)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(erreurs).toHaveLength(1);
  });

  test('arrives by SMTP, and stops in one call without an account', async ({
    app,
    databaseUrl,
    dataDir,
    prisma,
    monde,
  }) => {
    const smtp = await startSmtpServer();
    const poste = await buildApp({
      ...{ databaseUrl, dataDir, webDir: dataDir, niveauJournal: 'silent' },
      adressePublique: 'https://atlas.example.org',
      courriels: { smtpUrl: smtp.url },
    });
    onTestFinished(async () => {
      await poste.close();
      await smtp.stop();
    });
    await prisma.courriel.deleteMany();
    await prisma.rechercheEnregistree.deleteMany();
    const un = await createDemandeur(app, null);
    await prisma.compte.update({ where: { id: un.compteId }, data: { langue: 'en' } });
    const id = await createAlertee(un, prisma, 'hebdomadaire');
    await addProjet(prisma, monde, 'Eau à <Thiès>');
    await poste.recherche.catchUp();
    await poste.alertes.run(LUNDI);
    await poste.courriels.flush();
    expect(smtp.recus).toHaveLength(1);
    const { subject, text, html, headers } = await simpleParser(smtp.recus[0]?.message ?? '');
    expect(subject).toBe('1 new project: Le Sénégal');
    expect(text).toMatch(/- Eau à <Thiès>\n {2}https:\/\/atlas\.example\.org\/projets\/\d+\n/);
    expect(html).toContain('>Eau à &lt;Thiès&gt;</a>');
    const liste = headers.get('list') as { unsubscribe: { url: string } } | undefined;
    const { pathname } = new URL(liste?.unsubscribe.url ?? '');
    expect(text).toContain(`https://atlas.example.org/desabonnement#${pathname.split('/').at(-1)}`);
    const stop = () =>
      app.inject({
        method: 'POST',
        url: pathname,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: 'List-Unsubscribe=One-Click',
      });
    expect(ok(await stop()).json()).toEqual({ objet: 'alerte', recherche: 'Le Sénégal' });
    ok(await stop());
    expect(await list(un)).toMatchObject([{ id, alerte: 'aucune' }]);
    await prisma.rechercheEnregistree.delete({ where: { id } });
    expect((await stop()).statusCode).toBe(404);
  });
});
