import type { FastifyInstance } from 'fastify';
import { HttpProblem, refusedParameters } from '../../http/problem.ts';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import type { Connexion } from '../../plugins/auth.ts';
import { noteJournal } from '../journal/note-journal.ts';
import {
  askMotDePasse,
  changeMotDePasse,
  confirmCompte,
  createCompte,
  motDePasseActuelFaux,
  resetMotDePasse,
  updateCompte,
} from './comptes.service.ts';
import { COMPTES_DEMONSTRATION, MOT_DE_PASSE_DEMONSTRATION } from './comptes-demonstration.ts';
import { findConnexion } from './connexion.repository.ts';
import { createCleTotp, takeCode } from './double-authentification.ts';
import { withDureeEgale } from './duree-egale.ts';
import { checkMotDePasse } from './mot-de-passe.ts';
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
  | 'listComptesDemonstration';

const codeFaux = () => refusedParameters([{ parametre: 'code', message: 'ce code ne convient pas, ou a déjà servi.' }]);

export function comptesHandlers(app: FastifyInstance): HandlersOf<Noms> {
  const { prisma, db } = app;
  const readConnexion = async (session: string): Promise<Connexion> => {
    const connexion = await findConnexion(db, session, app.doubleAuthentificationExigee);
    if (connexion === null) throw new HttpProblem(401, 'Votre session est terminée. Connectez-vous à nouveau.');
    return connexion;
  };
  const findCompte = ({ utilisateur: { id } }: Connexion) => prisma.compte.findUniqueOrThrow({ where: { id } });
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
    changeMotDePasse: async ({ connexion, corps: { actuel, motDePasse } }) => {
      const compte = await findCompte(connexion);
      if (!(await checkMotDePasse(actuel, compte.motDePasse))) throw motDePasseActuelFaux();
      await changeMotDePasse(prisma, compte, motDePasse, connexion.session);
      return { etat: 'fait' };
    },
    prepareDoubleAuthentification: async ({ connexion }) => {
      const compte = await findCompte(connexion);
      if (compte.totpActiveLe !== null) throw new HttpProblem(409, 'La double authentification est déjà active.');
      const { cle, adresse } = createCleTotp(compte.courriel);
      await prisma.compte.update({ where: { id: compte.id }, data: { totpSecret: cle, totpDernierPas: null } });
      return { cle, adresse };
    },
    enableDoubleAuthentification: async ({ connexion, corps: { code } }) => {
      const compte = await findCompte(connexion);
      if (!(await takeCode(prisma, compte, code))) throw codeFaux();
      await setDoubleAuthentification(connexion, { totpActiveLe: new Date() }, 'activee');
      return { etat: 'fait' };
    },
    disableDoubleAuthentification: async ({ connexion, corps: { code } }) => {
      const compte = await findCompte(connexion);
      if (!(await takeCode(prisma, compte, code))) throw codeFaux();
      await setDoubleAuthentification(connexion, { totpActiveLe: null, totpSecret: null }, 'desactivee');
      return { etat: 'fait' };
    },
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

  async function setDoubleAuthentification(
    connexion: Connexion,
    data: { totpActiveLe: Date | null; totpSecret?: null },
    action: 'activee' | 'desactivee',
  ): Promise<void> {
    const { id } = connexion.utilisateur;
    await prisma.$transaction(async (tx) => {
      await tx.compte.update({ where: { id }, data });
      await noteJournal(tx, connexion, { action: `double_authentification_${action}`, objet: 'compte', objetId: id });
    });
  }
}
