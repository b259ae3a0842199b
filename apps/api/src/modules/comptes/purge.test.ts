import { expect } from 'vitest';
import { connect, createCompte } from '../../testing/acteurs.ts';
import { test } from '../../testing/index.ts';
import { purge } from './purge.ts';

const JOUR_MS = 24 * 3600 * 1000;

test('what is over is removed, the rest stays', async ({ app, prisma }) => {
  const [connecte, oublie] = [await createCompte(prisma), await createCompte(prisma, { courrielConfirmeLe: null })];
  const ask = await connect(app, connecte.id);
  const { id: signalement } = await prisma.signalement.create({
    data: { objet: 'projet', objetId: 1, message: 'abc', courriel: 'a@b.fr' },
  });
  await prisma.jetonCourriel.create({
    data: { empreinte: 'x', usage: 'confirmation', compteId: oublie.id, expireLe: new Date(Date.now() + 2 * JOUR_MS) },
  });
  await purge(prisma);
  expect((await ask('GET', '/session')).json().compte).not.toBeNull();
  expect(await prisma.compte.count({ where: { id: oublie.id } })).toBe(1);
  await purge(prisma, new Date(Date.now() + 31 * JOUR_MS));
  expect((await ask('GET', '/session')).json().compte).toBeNull();
  expect(await prisma.compte.findMany({ select: { id: true } })).toEqual([{ id: connecte.id }]);
  expect(await prisma.signalement.count({ where: { id: signalement } })).toBe(1);
  await purge(prisma, new Date(Date.now() + 400 * JOUR_MS));
  expect(await prisma.signalement.count()).toBe(0);
});
