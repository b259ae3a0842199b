import { createCollectivite, createPartenaire, createPays, createProjet } from '@atlas/factories';
import type { PrismaClient } from '@atlas/prisma';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { describe, expect } from 'vitest';
import { createDemandeur, createOrganisation } from '../../testing/acteurs.ts';
import { test as base } from '../../testing/index.ts';

async function createAdministration(app: FastifyInstance) {
  const { prisma } = app;
  await createPays(prisma, { code: 'SN', nom: 'Sénégal', nomEn: 'Senegal' });
  await createPays(prisma, { code: 'ML', nom: 'Mali', nomEn: 'Mali' });
  const { id } = await createOrganisation(prisma, { type: 'administration' });
  return createDemandeur(app, id);
}

const test = base.extend<{ $file: { admin: Awaited<ReturnType<typeof createAdministration>> } }>({
  admin: [async ({ app }, use) => use(await createAdministration(app)), { scope: 'file' }],
});

type Admin = Awaited<ReturnType<typeof createAdministration>>;
type Ref = { id: number; version: number };

const CHAMPS = ['nom', 'niveau', 'population', 'position', 'siteWeb'] as const;

const merge = (admin: Admin, garde: Ref, fusionne: Ref, reprises: readonly string[] = []) =>
  admin.ask('POST', '/administration/partenaires/fusions', {
    garde: { id: garde.id, version: garde.version },
    fusionne: { id: fusionne.id, version: fusionne.version },
    reprises,
  });
const cancel = (admin: Admin, id: number) => admin.ask('POST', `/administration/partenaires/fusions/${id}/annulation`);

/** Two towns of Senegal that are one, each with its projet and its ties, and a projet of both. */
async function createPaire(prisma: PrismaClient) {
  const lyon = await createCollectivite(prisma, { nom: 'Lyon' });
  const a = await createPartenaire(prisma, { nom: 'Saint-Louis', codePays: 'SN', latitude: 16, population: 100 });
  const b = await createPartenaire(prisma, {
    nom: 'Ndar',
    codePays: 'SN',
    latitude: 16.1,
    niveau: 'autre',
    siteWeb: 'https://ndar.example',
  });
  const create = (titre: string, partenaires: number[]) =>
    createProjet(prisma, { titre, collectivites: [lyon.id], partenaires, pays: ['SN'] });
  const projets = {
    a: await create('De A', [a.id]),
    b: await create('De B', [b.id]),
    ab: await create('Des deux', [a.id, b.id]),
  };
  await prisma.contact.create({ data: { fonction: 'Mairie', visibilite: 'publique', partenaireId: b.id } });
  const verification = { verifieLe: new Date('2026-01-02'), typeActeur: 'ambassade', organisme: 'Ambassade' } as const;
  await prisma.verification.create({ data: { ...verification, partenaireId: b.id } });
  const signalement = { objet: 'partenaire', objetId: b.id, message: 'Faux' } as const;
  await prisma.signalement.create({ data: { ...signalement, langue: 'fr' } });
  return { a, b, projets, lyon };
}

describe('a partenaire merged into another', () => {
  test('gives it all that was tied to it, and the fields that are chosen', async ({ admin, prisma, get }) => {
    const { a, b, projets } = await createPaire(prisma);
    const compare = await admin.ask('GET', `/administration/partenaires/comparaison?a=${a.id}&b=${b.id}`);
    expect(compare.json()).toMatchObject({
      projetsCommuns: 1,
      b: { liens: { projets: 2, contacts: 1, verifications: 1, confirmations: 0, signalements: 1, misesAJour: 0 } },
    });
    const response = await merge(admin, a, b, ['siteWeb', 'niveau', 'population']);
    expect(response.json()).toMatchObject({
      garde: { id: a.id, nom: 'Saint-Louis' },
      fusionne: { id: b.id, nom: 'Ndar' },
      liens: { projets: 2, contacts: 1, verifications: 1, signalements: 1 },
      annuleeLe: null,
    });
    // The old address leads to the one that stays, its projets too; the search follows.
    const fiche = (await get(`/partenaires/${b.id}`)).json();
    expect(fiche).toMatchObject({ id: a.id, nom: 'Saint-Louis', niveau: 'autre', population: null, version: 2 });
    expect(fiche).toMatchObject({
      siteWeb: 'https://ndar.example',
      contacts: [{ fonction: 'Mairie' }],
      bilan: { projets: 3 },
    });
    expect((await get(`/projets?partenaire=${a.id}&facettes=false`)).json().total).toBe(3);
    expect((await get('/partenaires?q=ndar')).json().total).toBe(0);
    expect(await prisma.projetPartenaire.findMany({ where: { projetId: projets.ab.id } })).toHaveLength(1);
    // The history of both is kept, and the journal tells who did it.
    const historique = (await admin.ask('GET', `/fiches/partenaire/${a.id}/historique`)).json();
    expect(historique.versions).toMatchObject([{ version: 2, motif: 'Fusion avec « Ndar »' }, { version: 1 }]);
    expect(await prisma.versionFiche.count({ where: { objet: 'partenaire', objetId: b.id } })).toBe(1);
    const trace = await prisma.journalAudit.findFirstOrThrow({ where: { action: 'fusionne' } });
    expect(trace).toMatchObject({ objet: 'partenaire', objetId: String(a.id), compteId: admin.compteId });
  });

  test('is named by proposals and former versions as the one that stays', async ({ admin, prisma }) => {
    const { a, b, projets } = await createPaire(prisma);
    const proposal = await admin.ask('POST', '/mises-a-jour', { objet: 'projet', objetId: projets.b.id });
    const { id } = proposal.json();
    expect(proposal.json().proposition.partenaires).toEqual([b.id]);
    await merge(admin, a, b);
    const apres = (await admin.ask('GET', `/mises-a-jour/${id}`)).json();
    expect(apres.proposition.partenaires).toEqual([a.id]);
    expect(apres.differences).toEqual([]);
    expect(apres.constats.filter(({ champ }: { champ: string }) => champ === 'partenaires')).toEqual([]);
  });

  test('is refused where it cannot be, and changes nothing', async ({ admin, prisma }) => {
    const { a, b } = await createPaire(prisma);
    const mali = await createPartenaire(prisma, { nom: 'Kayes', codePays: 'ML' });
    const refus = async (response: ReturnType<typeof merge>) => {
      const { statusCode, json } = await response;
      return [statusCode, json().erreurs?.[0]?.parametre];
    };
    expect(await refus(merge(admin, a, mali))).toEqual([400, 'fusionne']);
    expect(await refus(merge(admin, a, a))).toEqual([400, 'fusionne']);
    expect(await refus(merge(admin, a, { id: 999_999, version: 1 }))).toEqual([404, undefined]);
    expect(await refus(merge(admin, { ...a, version: 2 }, b))).toEqual([409, undefined]);
    expect(await refus(merge(admin, a, { ...b, version: 7 }))).toEqual([409, undefined]);
    expect(await refus(merge(admin, a, b, ['contacts']))).toEqual([400, 'reprises']);
    expect(await prisma.partenaire.count({ where: { id: { in: [a.id, b.id, mali.id] } } })).toBe(3);
  });

  test('by two administrators at once, one wins', async ({ admin, prisma }) => {
    const { a, b } = await createPaire(prisma);
    const statuts = await Promise.all([merge(admin, a, b), merge(admin, b, a)]);
    expect(statuts.map(({ statusCode }) => statusCode).sort()).toEqual([200, 404]);
  });
});

describe('a fusion that is undone', () => {
  test('is told why not, when what was moved has changed since', async ({ admin, prisma }) => {
    const { a, b, projets } = await createPaire(prisma);
    const { id } = (await merge(admin, a, b, ['nom'])).json();
    await prisma.partenaire.update({ where: { id: a.id }, data: { nom: 'Ndar-Saint-Louis' } });
    await prisma.projetPartenaire.deleteMany({ where: { projetId: projets.b.id } });
    await prisma.contact.deleteMany({ where: { partenaireId: a.id } });
    const { obstacles } = (await admin.ask('GET', `/administration/partenaires/fusions/${id}`)).json();
    expect(obstacles).toEqual([
      '« Ndar-Saint-Louis » a changé depuis : son nom.',
      `Le projet ${projets.b.numero} ne nomme plus « Ndar-Saint-Louis ».`,
      'Les contacts de « Ndar-Saint-Louis » ont été modifiés depuis.',
    ]);
    const refus = await cancel(admin, id);
    expect([refus.statusCode, refus.json().detail.includes(obstacles[1])]).toEqual([409, true]);
    expect(await prisma.partenaire.count({ where: { id: b.id } })).toBe(0);
  });

  test('comes after the one that was made since', async ({ admin, prisma, get }) => {
    const { a, b } = await createPaire(prisma);
    const c = await createPartenaire(prisma, { nom: 'Saint-Louis du Sénégal', codePays: 'SN' });
    const premiere = (await merge(admin, a, b)).json().id;
    const seconde = (await merge(admin, c, { ...a, version: 2 })).json().id;
    expect((await get(`/partenaires/${b.id}`)).json().id).toBe(c.id);
    expect((await cancel(admin, premiere)).json().detail).toContain(`n° ${seconde}`);
    expect([(await cancel(admin, seconde)).statusCode, (await cancel(admin, premiere)).statusCode]).toEqual([200, 200]);
    expect((await cancel(admin, premiere)).statusCode).toBe(409);
    expect((await get(`/partenaires/${b.id}`)).json()).toMatchObject({ id: b.id, nom: 'Ndar', bilan: { projets: 2 } });
    expect((await cancel(admin, 999_999)).statusCode).toBe(404);
  });

  test('leaves with the other what came since', async ({ admin, prisma }) => {
    const { a, b, projets } = await createPaire(prisma);
    const { id } = (await merge(admin, a, b)).json();
    const nouveau = await createProjet(prisma, { partenaires: [a.id], pays: ['SN'] });
    expect((await cancel(admin, id)).statusCode).toBe(200);
    const liens = await prisma.projetPartenaire.findMany({
      where: { partenaireId: { in: [a.id, b.id] } },
      orderBy: [{ projetId: 'asc' }, { partenaireId: 'asc' }],
    });
    expect(liens.map(({ projetId, partenaireId }) => [projetId, partenaireId])).toEqual([
      [projets.a.id, a.id],
      [projets.b.id, b.id],
      [projets.ab.id, a.id],
      [projets.ab.id, b.id],
      [nouveau.id, a.id],
    ]);
  });

  test('gives back the very rows that were there', { timeout: 60_000 }, async ({ admin, prisma }) => {
    const tables = ['partenaire', 'projet', 'projet_partenaire', 'projet_pays', 'contact', 'verification'];
    const autres = ['confirmation_partenaire', 'signalement', 'mise_a_jour'];
    // A version only grows: whoever had read the one that stayed is told that it changed.
    const dump = async () => {
      const lues = [...tables, ...autres].map(async (nom) => [nom, await readTable(prisma, nom)]);
      return Object.fromEntries(await Promise.all(lues));
    };
    const scenario = fc.record({
      reprises: fc.subarray([...CHAMPS]),
      liens: fc.array(fc.subarray(['a', 'b', 'c'] as const), { maxLength: 6 }),
      contacts: fc.array(fc.constantFrom('a', 'b'), { maxLength: 4 }),
      enChaine: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(scenario, async ({ reprises, liens, contacts, enChaine }) => {
        const { a, b, projets } = await createPaire(prisma);
        const c = await createPartenaire(prisma, { nom: 'Podor', codePays: 'SN' });
        const ids = { a: a.id, b: b.id, c: c.id };
        for (const noms of liens)
          await createProjet(prisma, { partenaires: noms.map((nom) => ids[nom]), pays: ['SN'] });
        for (const nom of contacts)
          await prisma.contact.create({ data: { fonction: nom, visibilite: 'acteurs', partenaireId: ids[nom] } });
        await admin.ask('POST', '/mises-a-jour', { objet: 'projet', objetId: projets.ab.id });
        await admin.ask('POST', '/mises-a-jour', { objet: 'partenaire', objetId: b.id });
        await prisma.confirmationPartenaire.create({
          data: {
            ...{ projetId: projets.b.id, partenaireId: b.id, empreinte: `${b.id}`, langue: 'fr' },
            expireLe: new Date('2030-01-01'),
          },
        });
        const avant = await dump();
        const { id } = (await merge(admin, a, b, reprises)).json();
        const suite = enChaine ? (await merge(admin, c, { ...a, version: 2 }, reprises)).json().id : null;
        if (suite !== null) expect((await cancel(admin, suite)).statusCode).toBe(200);
        expect((await cancel(admin, id)).statusCode).toBe(200);
        expect(await dump()).toEqual(avant);
      }),
      { numRuns: 25, seed: 20_261_127 },
    );
  });
});

async function readTable(prisma: PrismaClient, nom: string): Promise<unknown[]> {
  const { Prisma } = await import('@atlas/prisma');
  const rows = await prisma.$queryRaw<{ ligne: object }[]>(
    Prisma.sql`SELECT to_jsonb(t) - CASE WHEN ${nom} = 'partenaire' THEN '{version,modifie_le}'::text[] ELSE '{}' END AS ligne
      FROM ${Prisma.raw(nom)} t ORDER BY 1`,
  );
  return rows.map(({ ligne }) => ligne);
}
