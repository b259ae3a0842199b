import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { TOTP } from 'otpauth';
import { describe, expect } from 'vitest';
import { buildApp } from '../../app.ts';
import { createDemandeur, createOrganisation, type Demandeur } from '../../testing/acteurs.ts';
import { test } from '../../testing/index.ts';
import { COMPTES_DEMONSTRATION } from '../comptes/comptes-demonstration.ts';
import { hashMotDePasse } from '../comptes/mot-de-passe.ts';
import { pdf } from '../documents/testing/fichiers.ts';
import { readArchive } from './testing/archive.ts';
import { createGardien, ok, RECETTE } from './testing/espace.ts';

const MOT_DE_PASSE = 'un mot de passe assez long';

/** An account that comes in by a password alone. */
const setMotDePasse = async ({ prisma }: FastifyInstance, id: number) =>
  prisma.compte.update({
    where: { id },
    data: { motDePasse: await hashMotDePasse(MOT_DE_PASSE), totpActiveLe: null },
  });

const remove = ({ ask }: Pick<Demandeur, 'ask'>, plus: object = {}) =>
  ask('DELETE', '/comptes/moi', { motDePasse: MOT_DE_PASSE, ...plus });

/** A place in the personal space for one of everything. */
async function fill(un: Awaited<ReturnType<typeof createGardien>>) {
  const octets = pdf('le mien');
  const id = await un.keep(octets);
  ok(await un.ask('POST', '/espace/recherches', { nom: 'Inde', filtres: {}, tri: null }));
  ok(
    await un.ask('POST', '/espace/cartes', {
      ...{ cle: randomUUID(), albumId: null, titre: 'Carte', note: null, adresse: '/atlas', filtres: {} },
    }),
  );
  ok(
    await un.ask('POST', `/espace/exports/${id}/envois`, {
      destinataires: ['a@exemple.fr'],
      message: '',
      mode: 'lien',
    }),
  );
  return { id, octets };
}

describe('all my data', () => {
  test('are an archive of JSON and of my PDF, without a secret and without what is another’s', async ({
    app,
    prisma,
    dataDir,
    monde,
  }) => {
    expect(monde).toBeDefined();
    const [un, autre] = [await createGardien(app), await createGardien(app)];
    await setMotDePasse(app, un.compteId);
    const { id, octets } = await fill(un);
    await fill(autre);
    const perdu = await un.keep();
    const { cleStockage } = await prisma.exportPdf.findUniqueOrThrow({ where: { id: perdu } });
    rmSync(join(dataDir, 'fichiers', cleStockage));
    await prisma.signalement.create({
      data: { objet: 'projet', objetId: 1, message: 'Une erreur.', courriel: un.courriel.toUpperCase() },
    });
    const { id: auNom } = await createOrganisation(prisma, { type: 'collectivite' });
    await prisma.miseAJour.create({
      data: {
        ...{ objet: 'projet', titre: 'Ma proposition', proposition: {}, auteurId: un.compteId },
        ...{ organisationId: auNom, valideur: 'prefecture' },
      },
    });
    await prisma.notification.create({
      data: {
        ...{ compteId: un.compteId, modele: 'mise-a-jour-validee', donnees: { objet: 'Eau' } },
        ...{ chemin: '/mises-a-jour/1', envoi: 'application' },
      },
    });
    const answer = ok(await un.ask('GET', '/espace/donnees'));
    expect(answer.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': expect.stringMatching(/^attachment; filename="atlas-mes-donnees-/),
      'cache-control': 'no-store',
    });
    const fichiers = readArchive(answer.rawPayload);
    const { nomFichier } = await prisma.exportPdf.findUniqueOrThrow({ where: { id } });
    expect(Object.keys(fichiers).sort()).toEqual(
      [
        ...['lisez-moi.txt', 'compte.json', 'rattachements.json', 'albums.json', 'recherches.json', 'exports.json'],
        ...['envois.json', 'propositions.json', 'messages.json', 'signalements.json', 'notifications.json'],
        ...['courriels.json', 'journal.json', `exports/${id}-${nomFichier}`],
      ].sort(),
    );
    expect(fichiers[`exports/${id}-${nomFichier}`]).toEqual(octets);
    const read = (nom: string) => JSON.parse(String(fichiers[`${nom}.json`]));
    expect(read('compte')).toMatchObject({ id: un.compteId, courriel: un.courriel, sessions: [{}, {}] });
    expect(read('recherches')).toMatchObject([{ nom: 'Inde' }]);
    expect(read('albums')).toMatchObject([{ cartes: [{ titre: 'Carte' }] }]);
    expect(read('exports')).toMatchObject([{ id, recette: RECETTE }, { id: perdu }]);
    expect(read('envois')).toMatchObject([{ destinataires: 1, mode: 'lien' }]);
    expect(read('propositions')).toMatchObject([{ titre: 'Ma proposition' }]);
    expect(read('signalements')).toMatchObject([{ message: 'Une erreur.' }]);
    expect(read('notifications')).toMatchObject([{ titre: 'Mise à jour publiée\u00a0: Eau' }]);
    expect([read('messages'), read('rattachements'), read('courriels')]).toEqual([[], [], []]);
    const tout = Object.values(fichiers).map(String).join('');
    for (const secret of ['argon2', 'motDePasse', 'totpSecret', 'cleStockage', '"empreinte"', autre.courriel])
      expect(tout).not.toContain(secret);
  });

  test('are read by batches, however many they are', async ({ app, prisma }) => {
    const un = await createGardien(app);
    const data = { compteId: un.compteId, modele: 'mise-a-jour-validee', chemin: '/', envoi: 'application' } as const;
    await prisma.notification.createMany({
      data: Array.from({ length: 250 }, (_, i) => ({ ...data, donnees: { objet: `Projet ${i}` } })),
    });
    const fichiers = readArchive(ok(await un.ask('GET', '/espace/donnees')).rawPayload);
    const notifications = JSON.parse(String(fichiers['notifications.json']));
    expect(new Set(notifications.map(({ id }: { id: number }) => id)).size).toBe(250);
  });
});

describe('deleting one’s account', () => {
  test('takes what is one’s own with it, and leaves what was done for others without a name', async ({
    app,
    prisma,
    monde,
  }) => {
    expect(monde).toBeDefined();
    await prisma.courriel.deleteMany();
    const un = await createGardien(app);
    const { compteId, courriel } = un;
    await setMotDePasse(app, compteId);
    const { id } = await fill(un);
    const { cleStockage } = await prisma.exportPdf.findUniqueOrThrow({ where: { id } });
    const { id: organisationId } = await createOrganisation(prisma, { type: 'collectivite' });
    const proposition = await prisma.miseAJour.create({
      data: {
        ...{ objet: 'projet', titre: 'Ma proposition', proposition: {}, auteurId: compteId },
        ...{ organisationId, valideur: 'prefecture' },
      },
    });
    const answer = ok(await remove(un));
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^atlas_acces=;/),
      expect.stringMatching(/^atlas_session=;/),
    ]);
    expect((await un.ask('GET', '/espace/exports')).statusCode).toBe(401);
    const where = { compteId };
    const restes = await Promise.all([
      prisma.compte.count({ where: { id: compteId } }),
      ...[prisma.session.count({ where }), prisma.album.count({ where }), prisma.rechercheEnregistree.count({ where })],
      ...[prisma.envoiExport.count({ where }), prisma.notification.count({ where })],
      prisma.exportPdf.count({ where: { id } }),
    ]);
    expect(restes).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(await app.storage.exists(cleStockage)).toBe(false);
    expect(await prisma.miseAJour.findUniqueOrThrow({ where: { id: proposition.id } })).toMatchObject({
      auteurId: null,
      titre: 'Ma proposition',
    });
    const journal = await prisma.journalAudit.findMany({ where: { objet: 'compte', objetId: String(compteId) } });
    expect(journal).toMatchObject([{ action: 'supprime', compteId }]);
    expect(JSON.stringify(journal, (_, v) => String(v))).not.toContain(courriel);
    expect(await prisma.courriel.findMany({ where: { destinataire: courriel } })).toMatchObject([
      { modele: 'compte-supprime', etat: 'en_attente' },
    ]);
    // The mail to the friend, which waited, leads nowhere and does not leave.
    await app.courriels.flush();
    expect(await prisma.courriel.findMany({ where: { modele: 'envoi-export', etat: 'envoye' } })).toEqual([]);
  });

  test('asks for the password, and for the second factor that is in force, no faster than at the door', async ({
    app,
    prisma,
  }) => {
    const un = await createDemandeur(app, null);
    await setMotDePasse(app, un.compteId);
    const totp = new TOTP();
    await prisma.compte.update({
      where: { id: un.compteId },
      data: { totpSecret: totp.secret.base32, totpActiveLe: new Date() },
    });
    const champs = async (plus: object) => {
      const answer = await remove(un, plus);
      return [answer.statusCode, answer.json().erreurs?.map(({ parametre }: { parametre: string }) => parametre)];
    };
    expect((await un.ask('DELETE', '/comptes/moi', {})).statusCode).toBe(400);
    expect(await champs({ motDePasse: 'faux' })).toEqual([400, ['motDePasse']]);
    expect(await champs({})).toEqual([400, ['code']]);
    expect(await champs({ code: '000000' })).toEqual([400, ['code']]);
    for (let essai = 0; essai < 3; essai++) await remove(un, { motDePasse: 'faux' });
    expect(await champs({ motDePasse: 'faux' })).toEqual([429, undefined]);
    expect(await prisma.compte.count({ where: { id: un.compteId } })).toBe(1);
    await prisma.tentativeConnexion.deleteMany();
    ok(await remove(un, { code: totp.generate() }));
  });

  test('that has no password is told how to have one', async ({ app }) => {
    const un = await createDemandeur(app, null);
    const answer = await remove(un);
    expect([answer.statusCode, answer.json().detail]).toEqual([409, expect.stringMatching(/Mot de passe oublié/)]);
  });

  test('waits while one is the last to manage an organisation that has other agents', async ({ app, prisma }) => {
    const { id, nom } = await createOrganisation(prisma, { type: 'collectivite' });
    const [gestionnaire, redacteur] = [await createDemandeur(app, id), await createDemandeur(app, id, 'redacteur')];
    for (const { compteId } of [gestionnaire, redacteur]) await setMotDePasse(app, compteId);
    const refus = await remove(gestionnaire);
    expect([refus.statusCode, refus.json().detail]).toEqual([409, expect.stringContaining(nom)]);
    expect((await gestionnaire.ask('GET', '/espace/exports')).statusCode).toBe(200);
    ok(await remove(redacteur));
    ok(await remove(gestionnaire));
  });

  test('waits while one is the last administrator, two at once too', async ({ app, prisma }) => {
    const { id } = await createOrganisation(prisma, { type: 'administration' });
    const deux = [await createDemandeur(app, id), await createDemandeur(app, id)];
    for (const { compteId } of deux) await setMotDePasse(app, compteId);
    const codes = (await Promise.all(deux.map((un) => remove(un)))).map(({ statusCode }) => statusCode);
    expect(codes.sort()).toEqual([200, 409]);
  });

  test('is refused to those of the demonstration, which are everyone’s', async ({
    databaseUrl,
    dataDir,
    prisma,
    onTestFinished,
  }) => {
    const app = await buildApp({
      ...{ databaseUrl, dataDir, webDir: dataDir, niveauJournal: 'silent', demonstration: true },
    });
    onTestFinished(() => app.close());
    const un = await createDemandeur(app, null);
    await setMotDePasse(app, un.compteId);
    await prisma.compte.update({
      where: { id: un.compteId },
      data: { courriel: COMPTES_DEMONSTRATION[0]?.courriel ?? '' },
    });
    const answer = await remove(un);
    expect([answer.statusCode, answer.json().detail]).toEqual([409, expect.stringMatching(/démonstration/)]);
  });
});
