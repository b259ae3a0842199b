import type { ActionCompte } from '@atlas/contracts';
import { describe, expect } from 'vitest';
import { connect, createCompte, createDemandeur, createOrganisation, type Demandeur } from '../../testing/acteurs.ts';
import { createAdministrateur, lastLine, test } from './testing/administration.ts';

const chemin = (id: number, suite = '') => `/administration/comptes/${id}${suite}`;
const act = ({ ask }: Demandeur, id: number, action: ActionCompte) => ask('POST', chemin(id, '/action'), { action });

describe('accounts', () => {
  test('are found by name, address and organisation, and by their state', async ({ app, admin, prisma }) => {
    const { id } = await createOrganisation(prisma, { type: 'operateur', nom: 'Opérateur des Écoles' });
    const agent = await createDemandeur(app, id, 'redacteur');
    await prisma.compte.update({ where: { id: agent.compteId }, data: { nom: 'Zoé Çelik' } });
    const attente = await createCompte(prisma, { nom: 'Zoé Attente', courrielConfirmeLe: null });
    const search = async (query: string) =>
      (await admin.ask('GET', `/administration/comptes?${query}`))
        .json()
        .comptes.map((compte: { id: number }) => compte.id);
    expect(await search('q=celik')).toEqual([agent.compteId]);
    expect(await search(`q=${agent.courriel.toUpperCase()}`)).toEqual([agent.compteId]);
    expect(await search('q=ecoles')).toEqual([agent.compteId]);
    expect(await search('q=100%25_')).toEqual([]);
    expect(await search('q=zoe&etat=a_confirmer')).toEqual([attente.id]);
    expect(await search('q=zoe&etat=sans_organisation')).toEqual([attente.id]);
    expect(await search('q=zoe&parPage=1&page=2')).toEqual([agent.compteId]);
    expect((await admin.ask('GET', chemin(agent.compteId))).json()).toMatchObject({
      nom: 'Zoé Çelik',
      sessions: 1,
      doubleAuthentification: true,
      rattachement: { role: 'redacteur', organisation: { id, nom: 'Opérateur des Écoles' } },
    });
    expect((await admin.ask('GET', chemin(999_999))).statusCode).toBe(404);
  });

  test('tell nothing of themselves to anyone else', async ({ app, prisma, admin }) => {
    const prefecture = await createOrganisation(prisma, { type: 'prefecture', codeDepartement: '75' });
    const prefet = await createDemandeur(app, prefecture.id);
    for (const adresse of ['/administration/comptes', chemin(admin.compteId), '/administration/journal']) {
      const { statusCode, body } = await prefet.ask('GET', adresse);
      expect([adresse, statusCode, body.includes('@')]).toEqual([adresse, 403, false]);
    }
    const before = await prisma.compte.findUniqueOrThrow({ where: { id: admin.compteId } });
    expect((await act(prefet, admin.compteId, 'desactiver')).statusCode).toBe(403);
    expect(await prisma.compte.findUniqueOrThrow({ where: { id: admin.compteId } })).toEqual(before);
  });
});

describe('an account', () => {
  test('that is disabled is out at once; enabled, it connects again', async ({ app, admin }) => {
    const agent = await createDemandeur(app, null);
    expect((await act(admin, agent.compteId, 'desactiver')).json()).toMatchObject({ isDesactive: true, sessions: 0 });
    expect((await agent.ask('GET', '/comptes/moi/sessions')).statusCode).toBe(401);
    expect(await lastLine(app, 'compte', agent.compteId)).toMatchObject({
      action: 'desactiver',
      compteId: admin.compteId,
      organisationId: admin.organisationId,
    });
    expect((await act(admin, agent.compteId, 'reactiver')).json()).toMatchObject({ isDesactive: false });
    const ask = await connect(app, agent.compteId);
    expect((await ask('GET', '/comptes/moi/sessions')).statusCode).toBe(200);
  });

  test('is not one’s own, nor that of the last administrator', async ({ app, admin, prisma }) => {
    const own = [
      await act(admin, admin.compteId, 'desactiver'),
      await act(admin, admin.compteId, 'retirer_second_facteur'),
    ];
    expect(own.map(({ statusCode }) => statusCode)).toEqual([409, 409]);
    const redacteur = await createDemandeur(app, admin.organisationId, 'redacteur');
    expect((await act(redacteur, admin.compteId, 'desactiver')).statusCode).toBe(409);
    const { id } = await createOrganisation(prisma, { type: 'ministere' });
    const move = { organisationId: id, role: 'gestionnaire' };
    expect((await redacteur.ask('PUT', chemin(admin.compteId, '/organisation'), move)).statusCode).toBe(409);
    expect((await admin.ask('GET', '/session')).json().compte).toMatchObject({ acteur: { type: 'administration' } });
  });

  test('of an administrator is not disabled by another who is disabled meanwhile', async ({ app, admin, prisma }) => {
    const deux = await createAdministrateur(app);
    const statuts = await Promise.all([
      act(admin, deux.compteId, 'desactiver'),
      act(deux, admin.compteId, 'desactiver'),
    ]);
    const reussies = statuts.filter(({ statusCode }) => statusCode === 200);
    expect(reussies).toHaveLength(1);
    // As it was, for the tests that follow.
    await prisma.compte.updateMany({ where: { id: admin.compteId }, data: { desactiveLe: null } });
    Object.assign(admin, { ask: await connect(app, admin.compteId) });
    await prisma.compte.updateMany({ where: { id: deux.compteId }, data: { desactiveLe: new Date() } });
  });

  test('that is disabled is not counted among those who keep the administration', async ({ app, admin, prisma }) => {
    const { id } = await prisma.rattachement.findFirstOrThrow({ where: { compteId: admin.compteId } });
    const autre = await createAdministrateur(app);
    await act(admin, autre.compteId, 'desactiver');
    expect((await admin.ask('DELETE', `/rattachements/${id}`)).statusCode).toBe(409);
    expect((await admin.ask('PATCH', `/rattachements/${id}`, { role: 'redacteur' })).statusCode).toBe(409);
  });

  test('acts for another organisation at its next request, its session going on', async ({ app, admin, prisma }) => {
    const [de, vers] = [
      await createOrganisation(prisma, { type: 'ambassade', pays: ['PE'] }),
      await createOrganisation(prisma, { type: 'ambassade', pays: ['BR'], nom: 'Ambassade au Brésil' }),
    ];
    const agent = await createDemandeur(app, de.id, 'redacteur');
    const move = (corps: object) => admin.ask('PUT', chemin(agent.compteId, '/organisation'), corps);
    expect((await move({ organisationId: vers.id, role: 'gestionnaire' })).statusCode).toBe(200);
    expect((await agent.ask('GET', '/session')).json().compte).toMatchObject({
      acteur: { organisationId: vers.id, role: 'gestionnaire', pays: ['BR'] },
    });
    expect(await lastLine(app, 'compte', agent.compteId)).toMatchObject({
      action: 'deplace',
      details: { de: de.id, vers: vers.id, role: 'gestionnaire' },
    });
    expect(
      await prisma.courriel.findFirst({ where: { destinataire: agent.courriel }, orderBy: { id: 'desc' } }),
    ).toMatchObject({ modele: 'role-change', donnees: { organisation: 'Ambassade au Brésil' } });
    await prisma.organisation.update({ where: { id: de.id }, data: { fermeeLe: new Date() } });
    for (const organisationId of [de.id, 999_999]) {
      const refused = await move({ organisationId, role: 'redacteur' });
      expect([refused.statusCode, refused.json().erreurs]).toMatchObject([400, [{ parametre: 'organisationId' }]]);
    }
    expect((await move({ organisationId: vers.id, role: 'chef' })).statusCode).toBe(400);
  });

  test('that never confirmed its address has the mail again, by the latest link alone', async ({
    app,
    admin,
    prisma,
  }) => {
    const { id, courriel } = await createCompte(prisma, { courrielConfirmeLe: null });
    const resend = () => admin.ask('POST', chemin(id, '/confirmation'));
    const move = { organisationId: admin.organisationId, role: 'redacteur' };
    expect((await admin.ask('PUT', chemin(id, '/organisation'), move)).statusCode).toBe(409);
    await resend();
    await resend();
    const courriels = await prisma.courriel.findMany({ where: { destinataire: courriel }, orderBy: { id: 'asc' } });
    const jetons = courriels.map(({ donnees }) => String((donnees as { lien: string }).lien).split('#')[1]);
    const confirm = (jeton: string | undefined) =>
      app.inject({ method: 'POST', url: '/api/comptes/confirmation', payload: { jeton } });
    expect((await confirm(jetons[0])).statusCode).toBe(400);
    expect((await confirm(jetons[1])).statusCode).toBe(200);
    expect((await resend()).statusCode).toBe(409);
  });
});
