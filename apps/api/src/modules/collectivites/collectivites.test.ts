import { describe, expect } from 'vitest';
import { test } from '../../testing/index.ts';

const noms = (response: { json: () => { collectivites: { nom: string }[] } }) =>
  response.json().collectivites.map(({ nom }) => nom);

describe('the list', () => {
  test('by number of projets, with the territories of each', async ({ get, monde: { lyon } }) => {
    const { total, collectivites } = (await get('/collectivites?parPage=2')).json();
    expect(total).toBe(5);
    expect(collectivites[0]).toMatchObject({ nom: 'Clermont-Ferrand', projets: 2, precision: 'departement' });
    expect(collectivites[1]).toMatchObject({
      id: lyon.id,
      projets: 2,
      departement: { code: '69' },
      region: { code: '84', nom: 'Auvergne-Rhône-Alpes' },
    });
  });

  test('each filter and each order', async ({ get, monde }) => {
    expect(monde).toBeDefined();
    expect(noms(await get('/collectivites?tri=nom&region=82'))).toEqual([
      'Département du Rhône',
      'Lyon',
      'Région Auvergne-Rhône-Alpes',
    ]);
    expect(noms(await get('/collectivites?tri=population&departement=69'))).toEqual(['Lyon', 'Département du Rhône']);
    expect(noms(await get('/collectivites?typeCollectivite=region'))).toEqual(['Région Auvergne-Rhône-Alpes']);
    expect(noms(await get('/collectivites?pays=SN&pays=DE&tri=nom'))).toEqual(['Lyon', 'Rennes']);
    expect(noms(await get('/collectivites?q=CLERMONT%20ferr'))).toEqual(['Clermont-Ferrand']);
    expect(noms(await get('/collectivites?q=%25_%25'))).toHaveLength(5);
    expect(noms(await get('/collectivites?page=3&parPage=4'))).toEqual([]);
  });
});

describe('a sheet', () => {
  test('its own lines, its figures, its public contacts', async ({ get, prisma, monde: { lyon, clermont } }) => {
    await prisma.contact.createMany({
      data: [
        { fonction: 'Relations internationales', nom: 'Nom', collectiviteId: lyon.id, visibilite: 'publique' },
        { fonction: 'Cabinet', courriel: 'secret@example.org', collectiviteId: lyon.id, visibilite: 'acteurs' },
      ],
    });
    await prisma.verification.createMany({
      data: [
        { verifieLe: new Date('2026-01-02'), typeActeur: 'collectivite', organisme: 'Ville', collectiviteId: lyon.id },
        {
          verifieLe: new Date('2026-03-12'),
          typeActeur: 'prefecture',
          organisme: 'Préfecture',
          collectiviteId: lyon.id,
        },
      ],
    });
    const response = await get(`/collectivites/${lyon.id}`);
    expect(response.body).not.toMatch(/secret|"Nom"/);
    expect(response.json()).toMatchObject({
      id: lyon.id,
      codeInsee: '69123',
      departement: { code: '69' },
      ancienneRegion: { code: '82' },
      documents: [],
      contacts: [{ fonction: 'Relations internationales', courriel: null }],
      derniereVerification: { organisme: 'Préfecture', verifieLe: expect.stringMatching(/^2026-03-12T/) },
      bilan: {
        projets: 2,
        collectivites: 1,
        partenaires: 2,
        classements: { collectivites: [{ cle: String(clermont.id) }] },
      },
    });
  });

  test('unknown or malformed', async ({ get }) => {
    expect((await get('/collectivites/999999')).statusCode).toBe(404);
    for (const id of ['0', '-1', 'lyon', '1.5', '0x1', '2147483648']) {
      expect((await get(`/collectivites/${id}`)).statusCode).toBe(400);
    }
  });
});
