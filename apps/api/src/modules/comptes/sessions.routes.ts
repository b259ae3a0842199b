import type { FastifyInstance } from 'fastify';
import { HttpProblem, orNotFound } from '../../http/problem.ts';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { authenticate } from './authentification.service.ts';
import { findConnexion } from './connexion.repository.ts';
import { closeAutresSessions, closeSession, openSession, renewSession } from './sessions.service.ts';

type Noms =
  | 'getSession'
  | 'openSession'
  | 'renewSession'
  | 'closeSession'
  | 'listSessions'
  | 'closeAutresSessions'
  | 'closeUneSession';

export function sessionsHandlers(app: FastifyInstance): HandlersOf<Noms> {
  const { prisma, db } = app;
  const proConnect = app.proConnect !== null;
  const describe = async (session: string) => {
    const connexion = await findConnexion(db, session, app.doubleAuthentificationExigee);
    return { compte: connexion?.compte ?? null, proConnect };
  };
  /** Whoever leaves a shared computer leaves ProConnect too; where it is away, the session here is closed all the same. */
  const findSuite = async (jeton: string | null): Promise<string | null> => {
    if (jeton === null || app.proConnect === null) return null;
    return app.proConnect.createAdresseDeFin(jeton).catch(() => null);
  };
  return {
    getSession: async ({ readConnexion }) => ({ compte: (await readConnexion())?.compte ?? null, proConnect }),
    openSession: async ({ corps, navigateur }) => {
      const compteId = await authenticate(prisma, corps);
      if (compteId === 'code_requis') return { codeRequis: true };
      const cles = await prisma.$transaction((tx) => openSession(tx, compteId, navigateur.appareil));
      await navigateur.keep(cles);
      return describe(cles.session);
    },
    renewSession: async ({ navigateur }) => {
      const { cleSession } = navigateur;
      const cles = cleSession === undefined ? null : await renewSession(prisma, cleSession);
      if (cles === null) {
        navigateur.forget();
        throw new HttpProblem(401, 'Votre session est terminée. Connectez-vous à nouveau.');
      }
      await navigateur.keep(cles);
      return describe(cles.session);
    },
    closeSession: async ({ navigateur, readConnexion }) => {
      const connexion = await readConnexion();
      const jeton = connexion && (await closeSession(prisma, connexion.session));
      navigateur.forget();
      return { compte: null, proConnect, suite: await findSuite(jeton) };
    },
    listSessions: async ({ connexion }) => {
      const sessions = await prisma.session.findMany({
        where: { compteId: connexion.utilisateur.id, expireLe: { gt: new Date() } },
        orderBy: { tourneeLe: 'desc' },
      });
      return {
        sessions: sessions.map(({ id, appareil, creeLe, tourneeLe }) => ({
          id,
          appareil,
          ouverteLe: creeLe.toISOString(),
          utiliseeLe: tourneeLe.toISOString(),
          courante: id === connexion.session,
        })),
      };
    },
    closeAutresSessions: async ({ connexion }) => {
      await closeAutresSessions(prisma, connexion.utilisateur.id, connexion.session);
      return { etat: 'fait' };
    },
    closeUneSession: async ({ connexion, params: { id } }) => {
      const { count } = await prisma.session.deleteMany({ where: { id, compteId: connexion.utilisateur.id } });
      orNotFound(count || null, 'Cette session n’existe pas, ou n’est pas la vôtre.');
      return { etat: 'fait' };
    },
  };
}
