import { expect } from 'vitest';
import { test } from '../../testing/index.ts';

test('a parent counts the projets of its children and its own, each once', async ({ get, monde }) => {
  expect(monde).toBeDefined();
  const { thematiques } = (await get('/thematiques')).json();
  expect(
    thematiques.map((t: { slug: string; parent: string; projets: number }) => [t.slug, t.parent, t.projets]),
  ).toEqual([
    ['patrimoine', null, 4],
    ['patrimoine-bati', 'patrimoine', 3],
    ['metiers', 'patrimoine', 1],
    ['eau', null, 1],
  ]);
});

test('the sheet of each level', async ({ get, monde }) => {
  expect(monde).toBeDefined();
  const parent = (await get('/thematiques/patrimoine')).json();
  expect(parent).toMatchObject({ parent: null, enfants: [{ slug: 'patrimoine-bati' }, { slug: 'metiers' }] });
  expect(parent.bilan).toMatchObject({ projets: 4, collectivites: 4, partenaires: 2, pays: 1 });
  const enfant = (await get('/thematiques/metiers')).json();
  expect(enfant).toMatchObject({ parent: { slug: 'patrimoine' }, enfants: [], bilan: { projets: 1 } });
});

test('unknown or malformed', async ({ get }) => {
  expect((await get('/thematiques/inconnue')).statusCode).toBe(404);
  expect((await get('/thematiques/Eau')).statusCode).toBe(400);
});
