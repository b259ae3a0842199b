import { describe, expect } from 'vitest';
import { connect, createCompte, createDemandeur, createOrganisation } from '../../testing/acteurs.ts';
import { test } from '../../testing/index.ts';

describe('organisations', () => {
  test('come from the référentiels, once', async ({ prisma, monde }) => {
    await prisma.$executeRaw`SELECT creer_organisations()`;
    const before = await prisma.organisation.groupBy({ by: ['type'], _count: true, orderBy: { type: 'asc' } });
    await prisma.$executeRaw`SELECT creer_organisations()`;
    const after = await prisma.organisation.groupBy({ by: ['type'], _count: true, orderBy: { type: 'asc' } });
    expect(after).toEqual(before);
    const lyon = await prisma.organisation.findUniqueOrThrow({ where: { collectiviteId: monde.lyon.id } });
    expect(lyon).toMatchObject({ type: 'collectivite', nom: 'Lyon', codeDepartement: '69', codeRegion: '84' });
    expect(await prisma.organisation.count({ where: { type: 'prefecture', codeDepartement: '69' } })).toBe(1);
  });

  test('are found by name, INSEE code and SIREN', async ({ app, prisma, monde }) => {
    await prisma.organisation.update({ where: { collectiviteId: monde.rennes.id }, data: { siren: '213502388' } });
    const { ask } = await createDemandeur(app, null);
    const search = async (q: string) =>
      (await ask('GET', `/organisations?q=${encodeURIComponent(q)}`))
        .json()
        .organisations.map(({ nom }: { nom: string }) => nom);
    expect(await search('lyon')).toEqual(['Lyon']);
    expect(await search('clermont ferrand')).toEqual(['Clermont-Ferrand']);
    expect(await search('prefecture rhone')).toEqual(['Préfecture : Rhône (69)']);
    expect(await search('69123')).toEqual(['Lyon']);
    expect(await search('213 502 388')).toEqual(['Rennes']);
    expect(await search('100%_')).toEqual([]);
  });
});

describe('a request to join', () => {
  test('goes to the manager, who accepts it: rights are there at once, and gone at once', async ({
    app,
    prisma,
    monde,
  }) => {
    const { id } = await prisma.organisation.findUniqueOrThrow({ where: { collectiviteId: monde.lyon.id } });
    const chef = await createDemandeur(app, id, 'gestionnaire');
    const agent = await createDemandeur(app, null);
    const asked = await agent.ask('POST', `/organisations/${id}/demandes`, {
      message: 'Je suis au service international.',
    });
    expect(asked.json()).toMatchObject({
      acteur: null,
      rattachement: { etat: 'demande', organisation: { id, nom: 'Lyon' } },
    });
    expect(
      await prisma.courriel.findFirst({ where: { destinataire: chef.courriel }, orderBy: { id: 'desc' } }),
    ).toMatchObject({ modele: 'demande-rattachement' });
    const fiche = (await chef.ask('GET', `/organisations/${id}`)).json();
    const demande = fiche.membres.find(({ etat }: { etat: string }) => etat === 'demande');
    expect(demande).toMatchObject({ courriel: agent.courriel, message: 'Je suis au service international.' });
    const path = `/rattachements/${demande.rattachementId}`;
    expect(
      (await agent.ask('POST', `${path}/decision`, { decision: 'accepter', role: 'gestionnaire' })).statusCode,
    ).toBe(403);
    expect((await chef.ask('POST', `${path}/decision`, { decision: 'accepter', role: 'redacteur' })).statusCode).toBe(
      200,
    );
    expect((await chef.ask('POST', `${path}/decision`, { decision: 'accepter', role: 'redacteur' })).statusCode).toBe(
      409,
    );
    expect((await agent.ask('GET', '/session')).json().compte).toMatchObject({
      acteur: { type: 'collectivite', role: 'redacteur' },
      organisation: { nom: 'Lyon' },
    });
    expect((await agent.ask('POST', `/organisations/${id}/demandes`, { message: null })).statusCode).toBe(409);
    expect((await chef.ask('DELETE', path)).statusCode).toBe(200);
    expect((await agent.ask('GET', '/session')).json().compte).toMatchObject({ acteur: null });
    // At once, whatever the account wants of notifications.
    expect(await prisma.courriel.findFirst({ where: { modele: 'role-change' } })).toMatchObject({
      ...{ destinataire: agent.courriel, donnees: { organisation: 'Lyon', role: null } },
    });
    expect((await chef.ask('DELETE', path)).statusCode).toBe(409);
    expect(
      await prisma.journalAudit.findMany({
        where: { objet: 'rattachement', objetId: String(demande.rattachementId) },
        orderBy: { id: 'asc' },
        select: { action: true },
      }),
    ).toEqual([{ action: 'demande' }, { action: 'accepte' }, { action: 'retire' }]);
  });

  test('goes to the préfecture where the collectivité has nobody, then to the administration', async ({
    app,
    prisma,
    monde,
  }) => {
    const { id } = await prisma.organisation.findUniqueOrThrow({ where: { collectiviteId: monde.rennes.id } });
    const administration = await prisma.organisation.findFirstOrThrow({ where: { type: 'administration' } });
    const admin = await createDemandeur(app, administration.id);
    const told = async () => {
      const { ask } = await createDemandeur(app, null);
      await ask('POST', `/organisations/${id}/demandes`, { message: null });
      return (
        await prisma.courriel.findFirstOrThrow({ where: { modele: 'demande-rattachement' }, orderBy: { id: 'desc' } })
      ).destinataire;
    };
    expect(await told()).toBe(admin.courriel);
    const prefecture = await prisma.organisation.findFirstOrThrow({
      where: { type: 'prefecture', codeDepartement: '35' },
    });
    const prefet = await createDemandeur(app, prefecture.id);
    expect(await told()).toBe(prefet.courriel);
  });

  test('that is refused says why', async ({ app, prisma }) => {
    const { id } = await createOrganisation(prisma, { type: 'operateur' });
    const chef = await createDemandeur(app, id);
    const agent = await createDemandeur(app, null);
    const { rattachement } = (await agent.ask('POST', `/organisations/${id}/demandes`, { message: null })).json();
    const path = `/rattachements/${rattachement.id}/decision`;
    const silent = await chef.ask('POST', path, { decision: 'refuser' });
    expect(silent.statusCode).toBe(400);
    expect(
      (await chef.ask('POST', path, { decision: 'refuser', motif: 'Vous n’êtes pas de nos services.' })).statusCode,
    ).toBe(200);
    const { donnees } = await prisma.courriel.findFirstOrThrow({
      where: { destinataire: agent.courriel },
      orderBy: { id: 'desc' },
    });
    expect(donnees).toMatchObject({ motif: 'Vous n’êtes pas de nos services.' });
    expect((await agent.ask('GET', '/session')).json().compte.rattachement).toMatchObject({
      etat: 'refuse',
      motif: 'Vous n’êtes pas de nos services.',
    });
  });

  test('decided by two at once is decided once', async ({ app, prisma }) => {
    const { id } = await createOrganisation(prisma, { type: 'operateur' });
    const [un, deux] = [await createDemandeur(app, id), await createDemandeur(app, id)];
    const agent = await createDemandeur(app, null);
    const { rattachement } = (await agent.ask('POST', `/organisations/${id}/demandes`, { message: null })).json();
    const path = `/rattachements/${rattachement.id}/decision`;
    const statuts = await Promise.all([
      un.ask('POST', path, { decision: 'accepter', role: 'redacteur' }),
      deux.ask('POST', path, { decision: 'refuser', motif: 'non' }),
    ]);
    expect(statuts.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
  });
});

describe('an invitation', () => {
  test('is for the account of its address, once', async ({ app, prisma }) => {
    const { id } = await createOrganisation(prisma, { type: 'ambassade', pays: ['IN'] });
    const chef = await createDemandeur(app, id);
    await chef.ask('POST', `/organisations/${id}/invitations`, { courriel: 'Invite@Exemple.fr', role: 'redacteur' });
    const { donnees } = await prisma.courriel.findFirstOrThrow({ where: { destinataire: 'invite@exemple.fr' } });
    const jeton = String((donnees as { lien: string }).lien).split('#')[1];
    const autre = await createDemandeur(app, null);
    expect((await autre.ask('POST', '/invitations', { jeton })).statusCode).toBe(403);
    const invite = await createCompte(prisma, { courriel: 'invite@exemple.fr' });
    const ask = await connect(app, invite.id);
    expect((await ask('POST', '/invitations', { jeton })).json()).toMatchObject({
      acteur: { type: 'ambassade', pays: ['IN'] },
    });
    expect((await ask('POST', '/invitations', { jeton })).statusCode).toBe(400);
  });
});

test('the administration keeps a manager', async ({ app, prisma }) => {
  const { id } = await prisma.organisation.findFirstOrThrow({ where: { type: 'administration' } });
  await prisma.rattachement.deleteMany({ where: { organisationId: id } });
  const seul = await createDemandeur(app, id);
  const { id: rattachementId } = await prisma.rattachement.findFirstOrThrow({ where: { compteId: seul.compteId } });
  expect((await seul.ask('DELETE', `/rattachements/${rattachementId}`)).statusCode).toBe(409);
  expect((await seul.ask('PATCH', `/rattachements/${rattachementId}`, { role: 'redacteur' })).statusCode).toBe(409);
  expect((await seul.ask('GET', '/session')).json().compte).toMatchObject({ acteur: { role: 'gestionnaire' } });
});

test('the journal is only ever added to', async ({ prisma }) => {
  await expect(prisma.journalAudit.deleteMany()).rejects.toThrow(/only ever added/);
  await expect(prisma.journalAudit.updateMany({ data: { action: 'x' } })).rejects.toThrow(/only ever added/);
});
