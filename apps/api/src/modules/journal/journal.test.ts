import { describe, expect } from 'vitest';
import { createDemandeur, createOrganisation } from '../../testing/acteurs.ts';
import { test } from '../administration/testing/administration.ts';

const lire = (response: { json: () => { lignes: { id: string; action: string }[]; suite: string | null } }) =>
  response.json();

describe('the journal', () => {
  test('is only ever added to', async ({ prisma }) => {
    await prisma.journalAudit.create({ data: { action: 'confirme', objet: 'compte', objetId: '1' } });
    await expect(prisma.journalAudit.deleteMany()).rejects.toThrow(/only ever added/);
    await expect(prisma.journalAudit.updateMany({ data: { action: 'x' } })).rejects.toThrow(/only ever added/);
    await expect(prisma.$executeRaw`TRUNCATE journal_audit`).rejects.toThrow(/only ever added/);
  });

  test('is read by period, kind of thing, act, account and organisation', async ({ app, admin, prisma }) => {
    const { id } = await createOrganisation(prisma, { type: 'operateur', nom: 'Opérateur de l’Été' });
    const agent = await createDemandeur(app, id);
    const compteId = agent.compteId;
    await prisma.compte.update({ where: { id: compteId }, data: { nom: 'Élise Journal' } });
    await prisma.journalAudit.createMany({
      data: [
        // Paris is two hours ahead in summer: the 2nd of July there, at half past midnight.
        {
          le: new Date('2025-07-01T22:30:00Z'),
          compteId,
          objet: 'compte',
          objetId: String(compteId),
          action: 'mot_de_passe',
        },
        {
          le: new Date('2025-07-03T10:00:00Z'),
          compteId,
          organisationId: id,
          objet: 'organisation',
          objetId: String(id),
          action: 'invite',
          details: { role: 'redacteur' },
        },
        {
          le: new Date('2025-07-04T10:00:00Z'),
          compteId: 999_999,
          objet: 'session',
          objetId: 'disparue',
          action: 'cle_reutilisee',
        },
      ],
    });
    const ask = async (query: string) => lire(await admin.ask('GET', `/administration/journal?${query}`));
    const actions = async (query: string) => (await ask(query)).lignes.map(({ action }) => action);
    expect(await actions('du=2025-07-02&au=2025-07-02')).toEqual(['mot_de_passe']);
    expect(await actions('du=2025-07-01&au=2025-07-31')).toEqual(['cle_reutilisee', 'invite', 'mot_de_passe']);
    expect(await actions('au=2025-07-31&objet=organisation&action=invite')).toEqual(['invite']);
    expect(await actions(`objet=compte&objetId=${compteId}`)).toEqual(['mot_de_passe']);
    expect(await actions(`compte=${compteId}`)).toEqual(['invite', 'mot_de_passe']);
    expect(await actions(`organisation=${id}`)).toEqual(['invite']);
    expect(await actions('qui=elise')).toEqual(['invite', 'mot_de_passe']);
    expect(await actions('qui=ete&du=2025-07-01&au=2025-07-31')).toEqual(['invite']);
    expect(await actions('qui=100%25')).toEqual([]);
    expect((await ask('au=2025-07-31')).lignes).toMatchObject([
      { compte: { id: 999_999, nom: null }, nom: null, cibleId: null },
      {
        compte: { nom: 'Élise Journal' },
        organisation: { nom: 'Opérateur de l’Été' },
        nom: 'Opérateur de l’Été',
        cibleId: id,
        details: { role: 'redacteur' },
      },
      { nom: 'Élise Journal' },
    ]);
  });

  test('shows what a version with other words wrote', async ({ admin, prisma }) => {
    await prisma.journalAudit.create({ data: { action: 'acte_inconnu', objet: 'chose', objetId: 'x' } });
    const { lignes } = lire(await admin.ask('GET', '/administration/journal'));
    expect(lignes[0]).toMatchObject({ action: 'acte_inconnu', objet: 'chose', nom: null, cibleId: null });
    expect((await admin.ask('GET', '/administration/journal.csv')).body).toContain('acte_inconnu');
  });

  test('goes on from where a page ended, whatever is written meanwhile', async ({ admin, prisma }) => {
    const le = new Date('2024-01-01T00:00:00Z');
    const create = (action: string) => ({ le, objet: 'partenaire', objetId: '1', action });
    await prisma.journalAudit.createMany({ data: Array.from({ length: 120 }, () => create('verifie')) });
    const lues: string[] = [];
    let suite: string | null = '';
    while (suite !== null) {
      const avant: string = suite === '' ? '' : `&avant=${suite}`;
      const page = lire(await admin.ask('GET', `/administration/journal?au=2024-01-02&objet=partenaire${avant}`));
      lues.push(...page.lignes.map(({ id }) => id));
      suite = page.suite;
      await prisma.journalAudit.create({ data: { ...create('verifie'), le: new Date('2024-01-01T12:00:00Z') } });
    }
    expect([lues.length, new Set(lues).size]).toEqual([120, 120]);
  });

  test.for([
    'du=hier',
    'du=2025-02-30',
    'action=invite',
    'objetId=1',
    'objet=rien',
    'avant=demain',
    'avant=2025-99-99T00:00:00.000Z.1',
  ])('refuses «%s»', async (query, { admin }) => {
    for (const adresse of ['/administration/journal?', '/administration/journal.csv?langue=fr&'].slice(
      0,
      query.startsWith('avant') ? 1 : 2,
    )) {
      expect([adresse, (await admin.ask('GET', `${adresse}${query}`)).statusCode]).toEqual([adresse, 400]);
    }
  });

  test('is exported whole as it is selected, harmless to a spreadsheet', async ({ app, admin, prisma }) => {
    const agent = await createDemandeur(app, null);
    await prisma.compte.update({ where: { id: agent.compteId }, data: { nom: '=HYPERLINK("x")' } });
    const data = { compteId: agent.compteId, objet: 'compte', objetId: String(agent.compteId), action: 'mot_de_passe' };
    await prisma.journalAudit.createMany({ data: Array.from({ length: 2500 }, () => data) });
    const response = await admin.ask('GET', `/administration/journal.csv?langue=fr&compte=${agent.compteId}`);
    expect(response.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'cache-control': 'no-store',
      'content-disposition': expect.stringMatching(/^attachment; filename="journal-/),
    });
    expect(response.headers.link).toBeUndefined();
    const lignes = response.body.trimEnd().split('\n');
    expect(lignes).toHaveLength(2501);
    expect(lignes[0]).toBe('\ufeffnumero,date,compte,nom_du_compte,organisation,objet,identifiant,nom,action,details');
    expect(lignes[1]).toContain(
      `,"'=HYPERLINK(""x"")",,Compte,${agent.compteId},"'=HYPERLINK(""x"")",Mot de passe changé,`,
    );
    expect((await agent.ask('GET', '/administration/journal.csv?langue=fr')).statusCode).toBe(403);
  });
});
