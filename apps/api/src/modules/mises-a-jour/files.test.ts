import { createProjet } from '@atlas/factories';
import { describe, expect } from 'vitest';
import type { Demandeur } from '../../testing/acteurs.ts';
import { begin, save, submit, test } from './testing/agents.ts';

describe('the queues', () => {
  test('tell each what waits for it', async ({ agents, monde }) => {
    const { lyon, rhone, dakar, ille, administration, ministere } = agents;
    const draft = await begin(lyon, 'projet', null);
    const maj = await submit(
      lyon,
      await save(lyon, await begin(lyon, 'projet', null), {
        titre: 'Bibliothèques de Dakar',
        resume: 'Des livres pour les bibliothèques des quartiers de Dakar.',
        thematiques: ['assainissement'],
        partenaires: [monde.dakar.id],
      }),
    );
    const file = async ({ ask }: Demandeur, nom: string) =>
      (await ask('GET', `/mises-a-jour?file=${nom}&parPage=100`)).json().misesAJour.map(({ id }: { id: number }) => id);
    expect(await file(lyon, 'brouillons')).toContain(draft.id);
    expect(await file(lyon, 'envoyees')).toContain(maj.id);
    expect(await file(rhone, 'a_traiter')).toContain(maj.id);
    expect(await file(ille, 'a_traiter')).not.toContain(maj.id);
    expect(await file(administration, 'a_traiter')).not.toContain(maj.id);
    expect(await file(dakar, 'avis')).toContain(maj.id);
    expect(await file(ministere, 'avis')).toContain(maj.id);
    await dakar.ask('POST', `/mises-a-jour/${maj.id}/avis`, { favorable: false, message: 'À revoir.' });
    expect(await file(dakar, 'avis')).not.toContain(maj.id);
    const resume = (await lyon.ask('GET', '/file-de-travail')).json();
    expect(resume).toMatchObject({
      aTraiter: 0,
      brouillons: expect.any(Number),
      aVerifier: { total: expect.any(Number) },
    });
    expect(resume.aVerifier.total).toBeGreaterThan(0);
  });

  test('of what is to be checked begin with what nobody ever verified, then with the oldest', async ({
    agents,
    monde,
    prisma,
  }) => {
    const create = async (titre: string, annees: number | null) => {
      const { id } = await createProjet(prisma, { titre, collectivites: [monde.rennes.id] });
      if (annees === null) return;
      const verifieLe = new Date(Date.now() - annees * 366 * 24 * 3600 * 1000);
      await prisma.verification.create({
        data: { verifieLe, typeActeur: 'collectivite', organisme: 'R', projetId: id },
      });
    };
    await create('Deux ans', 2);
    await create('Trois ans', 3);
    await create('Jamais', null);
    await create('Hier', 0);
    const { aVerifier } = (await agents.rennes.ask('GET', '/file-de-travail')).json();
    expect(aVerifier.projets.map(({ titre }: { titre: string }) => titre)).toEqual([
      monde.projets.eauDakar.titre,
      ...['Jamais', 'Trois ans', 'Deux ans'],
    ]);
    expect(aVerifier.total).toBe(4);
  });

  test('a projet that resembles is shown before another is made', async ({ agents, monde, prisma }) => {
    await createProjet(prisma, {
      titre: 'Assainissement des quartiers de Dakar',
      collectivites: [monde.lyon.id],
      partenaires: [monde.dakar.id],
      pays: ['SN'],
    });
    const path = `/ressemblances/projets?titre=${encodeURIComponent('Les bibliothèques à Dakar')}&collectivite=${monde.lyon.id}&partenaire=${monde.dakar.id}`;
    const assainissement = `/ressemblances/projets?titre=${encodeURIComponent('Assainissement quartiers Dakar')}`;
    const { projets } = (await agents.lyon.ask('GET', assainissement)).json();
    expect(projets).toMatchObject([{ titre: 'Assainissement des quartiers de Dakar', raisons: ['titre'] }]);
    const others = (await agents.lyon.ask('GET', path)).json().projets;
    expect(others[0].raisons).toEqual(expect.arrayContaining(['collectivite', 'partenaire']));
  });
});
