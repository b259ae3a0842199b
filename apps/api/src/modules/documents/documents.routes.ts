import type { FastifyInstance } from 'fastify';
import { orNotFound } from '../../http/problem.ts';
import type { HandlersOf } from '../../http/register-endpoints.ts';

export function documentsHandlers({ prisma }: FastifyInstance): HandlersOf<'getDocumentFichier'> {
  return {
    getDocumentFichier: async ({ params: { id } }) => {
      const document = await prisma.document.findUnique({
        where: { id },
        select: { cleStockage: true, nomFichier: true, typeMime: true, taille: true, sha256: true },
      });
      return orNotFound(document, `Aucun document ne porte le numéro ${id}.`);
    },
  };
}
