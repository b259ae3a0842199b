import type { FicheMiseAJour } from '@atlas/contracts';
import type { PrismaClient } from '@atlas/prisma';
import { beforeEach, describe, expect } from 'vitest';
import type { Demandeur } from '../../testing/acteurs.ts';
import { createDemandeur } from '../../testing/acteurs.ts';
import type { Monde } from '../../testing/monde.ts';
import { type Agents, begin, ok, save, statusOf, submit, test, validate } from './testing/agents.ts';

/** Who was told what since the last time it was asked, in the order of templates. */
async function takeTold(prisma: PrismaClient): Promise<[string, string][]> {
  const lignes = await prisma.notification.findMany({
    include: { compte: true },
    orderBy: [{ modele: 'asc' }, { id: 'asc' }],
  });
  await prisma.notification.deleteMany();
  return lignes.map(({ modele, compte }) => [modele, compte.courriel]);
}

/** A proposal of Lyon about a projet in Senegal, submitted to the préfecture of the Rhône. */
async function submitProjet({ lyon }: Agents, monde: Monde): Promise<FicheMiseAJour> {
  const draft = await begin(lyon, 'projet', null);
  const champs = {
    titre: 'Bibliothèques de Dakar',
    resume: 'Des livres pour les bibliothèques des quartiers de Dakar.',
    thematiques: ['assainissement'],
    partenaires: [monde.dakar.id],
  };
  return submit(lyon, await save(lyon, draft, champs));
}
const write = ({ ask }: Demandeur, { id }: FicheMiseAJour, message: string) =>
  ok(ask('POST', `/mises-a-jour/${id}/messages`, { message }));

beforeEach<{ prisma: PrismaClient; agents: Agents }>(async ({ prisma, agents }) => {
  expect(agents).toBeDefined();
  await prisma.notification.deleteMany();
});

describe('whoever is concerned by a proposal is told', () => {
  test('of what is to be decided, of opinions, of the decision', async ({ agents, monde, prisma }) => {
    const { lyon, rhone, dakar } = agents;
    const maj = await submitProjet(agents, monde);
    expect(await takeTold(prisma)).toEqual([
      ['avis-demande', dakar.courriel],
      ['mise-a-jour-soumise', rhone.courriel],
    ]);
    await ok(dakar.ask('POST', `/mises-a-jour/${maj.id}/avis`, { favorable: false, message: 'Déjà fait.' }));
    expect((await rhone.ask('GET', '/notifications')).json().notifications).toMatchObject([
      {
        titre: expect.stringMatching(/^Avis défavorable de .*\u00a0: Bibliothèques de Dakar$/),
        detail: expect.stringMatching(/Déjà fait\.$/),
        chemin: `/mises-a-jour/${maj.id}`,
      },
    ]);
    expect(await takeTold(prisma)).toEqual([['avis-donne', rhone.courriel]]);
    await ok(validate(rhone, maj));
    expect(await takeTold(prisma)).toEqual([['mise-a-jour-validee', lyon.courriel]]);
    expect(await statusOf(dakar.ask('POST', `/mises-a-jour/${maj.id}/avis`, { favorable: true, message: '' }))).toBe(
      409,
    );
    expect(await takeTold(prisma)).toEqual([]);
  });

  test('of messages: the others of the discussion, and whoever decides while it is to be done', async ({
    agents,
    monde,
    prisma,
  }) => {
    const { lyon, rhone, dakar, ille } = agents;
    const maj = await submitProjet(agents, monde);
    await takeTold(prisma);
    await write(lyon, maj, 'Voici.');
    expect(await takeTold(prisma)).toEqual([['message-recu', rhone.courriel]]);
    await write(dakar, maj, 'Merci.');
    expect(await takeTold(prisma)).toEqual([
      ['message-recu', lyon.courriel],
      ['message-recu', rhone.courriel],
    ]);
    expect(await statusOf(ille.ask('POST', `/mises-a-jour/${maj.id}/messages`, { message: 'Moi aussi.' }))).toBe(403);
    expect(await takeTold(prisma)).toEqual([]);
    // Once it is decided, only those who spoke are left.
    await ok(validate(rhone, maj));
    await takeTold(prisma);
    await write(lyon, maj, 'Très bien.');
    expect(await takeTold(prisma)).toEqual([['message-recu', dakar.courriel]]);
  });

  test('of what a trusted organisation published, to be read', async ({ agents, monde, prisma }) => {
    const { lyon, rhone } = agents;
    const organisation = { where: { id: lyon.organisationId ?? 0 } };
    await prisma.organisation.update({ ...organisation, data: { publicationDirecte: true } });
    await submitProjet(agents, monde);
    await prisma.organisation.update({ ...organisation, data: { publicationDirecte: false } });
    expect(await takeTold(prisma)).toEqual([['mise-a-jour-parue', rhone.courriel]]);
  });

  test('in the place of who no longer acts for the organisation, its other agents', async ({
    app,
    agents,
    monde,
    prisma,
  }) => {
    const { lyon, rhone } = agents;
    const collegue = await createDemandeur(app, lyon.organisationId);
    const maj = await submitProjet(agents, monde);
    await write(lyon, maj, 'Voici.');
    await takeTold(prisma);
    await prisma.rattachement.updateMany({ where: { compteId: lyon.compteId }, data: { etat: 'retire' } });
    await write(rhone, maj, 'Il manque le budget.');
    expect(await takeTold(prisma)).toEqual([['message-recu', collegue.courriel]]);
    await ok(
      rhone.ask('POST', `/mises-a-jour/${maj.id}/decision`, {
        decision: 'rejeter',
        version: maj.version,
        motif: 'Doublon.',
      }),
    );
    expect(await takeTold(prisma)).toEqual([['mise-a-jour-rejetee', collegue.courriel]]);
    await prisma.rattachement.updateMany({ where: { compteId: lyon.compteId }, data: { etat: 'actif' } });
    await prisma.rattachement.deleteMany({ where: { compteId: collegue.compteId } });
  });
});
