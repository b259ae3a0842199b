import type { PrismaClient } from '@atlas/prisma';
import type { FastifyInstance } from 'fastify';
import { beforeEach, describe, expect } from 'vitest';
import { createCompte, createDemandeur } from '../../testing/acteurs.ts';
import { test } from '../../testing/index.ts';
import { pruneNotifications } from './notifications.repository.ts';
import { type Evenement, notify } from './notify.ts';

const EVENEMENT = {
  modele: 'mise-a-jour-validee',
  donnees: { objet: 'Eau à Thiès' },
  chemin: '/mises-a-jour/12',
} as const;
const createLien = (chemin: string) => `https://atlas.example.org${chemin}`;
const tell = (prisma: PrismaClient, comptes: number[], plus: Partial<Evenement> = {}) =>
  prisma.$transaction((tx) => notify(tx, { ...EVENEMENT, ...plus, comptes } as Evenement, createLien));
const JOUR_MS = 24 * 3600 * 1000;

beforeEach<{ prisma: PrismaClient; app: FastifyInstance }>(async ({ prisma, app }) => {
  expect(app).toBeDefined();
  await prisma.notification.deleteMany();
  await prisma.courriel.deleteMany();
});

describe('what an account is told', () => {
  test('is there with what it speaks of, or not at all', async ({ prisma }) => {
    const { id } = await createCompte(prisma);
    const undone = prisma.$transaction(async (tx) => {
      await notify(tx, { ...EVENEMENT, comptes: [id] }, createLien);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect([await prisma.notification.count(), await prisma.courriel.count()]).toEqual([0, 0]);
    await tell(prisma, [id]);
    expect([await prisma.notification.count(), await prisma.courriel.count()]).toEqual([1, 1]);
  });

  test.for([
    ['immediat', 1, expect.any(Date)],
    ['quotidien', 0, null],
    ['application', 0, null],
  ] as const)('leaves by mail as it chose: %s', async ([envoiNotifications, courriels, envoyeeLe], { prisma }) => {
    const { id, courriel } = await createCompte(prisma, { envoiNotifications, langue: 'en' });
    await tell(prisma, [id, id]);
    expect(await prisma.notification.findMany()).toMatchObject([
      {
        compteId: id,
        modele: EVENEMENT.modele,
        chemin: EVENEMENT.chemin,
        envoi: envoiNotifications,
        envoyeeLe,
        lueLe: null,
      },
    ]);
    const mails = await prisma.courriel.findMany();
    expect(mails).toHaveLength(courriels);
    for (const mail of mails)
      expect(mail).toMatchObject({
        destinataire: courriel,
        langue: 'en',
        donnees: {
          lien: 'https://atlas.example.org/mises-a-jour/12',
          preferences: 'https://atlas.example.org/mon-compte#notifications',
        },
      });
  });

  test('is told to nobody whose account was disabled', async ({ prisma }) => {
    const { id } = await createCompte(prisma, { desactiveLe: new Date() });
    await tell(prisma, [id, 999_999]);
    expect([await prisma.notification.count(), await prisma.courriel.count()]).toEqual([0, 0]);
  });
});

describe('GET /notifications', () => {
  test('says them in the language of its reader, the latest first', async ({ app, prisma }) => {
    const { ask, compteId } = await createDemandeur(app, null);
    await tell(prisma, [compteId]);
    await tell(prisma, [compteId], {
      modele: 'mise-a-jour-rejetee',
      donnees: { objet: 'Eau à Thiès', motif: 'Déjà saisi.\nVoir la fiche.' },
    });
    expect((await ask('GET', '/notifications')).json()).toMatchObject({
      ...{ total: 2, page: 1, parPage: 20, nonLues: 2 },
      notifications: [
        {
          titre: 'Mise à jour non retenue\u00a0: Eau à Thiès',
          detail:
            'Votre mise à jour de «\u00a0Eau à Thiès\u00a0» n’a pas été retenue, pour le motif suivant\u00a0: Déjà saisi. Voir la fiche.',
          ...{ chemin: '/mises-a-jour/12', lue: false },
        },
        { titre: 'Mise à jour publiée\u00a0: Eau à Thiès' },
      ],
    });
    const anglaises = (await ask('GET', '/notifications?langue=en&page=2&parPage=1')).json();
    expect(anglaises).toMatchObject({ total: 2, page: 2, notifications: [{ titre: 'Update published: Eau à Thiès' }] });
    await ask('PATCH', '/comptes/moi', { langue: 'en' });
    expect((await ask('GET', '/notifications')).json().notifications[0].titre).toBe('Update not accepted: Eau à Thiès');
  });

  test('leaves out what a newer instance wrote', async ({ app, prisma }) => {
    const { ask, compteId } = await createDemandeur(app, null);
    const data = { compteId, modele: 'inconnu', donnees: {}, chemin: '/', envoi: 'immediat' } as const;
    await prisma.notification.create({ data });
    expect((await ask('GET', '/notifications')).json()).toMatchObject({ total: 0, nonLues: 0 });
    expect((await ask('GET', '/notifications/non-lues')).json()).toEqual({ nonLues: 0 });
  });

  test('counts no further than a hundred', async ({ app, prisma }) => {
    const { ask, compteId } = await createDemandeur(app, null);
    const data = { compteId, ...EVENEMENT, envoi: 'application' } as const;
    await prisma.notification.createMany({ data: Array.from({ length: 103 }, () => data) });
    expect((await ask('GET', '/notifications/non-lues')).json()).toEqual({ nonLues: 100 });
  });
});

describe('a notification', () => {
  test('is marked as read by whom it is for, and by nobody else', async ({ app, prisma }) => {
    const [sien, autre] = [await createDemandeur(app, null), await createDemandeur(app, null)];
    await tell(prisma, [sien.compteId]);
    await tell(prisma, [sien.compteId, autre.compteId]);
    const read = () => prisma.notification.findMany({ where: { compteId: sien.compteId }, orderBy: { id: 'asc' } });
    const [premiere, seconde] = await read();
    const refused = await autre.ask('POST', `/notifications/${premiere?.id}/lecture`);
    expect([refused.statusCode, refused.body.includes('Thiès')]).toEqual([404, false]);
    expect((await autre.ask('GET', '/notifications')).json().total).toBe(1);
    expect((await autre.ask('POST', '/notifications/lecture')).json()).toEqual({ nonLues: 0 });
    expect(await read()).toMatchObject([{ lueLe: null }, { lueLe: null }]);

    const marked = await sien.ask('POST', `/notifications/${premiere?.id}/lecture`);
    expect(marked.json()).toEqual({ nonLues: 1 });
    const [lue] = await read();
    expect((await sien.ask('POST', `/notifications/${premiere?.id}/lecture`)).json()).toEqual({ nonLues: 1 });
    expect(await read()).toMatchObject([{ lueLe: lue?.lueLe }, { id: seconde?.id, lueLe: null }]);
    expect((await sien.ask('POST', '/notifications/lecture')).json()).toEqual({ nonLues: 0 });
    expect((await sien.ask('POST', '/notifications/999999/lecture')).statusCode).toBe(404);
  });

  test('is forgotten ninety days after it was read, or a year after it was written', async ({ app, prisma }) => {
    const { compteId } = await createDemandeur(app, null);
    await tell(prisma, [compteId]);
    await prisma.notification.updateMany({ data: { lueLe: new Date() } });
    await tell(prisma, [compteId]);
    const after = (jours: number) => pruneNotifications(prisma, new Date(Date.now() + jours * JOUR_MS));
    const count = async () => [
      await prisma.notification.count({ where: { lueLe: { not: null } } }),
      await prisma.notification.count({ where: { lueLe: null } }),
    ];
    await after(89);
    expect(await count()).toEqual([1, 1]);
    await after(91);
    expect(await count()).toEqual([0, 1]);
    await after(366);
    expect(await count()).toEqual([0, 0]);
  });
});

test('how they come by mail is chosen, and said with the session', async ({ app }) => {
  const { ask } = await createDemandeur(app, null);
  expect((await ask('GET', '/session')).json().compte).toMatchObject({ envoiNotifications: 'immediat' });
  const changed = await ask('PATCH', '/comptes/moi', { envoiNotifications: 'quotidien' });
  expect(changed.json()).toMatchObject({ envoiNotifications: 'quotidien' });
  expect((await ask('GET', '/session')).json().compte).toMatchObject({ envoiNotifications: 'quotidien' });
  const refused = await ask('PATCH', '/comptes/moi', { envoiNotifications: 'parfois' });
  expect(refused.json()).toMatchObject({ status: 400, erreurs: [{ parametre: 'envoiNotifications' }] });
});
