import type { PrismaClient } from '@atlas/prisma';
import { afterEach, describe, expect } from 'vitest';
import { test } from '../mises-a-jour/testing/agents.ts';
import { toDate } from './jours.ts';
import { SuiviCampagnes } from './suivi-campagnes.ts';
import { open, verify } from './testing/campagnes.ts';

const createLien = (chemin: string) => `https://atlas.example.org${chemin}`;

/** An instance of the application, as far as campaigns go. */
function createInstance(prisma: PrismaClient, lien = createLien) {
  const erreurs: unknown[] = [];
  const suivi = new SuiviCampagnes({ prisma, createLien: lien, onError: (erreur) => erreurs.push(erreur) });
  return { run: (le: string) => suivi.run(new Date(le)), erreurs };
}

afterEach<{ prisma: PrismaClient }>(async ({ prisma }) => {
  await prisma.campagne.deleteMany();
  await prisma.notification.deleteMany();
  await prisma.courriel.deleteMany();
});

const listRelances = (prisma: PrismaClient) =>
  prisma.notification.findMany({ where: { modele: 'campagne-relance' }, orderBy: { id: 'asc' } });

/** A campaign that opened on the first of March and ends on the thirty-first. */
async function openEnMars(prisma: PrismaClient, ...[administration]: Parameters<typeof open>) {
  const { id } = await open(administration);
  const data = { debut: toDate('2027-03-01'), fin: toDate('2027-03-31'), ouverteLe: new Date('2026-03-01T08:00:00Z') };
  await prisma.campagne.update({ where: { id }, data });
  await prisma.notification.deleteMany();
  await prisma.courriel.deleteMany();
  return id;
}

describe('the reminders', () => {
  test('go to those that have not finished, each in its time', async ({ agents, monde, prisma }) => {
    const { administration, lyon, dakar } = agents;
    const id = await openEnMars(prisma, administration);
    await verify(dakar, 'projet', monde.projets.eauDakar.id);
    const { run, erreurs } = createInstance(prisma);
    await run('2027-03-08T06:59:00Z');
    expect(await listRelances(prisma)).toEqual([]);
    await run('2027-03-08T07:00:00Z');
    await run('2027-03-08T07:01:00Z');
    await run('2027-03-09T07:00:00Z');
    const premieres = await listRelances(prisma);
    expect(premieres.map(({ compteId }) => compteId).sort()).toEqual([lyon.compteId, agents.delhi.compteId].sort());
    expect(premieres.find(({ compteId }) => compteId === lyon.compteId)).toMatchObject({
      donnees: { fiches: 1, restantes: 1, fin: '2027-03-31' },
      chemin: `/campagnes/${id}`,
    });
    expect(await prisma.courriel.count({ where: { modele: 'campagne-relance' } })).toBe(2);
    await verify(lyon, 'projet', monde.projets.maee2009.id);
    // Summer time: eight in Paris is six at Greenwich.
    await run('2027-03-30T05:59:00Z');
    expect(await listRelances(prisma)).toHaveLength(2);
    await run('2027-03-30T06:00:00Z');
    expect((await listRelances(prisma)).slice(2)).toMatchObject([{ compteId: agents.delhi.compteId }]);
    expect(erreurs).toEqual([]);
  });

  test('leave once, though several instances look at once', async ({ agents: { administration }, prisma }) => {
    await openEnMars(prisma, administration);
    const instances = Array.from({ length: 4 }, () => createInstance(prisma));
    await Promise.all(instances.map(({ run }) => run('2027-03-24T08:00:00Z')));
    await Promise.all(instances.map(({ run }) => run('2027-03-24T08:01:00Z')));
    expect(await prisma.campagneRelance.count()).toBe(1);
    const comptes = (await listRelances(prisma)).map(({ compteId }) => compteId);
    expect(new Set(comptes).size).toBe(comptes.length);
    expect(comptes).toHaveLength(4);
    expect(instances.flatMap(({ erreurs }) => erreurs)).toEqual([]);
  });

  test('that fail half-way leave nothing, and are made by the next look', async ({
    agents: { administration },
    prisma,
  }) => {
    await openEnMars(prisma, administration);
    const morte = createInstance(prisma, () => {
      throw new Error('the instance dies');
    });
    await morte.run('2027-03-24T08:00:00Z');
    expect([morte.erreurs.length, await prisma.campagneRelance.count(), await listRelances(prisma)]).toEqual([
      1,
      0,
      [],
    ]);
    await createInstance(prisma).run('2027-03-24T08:01:00Z');
    expect(await listRelances(prisma)).toHaveLength(4);
  });
});

test('a campaign closes by itself once its last day is over, in Paris', async ({
  agents: { administration },
  prisma,
}) => {
  const id = await openEnMars(prisma, administration);
  const { run } = createInstance(prisma);
  const etat = async () => (await prisma.campagne.findUniqueOrThrow({ where: { id } })).etat;
  await run('2027-03-31T21:59:00Z');
  expect(await etat()).toBe('ouverte');
  await run('2027-03-31T22:00:00Z');
  expect(await etat()).toBe('close');
});
