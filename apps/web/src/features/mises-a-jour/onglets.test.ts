import { TYPES_ACTEUR } from '@atlas/contracts/vocabulaire';
import { expect, test } from 'vitest';
import { listOnglets } from './onglets.ts';

test('each organisation is shown what may hold something for it', () => {
  const communs = ['signalements', 'brouillons', 'envoyees'];
  const valideurs = ['a_traiter', ...communs, 'a_relire'];
  const consultes = ['avis', ...communs];
  expect(Object.fromEntries(TYPES_ACTEUR.map((type) => [type, listOnglets(type)]))).toEqual({
    collectivite: communs,
    prefecture: valideurs,
    ambassade: consultes,
    ministere: consultes,
    operateur: consultes,
    administration: valideurs,
  });
});
