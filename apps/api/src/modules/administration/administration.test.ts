import type { OrganisationSaisie } from '@atlas/contracts';
import { describe, expect } from 'vitest';
import { createDemandeur, createOrganisation, type Demandeur } from '../../testing/acteurs.ts';
import { test as base } from '../../testing/index.ts';

const test = base.extend<{ $file: { chef: Demandeur } }>({
  chef: [
    async ({ app, prisma, monde }, use) => {
      expect(monde).toBeDefined();
      await prisma.$executeRaw`SELECT creer_organisations()`;
      const { id } = await prisma.organisation.findFirstOrThrow({ where: { type: 'administration' } });
      await use(await createDemandeur(app, id));
    },
    { scope: 'file' },
  ],
});

const SAISIE: OrganisationSaisie = {
  type: 'ambassade',
  nom: 'Ambassade de France : Bénin et Togo',
  siren: null,
  collectiviteId: null,
  codeDepartement: null,
  codeRegion: null,
  pays: ['SN', 'IN'],
  financeur: null,
  publicationDirecte: false,
};

describe('an organisation', () => {
  test('is made, found, changed, and said in the journal', async ({ chef, prisma }) => {
    const made = await chef.ask('POST', '/administration/organisations', SAISIE);
    expect(made.statusCode).toBe(200);
    const { id } = made.json();
    expect(made.json()).toMatchObject({ nom: SAISIE.nom, pays: ['IN', 'SN'], agents: 0, fermeeLe: null });
    const found = (await chef.ask('GET', '/administration/organisations?q=benin&type=ambassade&agents=sans')).json();
    expect(found).toMatchObject({ total: 1, organisations: [{ id }] });
    const corps = { ...SAISIE, pays: ['SN'], publicationDirecte: true };
    expect((await chef.ask('PUT', `/administration/organisations/${id}`, corps)).json()).toMatchObject({
      pays: ['SN'],
      publicationDirecte: true,
    });
    const { lignes } = (await chef.ask('GET', `/administration/journal?objet=organisation&objetId=${id}`)).json();
    expect(lignes).toMatchObject([
      { action: 'modifie', details: { publicationDirecte: true }, compte: { id: chef.compteId } },
      { action: 'cree', organisation: { type: 'administration' } },
    ]);
    expect(await prisma.journalAudit.count({ where: { objet: 'organisation', objetId: String(id) } })).toBe(2);
  });

  test.for<[keyof OrganisationSaisie, Partial<OrganisationSaisie>]>([
    ['nom', { nom: ' ' }],
    ['siren', { siren: '123456789' }],
    ['pays', { pays: [] }],
    ['pays', { pays: ['ZZ'] }],
    ['codeDepartement', { type: 'prefecture', pays: [] }],
    ['codeDepartement', { type: 'prefecture', codeDepartement: '00' }],
    ['collectiviteId', { type: 'collectivite' }],
    ['collectiviteId', { type: 'collectivite', collectiviteId: 999_999 }],
    ['financeur', { type: 'operateur', financeur: 'inconnu' }],
  ])('is refused for its %s', async ([champ, changement], { chef }) => {
    const refus = await chef.ask('POST', '/administration/organisations', { ...SAISIE, ...changement });
    expect([refus.statusCode, refus.json().erreurs?.[0].parametre]).toEqual([400, champ]);
  });

  test('is one of its kind, its name and its SIREN', async ({ chef, monde }) => {
    await chef.ask('POST', '/administration/organisations', { ...SAISIE, nom: 'Ambassade unique', siren: '732829320' });
    for (const corps of [
      { ...SAISIE, nom: 'AMBASSADE  UNIQUE' },
      { ...SAISIE, nom: 'Une autre', siren: '732 829 320' },
      { ...SAISIE, type: 'collectivite', nom: 'Lyon encore', collectiviteId: monde.lyon.id },
    ])
      expect((await chef.ask('POST', '/administration/organisations', corps)).statusCode).toBe(409);
  });

  test('that closes leaves its agents without rights, at once, until it opens again', async ({ app, chef, prisma }) => {
    const { id } = await createOrganisation(prisma, { type: 'operateur' });
    const agent = await createDemandeur(app, id);
    const acteur = async () => (await agent.ask('GET', '/session')).json().compte.acteur;
    expect(await acteur()).toMatchObject({ organisationId: id });
    await chef.ask('PUT', `/administration/organisations/${id}/fermeture`, { fermee: true });
    expect(await acteur()).toBeNull();
    expect((await agent.ask('GET', '/file-de-travail')).statusCode).toBe(403);
    await chef.ask('PUT', `/administration/organisations/${id}/fermeture`, { fermee: false });
    expect(await acteur()).toMatchObject({ organisationId: id });
    const administration = await prisma.organisation.findFirstOrThrow({ where: { type: 'administration' } });
    const path = `/administration/organisations/${administration.id}/fermeture`;
    expect((await chef.ask('PUT', path, { fermee: true })).statusCode).toBe(409);
    expect((await chef.ask('PUT', '/administration/organisations/999999/fermeture', { fermee: true })).statusCode).toBe(
      404,
    );
  });
});

describe('a collectivité that became part of another', () => {
  test('leads to it, with its agents and what they proposed, and back', async ({ app, chef, prisma, monde, get }) => {
    const { lyon, rennes } = monde;
    const organisationOf = (collectiviteId: number) =>
      prisma.organisation.findUniqueOrThrow({ where: { collectiviteId } });
    const [ancienne, nouvelle] = [await organisationOf(rennes.id), await organisationOf(lyon.id)];
    const agent = await createDemandeur(app, ancienne.id);
    const deja = await createDemandeur(app, nouvelle.id);
    const maj = (await agent.ask('POST', '/mises-a-jour', { objet: 'collectivite', objetId: rennes.id })).json();
    const path = `/administration/collectivites/${rennes.id}/successeur`;
    const declare = (corps: object) => chef.ask('PUT', path, corps);
    for (const corps of [
      { successeurId: rennes.id, cesseeLe: '2026-01-01' },
      { successeurId: 999_999, cesseeLe: '2026-01-01' },
      { successeurId: lyon.id, cesseeLe: '2026-02-30' },
      { successeurId: lyon.id, cesseeLe: '2999-01-01' },
    ])
      expect((await declare(corps)).statusCode).toBe(400);
    expect((await declare({ successeurId: lyon.id, cesseeLe: '2026-01-01' })).statusCode).toBe(200);
    expect((await declare({ successeurId: lyon.id, cesseeLe: '2026-01-01' })).statusCode).toBe(409);
    expect((await agent.ask('GET', '/session')).json().compte.acteur).toMatchObject({
      organisationId: nouvelle.id,
      role: 'gestionnaire',
    });
    expect((await agent.ask('GET', `/mises-a-jour/${maj.id}`)).json().organisation.id).toBe(nouvelle.id);
    expect((await get(`/collectivites/${rennes.id}`)).json().successeur).toEqual({
      ...{ id: lyon.id, nom: 'Lyon', type: 'commune', depuis: '2026-01-01' },
    });
    const trouvees = (await agent.ask('GET', `/organisations?q=${encodeURIComponent(rennes.nom)}`)).json()
      .organisations;
    expect(trouvees.map(({ id }: { id: number }) => id)).toContain(nouvelle.id);
    expect(trouvees.map(({ id }: { id: number }) => id)).not.toContain(ancienne.id);

    expect((await chef.ask('DELETE', path)).statusCode).toBe(200);
    expect((await chef.ask('DELETE', path)).statusCode).toBe(409);
    expect((await agent.ask('GET', '/session')).json().compte.acteur).toMatchObject({ organisationId: ancienne.id });
    expect((await deja.ask('GET', '/session')).json().compte.acteur).toMatchObject({ organisationId: nouvelle.id });
    expect((await agent.ask('GET', `/mises-a-jour/${maj.id}`)).json().organisation.id).toBe(ancienne.id);
    expect((await get(`/collectivites/${rennes.id}`)).json().successeur).toBeNull();
  });
});

describe('an account', () => {
  const act = (chef: Demandeur, id: number, action: string) =>
    chef.ask('POST', `/administration/comptes/${id}/action`, { action });

  test('is found by name, address or organisation, and loses its sessions when it is disabled', async ({
    app,
    chef,
    prisma,
  }) => {
    const { id: organisationId } = await createOrganisation(prisma, {
      type: 'ministere',
      nom: 'Ministère introuvable',
    });
    const agent = await createDemandeur(app, organisationId);
    for (const q of [agent.courriel, 'introuvable'])
      expect((await chef.ask('GET', `/administration/comptes?q=${q}&etat=actif`)).json()).toMatchObject({
        total: 1,
        comptes: [{ id: agent.compteId, sessions: 1, rattachement: { organisation: { id: organisationId } } }],
      });
    expect((await act(chef, agent.compteId, 'desactiver')).json()).toMatchObject({ isDesactive: true, sessions: 0 });
    expect((await agent.ask('GET', '/session')).json().compte).toBeNull();
    expect(await prisma.courriel.count({ where: { destinataire: agent.courriel, modele: 'compte-desactive' } })).toBe(
      1,
    );
    expect((await act(chef, agent.compteId, 'reactiver')).json()).toMatchObject({ isDesactive: false });
    expect((await act(chef, agent.compteId, 'retirer_second_facteur')).json()).toMatchObject({
      doubleAuthentification: false,
    });
    expect((await act(chef, 999_999, 'desactiver')).statusCode).toBe(404);
    expect((await act(chef, agent.compteId, 'supprimer')).statusCode).toBe(400);
  });

  test('is neither one’s own nor the last of the administration', async ({ app, chef }) => {
    expect((await act(chef, chef.compteId, 'desactiver')).statusCode).toBe(409);
    const second = await createDemandeur(app, chef.organisationId, 'redacteur');
    expect((await act(second, chef.compteId, 'desactiver')).statusCode).toBe(409);
    expect((await act(chef, second.compteId, 'fermer_sessions')).statusCode).toBe(200);
    expect((await second.ask('GET', '/session')).json().compte).toBeNull();
  });
});

test('an invitation is listed, and revoked', async ({ chef, app, prisma }) => {
  const { id } = await createOrganisation(prisma, { type: 'operateur' });
  await chef.ask('POST', `/organisations/${id}/invitations`, { courriel: 'invite@exemple.fr', role: 'redacteur' });
  const { invitations } = (await chef.ask('GET', '/administration/invitations')).json();
  const invitation = invitations.find(({ courriel }: { courriel: string }) => courriel === 'invite@exemple.fr');
  expect(invitation).toMatchObject({ role: 'redacteur', organisation: { id } });
  expect((await chef.ask('DELETE', `/administration/invitations/${invitation.id}`)).statusCode).toBe(200);
  expect((await chef.ask('DELETE', `/administration/invitations/${invitation.id}`)).statusCode).toBe(404);
  expect(app).toBeDefined();
});

describe('the journal', () => {
  test('is read by pages, by day, action, account, and leaves as a file', async ({ chef, prisma }) => {
    await prisma.journalAudit.createMany({
      data: Array.from({ length: 120 }, (_, rang) => ({
        ...{ action: 'verifie', objet: 'projet', objetId: String(rang), compteId: chef.compteId },
        le: new Date(Date.UTC(2020, 0, 1 + rang)),
      })),
    });
    const lues: string[] = [];
    let suite: string | null = null;
    do {
      const page: { lignes: { objetId: string }[]; suite: string | null } = (
        await chef.ask(
          'GET',
          `/administration/journal?action=verifie&objet=projet${suite === null ? '' : `&avant=${suite}`}`,
        )
      ).json();
      lues.push(...page.lignes.map(({ objetId }) => objetId));
      suite = page.suite;
    } while (suite !== null);
    expect(lues).toEqual(Array.from({ length: 120 }, (_, rang) => String(119 - rang)));
    const filtres = `compte=${chef.compteId}&du=2020-01-02&au=2020-01-03`;
    const { lignes } = (await chef.ask('GET', `/administration/journal?${filtres}`)).json();
    expect(lignes.map(({ objetId }: { objetId: string }) => objetId)).toEqual(['2', '1']);
    const fichier = await chef.ask('GET', `/administration/journal.csv?${filtres}`);
    expect([fichier.headers['content-type'], fichier.headers['cache-control']]).toEqual(['text/csv', 'no-store']);
    const [entete, ...corps] = fichier.body.replace('\ufeff', '').trim().split('\n');
    expect([entete, corps.length]).toEqual(['numero,date,compte,organisation,action,objet,numero_objet,details', 2]);
    expect((await chef.ask('GET', '/administration/journal?du=2020-02-31')).statusCode).toBe(400);
  });

  test('is only ever added to', async ({ chef, prisma }) => {
    expect(chef).toBeDefined();
    await expect(prisma.journalAudit.updateMany({ data: { action: 'x' } })).rejects.toThrow();
    await expect(prisma.journalAudit.deleteMany()).rejects.toThrow();
  });
});
