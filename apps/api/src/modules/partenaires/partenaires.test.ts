import { expect } from 'vitest';
import { test } from '../../testing/index.ts';

const noms = (response: { json: () => { partenaires: { nom: string }[] } }) =>
  response.json().partenaires.map(({ nom }) => nom);

test('the list, by each filter and order', async ({ get, monde }) => {
  expect(monde).toBeDefined();
  expect((await get('/partenaires?parPage=1')).json()).toMatchObject({
    total: 4,
    partenaires: [{ nom: 'Ahmedabad', projets: 3, pays: { code: 'IN' } }],
  });
  expect(noms(await get('/partenaires?pays=IN&pays=SN&tri=nom'))).toEqual(['Ahmedabad', 'Chennai', 'Dakar']);
  expect(noms(await get('/partenaires?region=53'))).toEqual(['Dakar']);
  expect(noms(await get('/partenaires?region=83&tri=nom'))).toEqual(['Ahmedabad', 'Chennai']);
  expect(noms(await get('/partenaires?q=leip'))).toEqual(['Leipzig']);
});

test('a sheet', async ({ get, monde: { ahmedabad } }) => {
  expect((await get(`/partenaires/${ahmedabad.id}`)).json()).toMatchObject({
    nom: 'Ahmedabad',
    pays: { code: 'IN' },
    subdivision: null,
    contacts: [],
    derniereVerification: null,
    bilan: { projets: 3, collectivites: 3, partenaires: 0 },
  });
});

test('unknown or malformed', async ({ get }) => {
  expect((await get('/partenaires/999999')).statusCode).toBe(404);
  expect((await get('/partenaires/dakar')).statusCode).toBe(400);
  expect((await get('/partenaires?tri=taille')).statusCode).toBe(400);
});
