import type { LigneJournal } from '@atlas/contracts';
import type { FastifyInstance } from 'fastify';
import { orNotFound } from '../../http/problem.ts';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { formatLigne } from '../exports/cellules.ts';
import { countJournal, listJournal, readJournal } from '../journal/journal.repository.ts';
import { noteJournal } from '../journal/note-journal.ts';
import { countFiles } from '../mises-a-jour/files.repository.ts';
import { acteurOf } from '../mises-a-jour/mises-a-jour.service.ts';
import { actOnCompte, listComptes } from './comptes.service.ts';
import { listInvitations, revokeInvitation } from './invitations.service.ts';
import { findOrganisationAdministree, listOrganisations } from './organisations.repository.ts';
import { createOrganisation, setFermeture, updateOrganisation } from './organisations.service.ts';
import { cancelSuccesseur, declareSuccesseur } from './successeurs.service.ts';

type Noms =
  | 'getAdministration'
  | 'listOrganisations'
  | 'getOrganisationAdministree'
  | 'createOrganisation'
  | 'updateOrganisation'
  | 'setFermetureOrganisation'
  | 'declareSuccesseur'
  | 'cancelSuccesseur'
  | 'listInvitations'
  | 'revokeInvitation'
  | 'listComptes'
  | 'actOnCompte'
  | 'listJournal'
  | 'exportJournal';

export function administrationHandlers(app: FastifyInstance): HandlersOf<Noms> {
  const { prisma, db } = app;
  const describe = async (id: number) =>
    orNotFound(await findOrganisationAdministree(db, id), `Aucune organisation ne porte le numéro ${id}.`);
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
    listComptes: async ({ query }) => listComptes(prisma, query),
    actOnCompte: async ({ connexion, params: { id }, corps: { action } }) =>
      actOnCompte(prisma, connexion, { id, action }),
    listJournal: async ({ query }) => listJournal(prisma, query),
    exportJournal: async ({ connexion, query }) => {
      const lignes = await countJournal(prisma, query);
      await noteJournal(prisma, connexion, { action: 'exporte', objet: 'journal', objetId: 'csv' });
      return {
        nomFichier: `journal-${new Date().toISOString().slice(0, 10)}.csv`,
        typeMime: 'text/csv',
        lignes,
        octetsEstimes: lignes * OCTETS_PAR_LIGNE,
        contenu: writeCsv(readJournal(prisma, query)),
      };
    },
  };
}

const OCTETS_PAR_LIGNE = 150;
const COLONNES = ['numero', 'date', 'compte', 'organisation', 'action', 'objet', 'numero_objet', 'details'];

async function* writeCsv(lots: AsyncIterable<LigneJournal[]>): AsyncGenerator<string> {
  yield `\ufeff${formatLigne(COLONNES)}`;
  for await (const lot of lots) yield lot.map(toLigne).join('');
}

const toLigne = ({ id, le, compte, organisation, action, objet, objetId, details }: LigneJournal): string =>
  formatLigne([
    ...[id, le, compte?.nom ?? '', organisation?.nom ?? '', action, objet, objetId],
    Object.keys(details).length === 0 ? '' : JSON.stringify(details),
  ]);
