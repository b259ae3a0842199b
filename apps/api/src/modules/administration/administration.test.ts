import type { OrganisationSaisie } from '@atlas/contracts';
import { describe, expect } from 'vitest';
import { connect, createCompte, createDemandeur, createOrganisation, type Demandeur } from '../../testing/acteurs.ts';
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
    const found = (
      await chef.ask('GET', '/administration/organisations?q=benin&type=ambassade&etat=sans_agent')
    ).json();
    expect(found).toMatchObject({ total: 1, organisations: [{ id }] });
    const corps = { ...SAISIE, pays: ['SN'], publicationDirecte: true };
    expect((await chef.ask('PUT', `/administration/organisations/${id}`, corps)).json()).toMatchObject({
      pays: ['SN'],
      publicationDirecte: true,
    });
    const { lignes } = (await chef.ask('GET', `/administration/journal?objet=organisation&objetId=${id}`)).json();
    expect(lignes).toMatchObject([
      { action: 'modifie', details: { publicationDirecte: true }, compte: { id: chef.compteId } },
      { action: 'cree', organisation: { id: chef.organisationId } },
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
    const rhone = { ...SAISIE, type: 'prefecture', nom: 'Préfecture du Rhône', pays: [], codeDepartement: '69' };
    for (const [champ, corps] of [
      ['nom', { ...SAISIE, nom: 'AMBASSADE  UNIQUE' }],
      ['siren', { ...SAISIE, nom: 'Une autre', siren: '732 829 320' }],
      ['collectiviteId', { ...SAISIE, type: 'collectivite', nom: 'Lyon encore', collectiviteId: monde.lyon.id }],
      ['codeDepartement', rhone],
      ['codeRegion', { ...rhone, nom: 'Préfecture de la région', codeDepartement: null, codeRegion: '84' }],
      ['pays', { ...SAISIE, nom: 'Une seconde ambassade' }],
    ] as const) {
      const refused = await chef.ask('POST', '/administration/organisations', corps);
      expect([champ, refused.statusCode, refused.json().erreurs]).toMatchObject([champ, 409, [{ parametre: champ }]]);
    }
  });

  test('made twice at once is made once', async ({ chef }) => {
    const corps = { ...SAISIE, type: 'operateur', nom: 'Opérateur de deux clics', pays: [] };
    const statuts = await Promise.all([1, 2].map(() => chef.ask('POST', '/administration/organisations', corps)));
    expect(statuts.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
  });

  test('goes when nothing was ever tied to it, and stays otherwise', async ({ app, chef, prisma }) => {
    const { id } = await createOrganisation(prisma, { type: 'operateur' });
    const remove = (organisation: number) => chef.ask('DELETE', `/administration/organisations/${organisation}`);
    expect((await remove(id)).statusCode).toBe(200);
    expect((await remove(id)).statusCode).toBe(404);
    expect(
      await prisma.journalAudit.count({ where: { objet: 'organisation', objetId: String(id), action: 'supprime' } }),
    ).toBe(1);
    const avecAgent = await createOrganisation(prisma, { type: 'operateur' });
    await createDemandeur(app, avecAgent.id);
    expect((await remove(avecAgent.id)).statusCode).toBe(409);
    expect(await prisma.organisation.count({ where: { id: avecAgent.id } })).toBe(1);
  });

  test('that is closed is joined by nobody', async ({ app, chef, prisma }) => {
    const { id } = await createOrganisation(prisma, { type: 'operateur' });
    const invite = { courriel: 'tard@exemple.fr', role: 'redacteur' };
    await chef.ask('POST', `/organisations/${id}/invitations`, invite);
    const demandeur = await createDemandeur(app, null);
    const { rattachement } = (await demandeur.ask('POST', `/organisations/${id}/demandes`, { message: null })).json();
    await chef.ask('PUT', `/administration/organisations/${id}/fermeture`, { fermee: true });
    const { donnees } = await prisma.courriel.findFirstOrThrow({ where: { destinataire: invite.courriel } });
    const jeton = String((donnees as { lien: string }).lien).split('#')[1];
    const invitee = await createCompte(prisma, { courriel: invite.courriel });
    const ask = await connect(app, invitee.id);
    const autre = await createDemandeur(app, null);
    const refused = [
      await ask('POST', '/invitations', { jeton }),
      await autre.ask('POST', `/organisations/${id}/demandes`, { message: null }),
      await chef.ask('POST', `/organisations/${id}/invitations`, invite),
      await chef.ask('POST', `/rattachements/${rattachement.id}/decision`, { decision: 'accepter', role: 'redacteur' }),
    ];
    expect(refused.map(({ statusCode }) => statusCode)).toEqual([409, 409, 409, 409]);
    expect(await prisma.rattachement.count({ where: { organisationId: id, etat: 'actif' } })).toBe(0);
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
    expect((await get(`/collectivites/${lyon.id}`)).json().predecesseurs).toMatchObject([{ id: rennes.id }]);
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

  test('leaves its projets to be kept by those who acted for it, as far as it goes on', async ({
    app,
    chef,
    prisma,
    monde,
  }) => {
    const { lyon, rennes, clermont } = monde;
    const organisationOf = (collectiviteId: number) =>
      prisma.organisation.findUniqueOrThrow({ where: { collectiviteId } });
    const agent = await createDemandeur(app, (await organisationOf(rennes.id)).id);
    const { projetId } = await prisma.projetCollectivite.findFirstOrThrow({ where: { collectiviteId: rennes.id } });
    await prisma.projet.update({ where: { id: projetId }, data: { statut: 'en_cours' } });
    const propose = () => agent.ask('POST', '/mises-a-jour', { objet: 'projet', objetId: projetId });
    const aVerifier = async () =>
      (await agent.ask('GET', '/file-de-travail')).json().aVerifier.projets.map(({ id }: { id: number }) => id);
    expect((await propose()).statusCode).toBe(200);
    const declare = (id: number, successeurId: number) =>
      chef.ask('PUT', `/administration/collectivites/${id}/successeur`, { successeurId, cesseeLe: '2026-01-01' });
    expect((await declare(rennes.id, lyon.id)).statusCode).toBe(200);
    expect((await propose()).statusCode).toBe(200);
    expect(await aVerifier()).toContain(projetId);
    // What it became becomes part of a third: one step still leads to the one of today.
    expect((await declare(lyon.id, clermont.id)).statusCode).toBe(200);
    expect((await propose()).statusCode).toBe(200);
    expect(await prisma.collectivite.findUniqueOrThrow({ where: { id: rennes.id } })).toMatchObject({
      successeurId: clermont.id,
    });
    const { organisations } = (await agent.ask('GET', '/organisations?q=rennes')).json();
    expect(organisations).toMatchObject([{ id: (await organisationOf(clermont.id)).id }]);
    expect((await chef.ask('DELETE', `/administration/collectivites/${lyon.id}/successeur`)).statusCode).toBe(200);
    expect(await prisma.collectivite.findUniqueOrThrow({ where: { id: rennes.id } })).toMatchObject({
      successeurId: lyon.id,
    });
    expect((await chef.ask('DELETE', `/administration/collectivites/${rennes.id}/successeur`)).statusCode).toBe(200);
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
