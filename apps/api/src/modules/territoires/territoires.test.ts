import { describe, expect } from 'vitest';
import { test } from '../../testing/index.ts';

describe('a country', () => {
  test('its sheet', async ({ get, prisma, monde }) => {
    const poste = await prisma.posteDiplomatique.create({
      data: {
        type: 'ambassade',
        nom: 'Ambassade de France en Inde',
        codePays: 'IN',
        ville: 'New Delhi',
        longitude: 77.2,
        latitude: 28.6,
        precision: 'exacte',
        contacts: {
          create: [
            { fonction: 'Attaché de coopération', courriel: 'cooperation@example.org', visibilite: 'publique' },
            { fonction: 'Réservé', courriel: 'secret@example.org', visibilite: 'acteurs' },
          ],
        },
      },
    });
    const response = await get('/pays/IN');
    expect(response.body).not.toContain('secret');
    expect(response.json()).toMatchObject({
      code: 'IN',
      nom: 'Inde',
      postes: [{ id: poste.id, contacts: [{ fonction: 'Attaché de coopération' }] }],
      bilan: {
        projets: 4,
        projetsEnCours: 4,
        collectivites: 4,
        partenaires: 2,
        pays: 1,
        montantFinance: 30_000,
        parAnnee: [{ annee: 2008, projets: 4 }],
        parType: [{ type: 'cooperation_decentralisee', projets: 4 }],
        thematiques: [{ cle: 'patrimoine', projets: 4 }],
        financeurs: [
          { cle: 'maee', libelle: 'MAEE', projets: 3 },
          { cle: 'afd', projets: 1 },
          { cle: 'union-europeenne', projets: 1 },
        ],
        classements: {
          pays: [{ cle: 'IN', libelle: 'Inde', libelleEn: 'India', projets: 4 }],
          regions: [{ cle: '84', projets: 4 }],
          departements: [
            { cle: '63', projets: 2 },
            { cle: '69', projets: 2 },
          ],
          partenaires: [
            { cle: String(monde.ahmedabad.id), projets: 3 },
            { cle: String(monde.chennai.id), projets: 1 },
          ],
        },
      },
    });
    expect(response.json().bilan.classements.collectivites[0]).toEqual({
      cle: String(monde.clermont.id),
      libelle: 'Clermont-Ferrand',
      libelleEn: null,
      projets: 2,
    });
  });

  test('without any projet, and the list', async ({ get, monde }) => {
    expect(monde).toBeDefined();
    expect((await get('/pays/CI')).json().bilan).toMatchObject({ projets: 0, parAnnee: [], collectivites: 0 });
    const { pays } = (await get('/pays')).json();
    expect(pays.map(({ nom, projets }: { nom: string; projets: number }) => [nom, projets])).toEqual([
      ['Allemagne', 1],
      ["Côte d'Ivoire", 0],
      ['Inde', 4],
      ['Sénégal', 1],
    ]);
    expect(pays[2]).toMatchObject({ collectivites: 4, partenaires: 2 });
  });

  test('unknown or malformed', async ({ get }) => {
    expect((await get('/pays/ZZ')).statusCode).toBe(404);
    expect((await get('/pays/in')).statusCode).toBe(400);
    expect((await get('/pays/IN?langue=fr')).statusCode).toBe(400);
  });
});

describe('a territory of France', () => {
  test('a région of before 2016 counts its own collectivités, those of its projets elsewhere left out', async ({
    get,
    monde,
  }) => {
    expect(monde).toBeDefined();
    const region = (await get('/regions/82')).json();
    expect(region).toMatchObject({ nom: 'Rhône-Alpes', ancienne: true, departements: [{ code: '69' }] });
    expect(region.bilan).toMatchObject({ projets: 4, collectivites: 3, partenaires: 3, pays: 2 });
  });

  test('the list holds both generations', async ({ get, monde }) => {
    expect(monde).toBeDefined();
    const { regions } = (await get('/regions')).json();
    const figures = regions.map((r: { code: string; ancienne: boolean; projets: number; collectivites: number }) => [
      r.code,
      r.ancienne,
      r.projets,
      r.collectivites,
    ]);
    expect(figures).toEqual([
      ['83', true, 3, 2],
      ['84', false, 5, 4],
      ['53', false, 1, 1],
      ['82', true, 4, 3],
    ]);
  });

  test('a département', async ({ get, monde }) => {
    expect(monde).toBeDefined();
    expect((await get('/departements/69')).json()).toMatchObject({
      code: '69',
      nom: 'Rhône',
      region: { code: '84' },
      ancienneRegion: { code: '82' },
      bilan: { projets: 3, collectivites: 2 },
    });
    expect((await get('/departements/987')).json()).toMatchObject({ region: null, bilan: { projets: 0 } });
    const { departements } = (await get('/departements')).json();
    expect(departements).toHaveLength(4);
    expect(departements.find(({ code }: { code: string }) => code === '69')).toMatchObject({
      ancienne: false,
      projets: 3,
      collectivites: 2,
    });
  });

  test('unknown or malformed', async ({ get }) => {
    for (const path of ['/regions/99', '/departements/99']) expect((await get(path)).statusCode).toBe(404);
    for (const path of ['/regions/ara', '/departements/2C']) expect((await get(path)).statusCode).toBe(400);
  });
});
