import { expect } from 'vitest';
import { test } from '../../testing/index.ts';

test('financeurs, the most present first, with the sum of their public amounts', async ({ get, monde }) => {
  expect(monde).toBeDefined();
  const { financeurs } = (await get('/financeurs')).json();
  expect(financeurs).toEqual([
    {
      slug: 'maee',
      nom: 'Ministère des Affaires étrangères',
      sigle: 'MAEE',
      type: 'etat',
      actif: true,
      projets: 3,
      montant: 28_000,
    },
    {
      slug: 'afd',
      nom: 'Agence française de développement',
      sigle: 'AFD',
      type: 'etat',
      actif: true,
      projets: 1,
      montant: 0,
    },
    {
      slug: 'union-europeenne',
      nom: 'Union européenne',
      sigle: null,
      type: 'union_europeenne',
      actif: true,
      projets: 1,
      montant: 2000,
    },
  ]);
});
