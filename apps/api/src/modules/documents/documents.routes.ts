import { QUOTA_FICHIERS } from '@atlas/contracts';
import type { FastifyInstance } from 'fastify';
import { notFound, orNotFound } from '../../http/problem.ts';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import type { FichierStocke } from '../../http/send-fichier.ts';
import { findMiseAJour, listFichiersNommes, toVisee } from '../mises-a-jour/mises-a-jour.repository.ts';
import { acteurOf } from '../mises-a-jour/mises-a-jour.service.ts';
import { depositFichier, readEspace } from './depots.service.ts';

type Noms = 'getDocumentFichier' | 'getVersionDocument' | 'depositFichier' | 'getEspaceFichiers' | 'getFichierPropose';

const FICHIER = { select: { cleStockage: true, nom: true, typeMime: true, taille: true, sha256: true } } as const;

const toFichier = ({ nom, ...stocke }: Omit<FichierStocke, 'nomFichier'> & { nom: string }): FichierStocke => ({
  ...stocke,
  nomFichier: nom,
});

export function documentsHandlers(app: FastifyInstance): HandlersOf<Noms> {
  const { prisma } = app;
  return {
    getDocumentFichier: async ({ params: { id } }) => {
      const document = await prisma.document.findUnique({ where: { id }, select: { fichier: FICHIER } });
      return toFichier(orNotFound(document, `Aucun document ne porte le numéro ${id}.`).fichier);
    },
    getVersionDocument: async ({ params: { id, version } }) => {
      const ancienne = await prisma.versionDocument.findUnique({
        where: { documentId_version: { documentId: id, version } },
        select: { fichier: FICHIER },
      });
      return toFichier(orNotFound(ancienne, `Le document ${id} n’a pas de version ${version} remplacée.`).fichier);
    },
    depositFichier: async ({ connexion, query: { nom }, corps }) =>
      depositFichier(app, connexion, { organisationId: acteurOf(connexion).organisationId, nom, corps }),
    getEspaceFichiers: async ({ connexion }) => ({
      utilise: await readEspace(prisma, acteurOf(connexion).organisationId),
      quota: QUOTA_FICHIERS,
    }),
    getFichierPropose: async ({ params: { id, fichier }, autorise }) => {
      const miseAJour = await findMiseAJour(prisma, id);
      autorise(toVisee(miseAJour));
      if (!(await listFichiersNommes(prisma, miseAJour)).includes(fichier))
        throw notFound('Cette proposition ne nomme pas ce fichier.');
      return toFichier(
        orNotFound(
          await prisma.fichier.findUnique({ where: { id: fichier }, ...FICHIER }),
          'Ce fichier n’existe plus.',
        ),
      );
    },
  };
}
