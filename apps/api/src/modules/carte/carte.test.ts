import { type CarteEvolution, NIVEAUX_CARTE, type NiveauUnites } from '@atlas/contracts';
import { createCollectivite, createPartenaire, createProjet } from '@atlas/factories';
import { describe, expect, vi } from 'vitest';
import { test } from '../../testing/index.ts';
import { LIENS_MAX } from './liens.ts';

describe('units', () => {
  const figures = (unites: { code: string; projets: number; collectivites: number; partenaires: number }[]) =>
    Object.fromEntries(unites.map((u) => [u.code, [u.projets, u.collectivites, u.partenaires]]));

  const expected: Record<NiveauUnites, Record<string, [number, number, number]>> = {
    pays: { IN: [4, 4, 2], SN: [1, 1, 1], DE: [1, 1, 1] },
    region: { 84: [5, 4, 3], 53: [1, 1, 1] },
    ancienne_region: { 82: [4, 3, 3], 83: [3, 2, 2], 53: [1, 1, 1] },
    departement: { 69: [3, 2, 2], 63: [2, 1, 1], 35: [1, 1, 1] },
    thematique: { patrimoine: [4, 4, 2], 'patrimoine-bati': [3, 3, 1], metiers: [1, 2, 1], eau: [1, 1, 1] },
  };
  for (const [niveau, unites] of Object.entries(expected)) {
    test(`by ${niveau}`, async ({ get, monde }) => {
      const answer = (await get(`/carte?niveau=${niveau}`)).json();
      expect(answer).toMatchObject({ niveau, total: Object.keys(monde.projets).length });
      expect(figures(answer.unites)).toEqual(unites);
    });
  }

  test('of a selection, the fullest first', async ({ get, monde }) => {
    expect(monde).toBeDefined();
    const answer = (await get('/carte?niveau=departement&pays=IN&financeur=maee:2009')).json();
    expect(answer.total).toBe(2);
    expect(figures(answer.unites)).toEqual({ 63: [2, 1, 1], 69: [1, 1, 1] });
    expect(answer.unites[0]).toMatchObject({ code: '63', nom: 'Puy-de-Dôme' });
  });

  test('of nothing', async ({ get, monde }) => {
    expect(monde).toBeDefined();
    for (const niveau of ['pays', 'region', 'thematique']) {
      expect((await get(`/carte?niveau=${niveau}&q=introuvable`)).json()).toEqual({ niveau, total: 0, unites: [] });
    }
  });
});

describe('points', () => {
  test('collectivités in columns of one length, by type of cooperation', async ({ get, monde: { lyon, clermont } }) => {
    const { typesCooperation, parType, ...answer } = (await get('/carte?niveau=collectivite')).json();
    expect(answer.id.slice(0, 2)).toEqual([lyon.id, clermont.id]);
    expect(answer.projets).toEqual([2, 2, 1, 1, 1]);
    expect(answer.territoire.slice(0, 2)).toEqual(['69', '63']);
    expect(answer.approximative).toEqual([1]);
    expect(parType).toHaveLength(answer.id.length * typesCooperation.length);
    expect(parType.slice(0, 5)).toEqual([1, 1, 0, 0, 0]);
    for (const column of ['nom', 'longitude', 'latitude']) expect(answer[column]).toHaveLength(answer.id.length);
  });

  test('partenaires that a selection reaches, and those alone', async ({ get, monde: { ahmedabad, chennai } }) => {
    const answer = (await get('/carte?niveau=partenaire&pays=IN')).json();
    expect(answer).toMatchObject({
      total: 4,
      id: [ahmedabad.id, chennai.id],
      projets: [3, 1],
      territoire: ['IN', 'IN'],
    });
  });

  test('of nothing', async ({ get, monde }) => {
    expect(monde).toBeDefined();
    const answer = (await get('/carte?niveau=partenaire&q=introuvable')).json();
    expect(answer).toMatchObject({ total: 0, id: [], nom: [], parType: [], approximative: [] });
  });
});

describe('links', () => {
  test('between actors while they can be read', async ({ get, monde: { lyon, leipzig, ahmedabad } }) => {
    const answer = (await get('/carte?niveau=liens')).json();
    expect(answer.regroupement).toBe('acteurs');
    const liens = answer.liens.map((lien: { origine: number; destination: number; projets: number }) => [
      answer.origines[lien.origine].cle,
      answer.destinations[lien.destination].cle,
      lien.projets,
    ]);
    expect(liens).toHaveLength(6);
    expect(liens).toContainEqual([String(lyon.id), String(leipzig.id), 1]);
    expect(liens[0]).toEqual([expect.any(String), String(ahmedabad.id), 2]);
  });

  test('criteria about an actor or a place bound the ends', async ({ get, prisma, monde }) => {
    const { lyon, rhone, dakar, ahmedabad } = monde;
    const projet = await createProjet(prisma, {
      collectivites: [rhone.id],
      partenaires: [dakar.id, ahmedabad.id],
      pays: ['SN', 'IN'],
    });
    const ends = async (filtres: string) => {
      const { origines, destinations, liens } = (await get(`/carte?niveau=liens&${filtres}`)).json();
      const names = (extremites: { nom: string }[]) => extremites.map(({ nom }) => nom).sort();
      return [names(origines), names(destinations), liens.length];
    };
    expect(await ends(`collectivite=${lyon.id}&pays=IN`)).toEqual([['Lyon'], ['Ahmedabad'], 1]);
    expect(await ends('departement=63')).toEqual([['Clermont-Ferrand'], ['Ahmedabad'], 1]);
    expect(await ends('pays=SN')).toEqual([['Département du Rhône', 'Rennes'], ['Dakar'], 2]);
    expect(await ends(`partenaire=${dakar.id}&typeCollectivite=departement`)).toEqual([
      ['Département du Rhône'],
      ['Dakar'],
      1,
    ]);
    expect(await ends('continent=afrique&region=53')).toEqual([['Rennes'], ['Dakar'], 1]);
    await prisma.projet.delete({ where: { id: projet.id } });
  });

  test('from région to country beyond, overseas included', async ({ get, prisma, monde }) => {
    const papeete = await createCollectivite(prisma, { nom: 'Papeete', codeDepartement: '987' });
    const partenaires = [];
    for (let rang = 0; rang <= LIENS_MAX; rang++) {
      partenaires.push((await createPartenaire(prisma, { nom: `Ville ${rang}`, codePays: 'DE' })).id);
    }
    const { id } = await createProjet(prisma, { collectivites: [papeete.id], partenaires, pays: ['DE'] });
    const answer = (await get('/carte?niveau=liens')).json();
    expect(answer.regroupement).toBe('territoires');
    expect(answer.origines.map(({ cle }: { cle: string }) => cle).sort()).toEqual(['53', '84', 'departement:987']);
    expect(answer.liens[0].projets).toBe(4);
    expect((await get(`/carte?niveau=liens&collectivite=${monde.rennes.id}`)).json().regroupement).toBe('acteurs');
    await prisma.projet.delete({ where: { id } });
  });
});

test('a map asks the database for nothing, a sheet and a search for the same whatever they hold', async ({
  app,
  monde,
}) => {
  await vi.waitUntil(() => app.recherche.etat.ecoute);
  await app.recherche.catchUp();
  const query = vi.spyOn(app.db, 'query');
  const count = async (path: string) => {
    query.mockClear();
    expect((await app.inject(`/api${path}`)).statusCode).toBe(200);
    // The index looks at the version by itself from time to time.
    return query.mock.calls.filter(([sql]) => !sql.sql.includes('etat_donnees')).length;
  };
  for (const niveau of NIVEAUX_CARTE) {
    const filtres = `region=82&pays=IN&thematique=patrimoine&financeur=maee:2009&collectivite=${monde.lyon.id}`;
    expect(await count(`/carte?niveau=${niveau}&${filtres}`)).toBe(0);
  }
  expect(await count('/pays/IN')).toBe(1);
  expect(await count('/pays/CI')).toBe(1);
  expect(await count('/projets?parPage=100&pays=IN&region=82')).toBe(1);
  // What was shown once is known.
  expect(await count('/projets?parPage=2&pays=IN&region=82')).toBe(0);
  query.mockRestore();
});

describe('growth', () => {
  test('what began each year, the first one with what came before', async ({ get, prisma, monde }) => {
    const ancien = await createProjet(prisma, { anneeDebut: 1930, pays: ['DE'], collectivites: [monde.lyon.id] });
    const { premiereAnnee, derniereAnnee, unites } = (await get('/carte/evolution?niveau=pays')).json<CarteEvolution>();
    expect([premiereAnnee, derniereAnnee]).toEqual([1950, new Date().getFullYear()]);
    const years = (code: string) =>
      unites.find((unite) => unite.code === code)?.projets.flatMap((n, i) => (n > 0 ? [[premiereAnnee + i, n]] : []));
    expect(years('DE')).toEqual([
      [1950, 1],
      [1981, 1],
    ]);
    expect(years('IN')).toEqual([[2008, 4]]);
    const regions = (await get('/carte/evolution?niveau=ancienne_region&pays=IN')).json<CarteEvolution>().unites;
    expect(regions.map(({ code }) => code)).toEqual(['82', '83']);
    await prisma.projet.delete({ where: { id: ancien.id } });
  });
});
