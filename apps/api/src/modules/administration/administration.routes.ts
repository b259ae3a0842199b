import type { FastifyInstance } from 'fastify';
import { orNotFound } from '../../http/problem.ts';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { countFiles } from '../mises-a-jour/files.repository.ts';
import { acteurOf } from '../mises-a-jour/mises-a-jour.service.ts';
import { findCompte, listComptes } from './comptes.repository.ts';
import { actOnCompte, moveAgent, resendConfirmation } from './comptes.service.ts';
import { listInvitations, revokeInvitation } from './invitations.service.ts';
import { findOrganisationAdministree, listOrganisations } from './organisations.repository.ts';
import { createOrganisation, deleteOrganisation, setFermeture, updateOrganisation } from './organisations.service.ts';
import { cancelSuccesseur, declareSuccesseur } from './successeurs.service.ts';

type Noms =
  | 'getAdministration'
  | 'listOrganisations'
  | 'getOrganisationAdministree'
  | 'createOrganisation'
  | 'updateOrganisation'
  | 'deleteOrganisation'
  | 'setFermetureOrganisation'
  | 'declareSuccesseur'
  | 'cancelSuccesseur'
  | 'listInvitations'
  | 'revokeInvitation'
  | 'listComptes'
  | 'getCompte'
  | 'moveAgent'
  | 'resendConfirmation'
  | 'actOnCompte';

export function administrationHandlers(app: FastifyInstance): HandlersOf<Noms> {
  const { prisma, db } = app;
  const describe = async (id: number) =>
    orNotFound(await findOrganisationAdministree(db, id), `Aucune organisation ne porte le numéro ${id}.`);
  const describeCompte = async (id: number) =>
    orNotFound(await findCompte(db, id), `Aucun compte ne porte le numéro ${id}.`);
  return {
    getAdministration: async ({ connexion }) => {
      const [{ aTraiter, aRelire }, demandes, courrielsAbandonnes] = await Promise.all([
        countFiles(prisma, acteurOf(connexion)),
        prisma.rattachement.count({ where: { etat: 'demande' } }),
        prisma.courriel.count({ where: { etat: 'abandonne' } }),
      ]);
      return { demandes, aValider: aTraiter, aRelire, courrielsAbandonnes };
    },
    listOrganisations: async ({ query }) => listOrganisations(db, query),
    getOrganisationAdministree: async ({ params: { id } }) => describe(id),
    createOrganisation: async ({ connexion, corps }) => describe(await createOrganisation(prisma, connexion, corps)),
    updateOrganisation: async ({ connexion, params: { id }, corps }) => {
      await updateOrganisation(prisma, connexion, { id, saisie: corps });
      return describe(id);
    },
    deleteOrganisation: async ({ connexion, params: { id } }) => {
      await deleteOrganisation(prisma, connexion, id);
      return { etat: 'fait' };
    },
    setFermetureOrganisation: async ({ connexion, params: { id }, corps: { fermee } }) => {
      await setFermeture(prisma, connexion, { id, fermee });
      return describe(id);
    },
    declareSuccesseur: async ({ connexion, params: { id }, corps }) => {
      await declareSuccesseur(prisma, connexion, { id, ...corps });
      return { etat: 'fait' };
    },
    cancelSuccesseur: async ({ connexion, params: { id } }) => {
      await cancelSuccesseur(prisma, connexion, id);
      return { etat: 'fait' };
    },
    listInvitations: async ({ query }) => listInvitations(prisma, query),
    revokeInvitation: async ({ connexion, params: { id } }) => {
      await revokeInvitation(prisma, connexion, id);
      return { etat: 'fait' };
    },
    listComptes: async ({ query }) => {
      const { total, lignes } = await listComptes(db, query);
      return { total, page: query.page, parPage: query.parPage, comptes: lignes };
    },
    getCompte: ({ params: { id } }) => describeCompte(id),
    actOnCompte: async ({ connexion, params: { id }, corps: { action } }) => {
      await actOnCompte(prisma, connexion, { id, action });
      return describeCompte(id);
    },
    moveAgent: async ({ connexion, params: { id }, corps }) => {
      await moveAgent(prisma, connexion, { id, ...corps });
      return describeCompte(id);
    },
    resendConfirmation: async ({ connexion, params: { id } }) => {
      await resendConfirmation(prisma, connexion, id, app.createLien);
      return describeCompte(id);
    },
  };
}
