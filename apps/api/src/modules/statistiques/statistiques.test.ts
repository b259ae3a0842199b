import { createProjet } from '@atlas/factories';
import { expect } from 'vitest';
import { test } from '../../testing/index.ts';

test('the counters, with the day they are of', async ({ get, prisma, monde }) => {
  const before = (await get('/chiffres-cles')).json();
  expect(before).toMatchObject({
    demonstration: false,
    collectivites: 5,
    partenaires: 4,
    pays: 3,
    projetsCooperation: Object.keys(monde.projets).length,
    autresActions: 0,
    contacts: 0,
    documents: 0,
  });
  expect(Date.now() - Date.parse(before.calculeLe)).toBeLessThan(60_000);
  await createProjet(prisma, { typeCooperation: 'autre_action', pays: ['CI'] });
  const after = (await get('/chiffres-cles')).json();
  expect(after).toMatchObject({ projetsCooperation: before.projetsCooperation, autresActions: 1, pays: 4 });
  expect(Date.parse(after.misAJourLe)).toBeGreaterThan(Date.parse(before.misAJourLe));
});
