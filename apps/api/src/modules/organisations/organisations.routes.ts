import type { FicheOrganisation } from '@atlas/contracts';
import { PERMISSIONS_SUR_OBJET } from '@atlas/contracts';
import type { FastifyInstance } from 'fastify';
import { HttpProblem, orNotFound } from '../../http/problem.ts';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import type { Connexion } from '../../plugins/auth.ts';
import { findConnexion } from '../comptes/connexion.repository.ts';
import { findOrganisation, searchOrganisations } from './organisations.repository.ts';
import {
  acceptInvitation,
  askRattachement,
  changeMembre,
  decideRattachement,
  inviteMembre,
} from './rattachements.service.ts';

type Noms =
  | 'searchOrganisations'
  | 'getOrganisation'
  | 'askRattachement'
  | 'inviteMembre'
  | 'acceptInvitation'
  | 'decideRattachement'
  | 'updateMembre'
  | 'removeMembre';

export function organisationsHandlers(app: FastifyInstance): HandlersOf<Noms> {
  const { prisma, db } = app;
  const describe = async (id: number, { utilisateur }: Connexion): Promise<FicheOrganisation> => {
    const organisation = orNotFound(await findOrganisation(db, id), `Aucune organisation ne porte le numéro ${id}.`);
    return { ...organisation, gestion: PERMISSIONS_SUR_OBJET.gererOrganisation(utilisateur, organisation) };
  };
  const readCompte = async ({ session }: Connexion) => {
    const connexion = await findConnexion(db, session, app.doubleAuthentificationExigee);
    if (connexion === null) throw new HttpProblem(401, 'Votre session est terminée. Connectez-vous à nouveau.');
    return connexion.compte;
  };
  return {
    searchOrganisations: async ({ query: { q } }) => ({ organisations: await searchOrganisations(db, q) }),
    getOrganisation: async ({ params: { id }, connexion, autorise }) => {
      const organisation = await describe(id, connexion);
      autorise(organisation);
      return organisation;
    },
    askRattachement: async ({ params: { id }, connexion, corps: { message } }) => {
      await askRattachement(prisma, connexion, { organisationId: id, message }, app.createLien);
      return readCompte(connexion);
    },
    inviteMembre: async ({ params: { id }, connexion, corps, autorise }) => {
      await inviteMembre(prisma, connexion, { organisationId: id, ...corps, autorise }, app.createLien);
      return { etat: 'fait' };
    },
    acceptInvitation: async ({ connexion, corps: { jeton } }) => {
      await acceptInvitation(prisma, connexion, jeton);
      return readCompte(connexion);
    },
    decideRattachement: async ({ params: { id }, connexion, corps, autorise }) =>
      describe(
        await decideRattachement(prisma, connexion, { id, decision: corps, autorise }, app.createLien),
        connexion,
      ),
    updateMembre: async ({ params: { id }, connexion, corps, autorise }) =>
      describe(await changeMembre(prisma, connexion, { id, changement: corps, autorise }), connexion),
    removeMembre: async ({ params: { id }, connexion, autorise }) =>
      describe(await changeMembre(prisma, connexion, { id, changement: 'retirer', autorise }), connexion),
  };
}
