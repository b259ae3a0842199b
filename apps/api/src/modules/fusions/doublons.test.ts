import { createCollectivite, createPartenaire, createPays, createProjet } from '@atlas/factories';
import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect } from 'vitest';
import { createDemandeur, createOrganisation } from '../../testing/acteurs.ts';
import { test as base } from '../../testing/index.ts';

const DAKAR = { codePays: 'SN', longitude: -17.44, latitude: 14.69 };

async function createMonde({ prisma, ...app }: FastifyInstance) {
  await createPays(prisma, { code: 'SN', nom: 'Sénégal', nomEn: 'Senegal' });
  await createPays(prisma, { code: 'ML', nom: 'Mali', nomEn: 'Mali' });
  const { id } = await createOrganisation(prisma, { type: 'administration' });
  const { ask } = await createDemandeur({ prisma, ...app } as FastifyInstance, id);
  return { ask };
}

const test = base.extend<{ $file: { admin: Awaited<ReturnType<typeof createMonde>> } }>({
  admin: [async ({ app }, use) => use(await createMonde(app)), { scope: 'file' }],
});

beforeAll(() => undefined);

describe('pairs that may be one', () => {
  test('are near each other under names that are alike, in one country, at one level', async ({ admin, prisma }) => {
    const dakar = await createPartenaire(prisma, { nom: 'Ville de Dakar', ...DAKAR });
    const autre = await createPartenaire(prisma, { nom: 'Dakar', ...DAKAR, latitude: 14.7 });
    // Not these: another level, another country, far away, another name.
    await createPartenaire(prisma, { nom: 'Région de Dakar', niveau: 'region', ...DAKAR });
    await createPartenaire(prisma, { nom: 'Dakar', ...DAKAR, codePays: 'ML' });
    await createPartenaire(prisma, { nom: 'Dakar', ...DAKAR, latitude: 16 });
    await createPartenaire(prisma, { nom: 'Pikine', ...DAKAR, latitude: 14.75 });
    const lyon = await createCollectivite(prisma, { nom: 'Lyon' });
    await createProjet(prisma, { collectivites: [lyon.id], partenaires: [dakar.id], pays: ['SN'] });
    await createProjet(prisma, { collectivites: [lyon.id], partenaires: [autre.id], pays: ['SN'] });
    const { total, doublons } = (await admin.ask('GET', '/administration/partenaires/doublons')).json();
    expect(total).toBe(1);
    expect(doublons).toMatchObject([
      {
        a: { id: dakar.id, nom: 'Ville de Dakar', projets: 1 },
        b: { id: autre.id, projets: 1 },
        pays: { code: 'SN' },
        raisons: ['nom_proche', 'lieu_proche', 'collectivites_communes'],
        collectivites: 1,
        km: 1.1,
      },
    ]);
  });

  test('are said not to be one, which is remembered, and come back on', async ({ admin, prisma }) => {
    const [a, b] = await prisma.partenaire.findMany({ where: { codePays: 'SN' }, orderBy: { id: 'asc' }, take: 2 });
    const list = async (etat: string) =>
      (await admin.ask('GET', `/administration/partenaires/doublons?etat=${etat}`)).json().total;
    const say = (distincts: boolean) =>
      admin.ask('PUT', '/administration/partenaires/distincts', { a: b?.id, b: a?.id, distincts });
    expect((await say(true)).statusCode).toBe(200);
    expect((await say(true)).statusCode).toBe(200);
    expect([await list('a_examiner'), await list('distincts')]).toEqual([0, 1]);
    const compare = await admin.ask('GET', `/administration/partenaires/comparaison?a=${a?.id}&b=${b?.id}`);
    expect(compare.json()).toMatchObject({ distincts: true, projetsCommuns: 0, km: 1.1 });
    await say(false);
    expect([await list('a_examiner'), await list('distincts')]).toEqual([1, 0]);
    const traces = await prisma.journalAudit.findMany({ where: { objet: 'partenaire' }, orderBy: { id: 'asc' } });
    expect(traces.map(({ action }) => action)).toEqual(['distingue', 'distingue', 'rapproche']);
  });

  test('where a position is not known well, under nearly one name wherever they are', async ({ admin, prisma }) => {
    await createPartenaire(prisma, { nom: 'Kayes', codePays: 'ML', longitude: -11.4, latitude: 14.4 });
    const vague = { codePays: 'ML', longitude: -8, latitude: 17, precision: 'subdivision' } as const;
    await createPartenaire(prisma, { nom: 'Kayès', ...vague });
    await createPartenaire(prisma, { nom: 'Ségou', ...vague });
    const { doublons } = (await admin.ask('GET', '/administration/partenaires/doublons?pays=ML')).json();
    expect(doublons).toMatchObject([{ raisons: ['nom_identique', 'position_approchee'] }]);
  });

  test('a list is paged; what is not there or not of this world is refused', async ({ admin }) => {
    const { total, doublons } = (
      await admin.ask('GET', '/administration/partenaires/doublons?parPage=1&page=2')
    ).json();
    expect([total, doublons.length]).toEqual([2, 1]);
    const statut = async (...args: Parameters<typeof admin.ask>) => (await admin.ask(...args)).statusCode;
    expect(await statut('GET', '/administration/partenaires/comparaison?a=1&b=999999')).toBe(404);
    expect(await statut('GET', '/administration/partenaires/comparaison?a=1')).toBe(400);
    const distincts = '/administration/partenaires/distincts';
    expect(await statut('PUT', distincts, { a: 1, b: 1, distincts: true })).toBe(400);
    expect(await statut('PUT', distincts, { a: 1, b: 999_999, distincts: true })).toBe(404);
  });
});
