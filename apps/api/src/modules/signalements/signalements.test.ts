import type { PrismaClient } from '@atlas/prisma';
import { beforeEach, describe, expect } from 'vitest';
import { createDemandeur, createOrganisation, type Demandeur } from '../../testing/acteurs.ts';
import type { Monde } from '../../testing/monde.ts';
import { type Agents, test as base } from '../mises-a-jour/testing/agents.ts';

interface Financeurs {
  /** A ministère and an opérateur that fund a projet of Lyon, by the financeurs of the small world; another that funds none. */
  maee: Demandeur;
  afd: Demandeur;
}

const test = base.extend<{ $file: { financeurs: Financeurs } }>({
  financeurs: [
    async ({ app, prisma, monde }, use) => {
      const agentOf = async (type: 'ministere' | 'operateur', financeurId: number) => {
        const connue = await prisma.organisation.findUnique({ where: { financeurId } });
        return createDemandeur(app, (connue ?? (await createOrganisation(prisma, { type, financeurId }))).id);
      };
      await use({ maee: await agentOf('ministere', monde.maee.id), afd: await agentOf('operateur', monde.afd.id) });
    },
    { scope: 'file' },
  ],
});

const MESSAGE = 'La date est fausse.';
type Report = (path: string, corps?: object) => Promise<number>;

/** Reports an error as a visitor; gives its number. */
const createReport =
  (app: { inject: (requete: object) => Promise<{ statusCode: number; body: string }> }, prisma: PrismaClient): Report =>
  async (path, corps = {}) => {
    const payload = { message: MESSAGE, courriel: 'awa@example.org', ...corps };
    const answer = await app.inject({ method: 'POST', url: `/api/fiches/${path}/signalement`, payload });
    expect([answer.statusCode, answer.body]).toEqual([200, '{"etat":"fait"}']);
    return (await prisma.signalement.findFirstOrThrow({ orderBy: { id: 'desc' } })).id;
  };

const listIds = async ({ ask }: Demandeur, etat = 'ouvert'): Promise<number[]> =>
  (await ask('GET', `/signalements?etat=${etat}`)).json().signalements.map(({ id }: { id: number }) => id);

const agentsOf = (agents: Agents, { maee, afd }: Financeurs) => ({ ...agents, maee, afd });
/** Who keeps the projet of Lyon and Clermont in India that the MAEE funds. */
const TENANTS = ['lyon', 'rhone', 'delhi', 'administration', 'maee'];

beforeEach<{ prisma: PrismaClient; agents: Agents; financeurs: Financeurs }>(async ({ prisma, agents, financeurs }) => {
  expect([agents, financeurs]).toBeDefined();
  await prisma.signalement.deleteMany();
  await prisma.notification.deleteMany();
  await prisma.courriel.deleteMany();
});

describe('an error that is reported', () => {
  test('is seen and answered by whoever has the record in their scope, and by nobody else', async ({
    app,
    prisma,
    agents,
    financeurs,
    monde,
  }) => {
    const report = createReport(app, prisma);
    const id = await report(`projet/${monde.projets.maee2009.id}`);
    const read = () => prisma.signalement.findUniqueOrThrow({ where: { id } });
    const before = await read();
    for (const [nom, agent] of Object.entries(agentsOf(agents, financeurs))) {
      const isTenant = TENANTS.includes(nom);
      expect([nom, await listIds(agent)]).toEqual([nom, isTenant ? [id] : []]);
      expect([nom, (await agent.ask('GET', '/file-de-travail')).json().signalements]).toEqual([nom, isTenant ? 1 : 0]);
      const fiche = await agent.ask('GET', `/signalements/${id}`);
      expect([nom, fiche.statusCode]).toEqual([nom, isTenant ? 200 : 403]);
      // Nobody sees where the answer goes.
      expect(fiche.body).not.toContain('awa');
      if (isTenant) {
        expect(fiche.json()).toMatchObject({
          titre: monde.projets.maee2009.titre,
          message: MESSAGE,
          reponseAttendue: true,
        });
        continue;
      }
      expect(fiche.body).not.toContain(MESSAGE);
      const refused = await agent.ask('POST', `/signalements/${id}/traitement`, { suite: 'corrige', reponse: 'Fait.' });
      expect([nom, refused.statusCode, await read()]).toEqual([nom, 403, before]);
    }
    const { ask } = await createDemandeur(app, null);
    expect((await ask('GET', `/signalements/${id}`)).statusCode).toBe(403);
  });

  test('is told to the nearest of those that have agents', async ({ app, prisma, agents, monde }) => {
    const report = createReport(app, prisma);
    const told = async (path: string) => {
      await prisma.notification.deleteMany();
      const id = await report(path);
      const lignes = await prisma.notification.findMany({ include: { compte: true } });
      expect(
        lignes.every(({ modele, chemin }) => modele === 'signalement-recu' && chemin === `/signalements/${id}`),
      ).toBe(true);
      return lignes.map(({ compte }) => compte.courriel);
    };
    const { lyon, rhone, dakar, rennes, ille } = agents;
    expect(await told(`collectivite/${monde.lyon.id}`)).toEqual([lyon.courriel]);
    expect(await told(`collectivite/${monde.rhone.id}`)).toEqual([rhone.courriel]);
    expect(await told(`partenaire/${monde.dakar.id}`)).toEqual([dakar.courriel]);
    await prisma.rattachement.updateMany({ where: { compteId: rennes.compteId }, data: { etat: 'retire' } });
    expect(await told(`projet/${monde.projets.eauDakar.id}`)).toEqual([ille.courriel]);
    await prisma.rattachement.updateMany({ where: { compteId: rennes.compteId }, data: { etat: 'actif' } });
  });

  test('is answered once; its author has the answer, and the address is forgotten', async ({
    app,
    prisma,
    agents,
    monde,
  }) => {
    const { lyon, rhone } = agents;
    const id = await createReport(app, prisma)(`projet/${monde.projets.maee2009.id}`, { langue: 'en' });
    const path = `/signalements/${id}/traitement`;
    const corps = { suite: 'corrige', reponse: ' La date est mise à jour. ' };
    for (const faux of [
      { ...corps, reponse: '  ' },
      { ...corps, suite: 'peut-être' },
    ])
      expect((await lyon.ask('POST', path, faux)).statusCode).toBe(400);
    const answers = await Promise.all([lyon.ask('POST', path, corps), rhone.ask('POST', path, corps)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect((await rhone.ask('GET', `/signalements/${id}`)).json()).toMatchObject({
      reponseAttendue: false,
      traitement: { suite: 'corrige', reponse: 'La date est mise à jour.', organisation: { nom: expect.any(String) } },
    });
    expect([await listIds(lyon), await listIds(lyon, 'traite')]).toEqual([[], [id]]);
    expect(await prisma.signalement.findUnique({ where: { id } })).toMatchObject({
      courriel: null,
      traiteLe: expect.any(Date),
    });
    const mails = await prisma.courriel.findMany({ where: { modele: 'signalement-traite' } });
    expect(mails).toMatchObject([
      {
        destinataire: 'awa@example.org',
        langue: 'en',
        donnees: { corrige: true, reponse: 'La date est mise à jour.' },
      },
    ]);
    const [journal] = await prisma.journalAudit.findMany({ where: { objet: 'signalement', objetId: String(id) } });
    expect(journal).toMatchObject({ action: 'traite', details: { suite: 'corrige' } });
  });

  test('without an address has no answer by mail', async ({ app, prisma, agents, monde }) => {
    const id = await createReport(app, prisma)(`collectivite/${monde.lyon.id}`, { courriel: null });
    await agents.lyon.ask('POST', `/signalements/${id}/traitement`, { suite: 'sans_suite', reponse: 'C’est exact.' });
    expect(await prisma.courriel.count({ where: { modele: 'signalement-traite' } })).toBe(0);
    expect((await agents.lyon.ask('GET', `/signalements/${id}`)).json()).toMatchObject({ reponseAttendue: false });
  });

  test('in a record that is not there is refused, and nothing is kept', async ({ app, prisma }) => {
    const payload = { message: MESSAGE, courriel: null };
    const answer = await app.inject({ method: 'POST', url: '/api/fiches/projet/999999/signalement', payload });
    expect([answer.statusCode, await prisma.signalement.count()]).toEqual([404, 0]);
  });
});

describe('what is stale in the scope of each', () => {
  test('is not empty for those that fund, and is everything for the administration', async ({
    agents,
    financeurs,
    monde,
  }) => {
    const stale = async ({ ask }: Demandeur) => {
      const { total, projets } = (await ask('GET', '/file-de-travail')).json().aVerifier;
      return { total, titres: projets.map(({ titre }: { titre: string }) => titre).sort() };
    };
    const { maee2009, deuxMoities, auvergne, afd }: Monde['projets'] = monde.projets;
    expect(await stale(financeurs.maee)).toEqual({
      total: 3,
      titres: [maee2009.titre, deuxMoities.titre, auvergne.titre].sort(),
    });
    expect(await stale(financeurs.afd)).toEqual({ total: 1, titres: [afd.titre] });
    expect((await stale(agents.administration)).total).toBe(5);
    expect((await stale(agents.ministere)).total).toBe(0);
  });
});
