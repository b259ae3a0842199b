import { type espaceEndpoints, QUOTA_EXPORTS_PDF } from '@atlas/contracts';
import type { FastifyInstance } from 'fastify';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { unsubscribe } from './desabonnement.ts';
import { exportDonnees } from './donnees-du-compte.ts';
import { describeLien, downloadParLien, sendToAmis } from './envois.service.ts';
import { deleteExport, eraseExports, findExport, listExports, toFichier } from './exports.repository.ts';
import { announceExport, receiveExport } from './exports.service.ts';
import { deleteCompte } from './suppression.service.ts';

const FAIT = { etat: 'fait' } as const;

export function espaceHandlers(app: FastifyInstance): HandlersOf<keyof typeof espaceEndpoints> {
  const { prisma, db, createLien } = app;
  return {
    listExportsPdf: async ({ connexion: { compte }, query: { langue = compte.langue, page, parPage } }) => ({
      ...(await listExports({ prisma, db }, { compteId: compte.id, langue, page, parPage })),
      quota: QUOTA_EXPORTS_PDF,
    }),
    createExportPdf: async ({ connexion: { compte }, corps }) => announceExport(prisma, compte.id, corps),
    sendExportPdf: async ({ connexion: { compte }, params: { id }, corps }) =>
      receiveExport(app, { compteId: compte.id, id, corps }),
    getExportPdf: async ({ connexion: { compte }, params: { id } }) =>
      toFichier(await findExport(prisma, compte.id, id)),
    deleteExportPdf: async ({ connexion: { compte }, params: { id } }) => {
      await deleteExport(app, compte.id, id);
      return FAIT;
    },
    sendExportToAmis: async ({ connexion, params: { id }, corps }) =>
      sendToAmis(prisma, connexion, { id, ...corps }, createLien),
    getFichierEnvoye: async ({ params: { jeton } }) => describeLien(prisma, jeton),
    downloadFichierEnvoye: async ({ params: { jeton } }) => downloadParLien(prisma, jeton),
    unsubscribe: async ({ params: { jeton } }) => unsubscribe(prisma, jeton),
    exportDonnees: async ({ connexion }) => exportDonnees(app, connexion),
    deleteCompte: async ({ connexion, corps, navigateur }) => {
      await deleteCompte(app, connexion, corps);
      navigateur.forget();
      // What cannot be erased now is by the purge.
      await eraseExports(app).catch(() => undefined);
      return FAIT;
    },
  };
}
