import type { Suggestion } from '@atlas/contracts';
import { describe, expect } from 'vitest';
import { test as base } from '../../testing/index.ts';

const test = base.extend<{ $file: { suggest: (q: string, limite?: number) => Promise<Suggestion[]> } }>({
  suggest: [
    async ({ get }, use) => {
      await use(async (q, limite = 10) => {
        const response = await get(`/suggestions?limite=${limite}&q=${encodeURIComponent(q)}`);
        expect(response.statusCode).toBe(200);
        return response.json().suggestions;
      });
    },
    { scope: 'file' },
  ],
});
const toLines = (suggestions: Suggestion[]) => suggestions.map(({ type, libelle }) => `${type} ${libelle}`);

describe('places and actors', () => {
  test('a name begun, of every type, with what tells it apart', async ({ suggest, monde: { lyon } }) => {
    const suggestions = await suggest('lyo');
    expect(suggestions[0]).toEqual({
      type: 'collectivite',
      cle: String(lyon.id),
      libelle: 'Lyon',
      libelleEn: null,
      projets: 2,
      precision: 'Commune, Rhône',
      precisionEn: 'Municipality, Rhône',
      longitude: 4.85,
      latitude: 45.75,
    });
    expect(suggestions[1]).toMatchObject({ type: 'commune', libelle: 'Lyons-la-Forêt', projets: 0 });
    expect(toLines(suggestions)).toContain('projet Jumelage de Lyon et Leipzig');
  });

  test('a commune with cooperations is not there twice', async ({ suggest, monde }) => {
    expect(monde).toBeDefined();
    expect(toLines(await suggest('lyon')).filter((line) => line.endsWith(' Lyon'))).toEqual(['collectivite Lyon']);
  });

  test('accents, case and apostrophes do not matter', async ({ suggest, monde }) => {
    expect(monde).toBeDefined();
    for (const q of ['cote d’iv', "CÔTE D'IV", 'côte-d-iv'])
      expect(toLines(await suggest(q))).toEqual(["pays Côte d'Ivoire"]);
    expect(toLines(await suggest('senegal'))[0]).toBe('pays Sénégal');
  });

  test('a country by its English name', async ({ suggest, monde }) => {
    expect(monde).toBeDefined();
    expect(await suggest('germ')).toMatchObject([{ cle: 'DE', libelleEn: 'Germany', precisionEn: 'Country, Europe' }]);
  });

  test('a word inside a name, after the names that begin so', async ({ suggest, monde }) => {
    expect(monde).toBeDefined();
    expect(toLines(await suggest('rhone')).slice(0, 3)).toEqual([
      'departement Rhône',
      'ancienne_region Rhône-Alpes',
      'region Auvergne-Rhône-Alpes',
    ]);
  });

  test('a région counts what its sheet counts', async ({ suggest, monde }) => {
    expect(monde).toBeDefined();
    const regions = (await suggest('rhone')).filter(({ type }) => type.endsWith('region'));
    expect(regions.map(({ cle, projets }) => [cle, projets])).toEqual([
      ['82', 4],
      ['84', 5],
    ]);
  });
});

test('thématiques and projets', async ({ suggest, monde: { projets } }) => {
  expect(toLines(await suggest('patri'))).toEqual([
    'thematique Patrimoine',
    'thematique Patrimoine bâti',
    'thematique Métiers du patrimoine',
  ]);
  expect(await suggest('vieux hav')).toMatchObject([{ type: 'projet', cle: String(projets.maee2009.id) }]);
});

test('the limit is kept and no type hides another', async ({ suggest, monde }) => {
  expect(monde).toBeDefined();
  expect(await suggest('r', 3)).toHaveLength(3);
  expect(new Set((await suggest('rhone', 3)).map(({ type }) => type)).size).toBe(3);
});

test('nothing for what names nothing', async ({ get, suggest, monde }) => {
  expect(monde).toBeDefined();
  for (const q of ['zzz', '%', '_', '…', "' OR 1=1", '\\']) expect(await suggest(q)).toEqual([]);
  expect((await get('/suggestions')).statusCode).toBe(400);
  expect((await get('/suggestions?q=')).statusCode).toBe(400);
  expect((await get('/suggestions?q=a&limite=21')).statusCode).toBe(400);
});
