import type { Notification } from '@atlas/contracts';
import { createProjet } from '@atlas/factories';
import { expect } from 'vitest';
import { createDemandeur } from '../../testing/acteurs.ts';
import { test } from '../../testing/index.ts';

test('a partner confirms a cooperation by a link, without an account, once', async ({ app, prisma, monde, get }) => {
  await prisma.$executeRaw`SELECT creer_organisations()`;
  const organisationOf = async (collectiviteId: number) =>
    (await prisma.organisation.findUniqueOrThrow({ where: { collectiviteId } })).id;
  const lyon = await createDemandeur(app, await organisationOf(monde.lyon.id));
  const rennes = await createDemandeur(app, await organisationOf(monde.rennes.id));
  const { id } = await createProjet(prisma, {
    collectivites: [monde.lyon.id],
    partenaires: [monde.dakar.id],
    pays: ['SN'],
  });
  const corps = { partenaire: monde.dakar.id, courriel: 'mairie@dakar.example', langue: 'es' };
  const path = `/projets/${id}/confirmations`;
  expect((await rennes.ask('POST', path, corps)).statusCode).toBe(403);
  expect((await lyon.ask('POST', '/projets/999999/confirmations', corps)).statusCode).toBe(404);
  expect((await lyon.ask('POST', path, { ...corps, partenaire: monde.chennai.id })).json().erreurs).toMatchObject([
    { parametre: 'partenaire' },
  ]);
  expect(await prisma.courriel.count({ where: { modele: 'confirmation-partenaire' } })).toBe(0);
  expect((await lyon.ask('POST', path, corps)).statusCode).toBe(200);
  const { donnees, langue } = await prisma.courriel.findFirstOrThrow({ where: { modele: 'confirmation-partenaire' } });
  expect(langue).toBe('es');
  const jeton = String((donnees as { lien: string }).lien).split('#')[1] ?? '';
  const post = (url: string, payload: object) => app.inject({ method: 'POST', url: `/api${url}`, payload });
  expect((await post('/confirmations/lecture', { jeton })).json()).toMatchObject({
    partenaire: 'Dakar',
    collectivites: ['Lyon'],
    reponseLe: null,
  });
  expect((await get(`/projets/${id}`)).json().confirmation).toBeNull();
  expect((await post('/confirmations', { jeton, exact: true, message: '' })).statusCode).toBe(200);
  expect((await get(`/projets/${id}`)).json().confirmation).toMatchObject({ partenaire: 'Dakar' });
  expect((await lyon.ask('GET', '/notifications')).json().notifications).toMatchObject([
    { titre: expect.stringMatching(/^Dakar confirme/), chemin: `/projets/${id}` },
  ]);
  expect((await post('/confirmations', { jeton, exact: false, message: 'non' })).statusCode).toBe(409);
  expect((await post('/confirmations', { jeton: 'x'.repeat(43), exact: true, message: '' })).statusCode).toBe(400);
  await prisma.confirmationPartenaire.updateMany({ data: { expireLe: new Date(0) } });
  expect((await post('/confirmations/lecture', { jeton })).statusCode).toBe(400);
});

test('a partner who contests a sheet is heard', async ({ app, prisma, monde, get }) => {
  const { id } = await createProjet(prisma, { collectivites: [monde.lyon.id], partenaires: [monde.dakar.id] });
  const { id: organisation } = await prisma.organisation.findUniqueOrThrow({
    where: { collectiviteId: monde.lyon.id },
  });
  const demandeur = await createDemandeur(app, organisation);
  const collegue = await createDemandeur(app, organisation);
  await demandeur.ask('POST', `/projets/${id}/confirmations`, {
    partenaire: monde.dakar.id,
    courriel: 'a@b.example',
    langue: 'fr',
  });
  const { donnees } = await prisma.courriel.findFirstOrThrow({ where: { destinataire: 'a@b.example' } });
  const jeton = String((donnees as { lien: string }).lien).split('#')[1];
  await app.inject({
    method: 'POST',
    url: '/api/confirmations',
    payload: { jeton, exact: false, message: 'Le projet est fini.' },
  });
  expect((await get(`/projets/${id}`)).json().confirmation).toBeNull();
  expect(await prisma.signalement.findFirst({ where: { objetId: id } })).toMatchObject({
    message: 'Le projet est fini.',
  });
  // Whoever asked is told once, and answers it; the others who keep the sheet are told of an error.
  const signalement = await prisma.signalement.findFirstOrThrow({ where: { objetId: id } });
  const toldTo = async ({ ask }: typeof demandeur) =>
    (await ask('GET', '/notifications')).json().notifications.map((une: Notification) => [une.titre, une.chemin]);
  const chemin = `/signalements/${signalement.id}`;
  expect(await toldTo(demandeur)).toEqual([[expect.stringMatching(/^Dakar conteste/), chemin]]);
  expect(await toldTo(collegue)).toEqual([[expect.stringMatching(/^Erreur signalée/), chemin]]);
});
