import type { FastifyInstance } from 'fastify';
import { HttpProblem } from '../../http/problem.ts';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import type { Connexion } from '../../plugins/auth.ts';
import {
  askMotDePasse,
  changeMotDePasse,
  confirmCompte,
  createCompte,
  resetMotDePasse,
  updateCompte,
} from './comptes.service.ts';
import { COMPTES_DEMONSTRATION, MOT_DE_PASSE_DEMONSTRATION } from './comptes-demonstration.ts';
import { findConnexion } from './connexion.repository.ts';
import { withDureeEgale } from './duree-egale.ts';
import {
  disableDoubleAuthentification,
  enableDoubleAuthentification,
  prepareDoubleAuthentification,
  replaceCodesSecours,
} from './second-facteur.service.ts';
import { openSession } from './sessions.service.ts';

type Noms =
  | 'createCompte'
  | 'confirmCompte'
  | 'askMotDePasse'
  | 'resetMotDePasse'
  | 'updateCompte'
  | 'changeMotDePasse'
  | 'prepareDoubleAuthentification'
  | 'enableDoubleAuthentification'
  | 'disableDoubleAuthentification'
  | 'renewCodesSecours'
  | 'listComptesDemonstration';

export function comptesHandlers(app: FastifyInstance): HandlersOf<Noms> {
  const { prisma, db } = app;
  const readConnexion = async (session: string): Promise<Connexion> => {
    const connexion = await findConnexion(db, session, app.doubleAuthentificationExigee);
    if (connexion === null) throw new HttpProblem(401, 'Votre session est terminée. Connectez-vous à nouveau.');
    return connexion;
  };
  return {
    createCompte: async ({ corps }) => {
      await withDureeEgale(() => createCompte(prisma, corps, app.createLien));
      return { etat: 'courriel_envoye' };
    },
    confirmCompte: async ({ corps: { jeton }, navigateur }) => {
      const cles = await prisma.$transaction(async (tx) =>
        openSession(tx, await confirmCompte(tx, jeton), navigateur.appareil),
      );
      await navigateur.keep(cles);
      return { compte: (await readConnexion(cles.session)).compte, proConnect: false };
    },
    askMotDePasse: async ({ corps: { courriel } }) => {
      await withDureeEgale(() => askMotDePasse(prisma, courriel, app.createLien));
      return { etat: 'courriel_envoye' };
    },
    resetMotDePasse: async ({ corps: { jeton, motDePasse } }) => {
      await resetMotDePasse(prisma, jeton, motDePasse);
      return { etat: 'fait' };
    },
    updateCompte: async ({ connexion, corps }) => {
      await updateCompte(prisma, connexion.utilisateur.id, corps);
      return (await readConnexion(connexion.session)).compte;
    },
    changeMotDePasse: async ({ connexion: { utilisateur, session }, corps }) => {
      await changeMotDePasse(prisma, utilisateur.id, { ...corps, session });
      return { etat: 'fait' };
    },
    prepareDoubleAuthentification: async ({ connexion }) => prepareDoubleAuthentification(prisma, connexion),
    enableDoubleAuthentification: async ({ connexion, corps: { code } }) => ({
      codesSecours: await enableDoubleAuthentification(prisma, connexion, code),
    }),
    disableDoubleAuthentification: async ({ connexion, corps: { code } }) => {
      await disableDoubleAuthentification(prisma, connexion, code);
      return { etat: 'fait' };
    },
    renewCodesSecours: async ({ connexion, corps: { code } }) => ({
      codesSecours: await replaceCodesSecours(prisma, connexion, code),
    }),
    listComptesDemonstration: async () => ({
      comptes: app.demonstration
        ? COMPTES_DEMONSTRATION.map(({ courriel, acteur, organisation }) => ({
            courriel,
            acteur,
            organisation,
            motDePasse: MOT_DE_PASSE_DEMONSTRATION,
          }))
        : [],
    }),
  };
}
