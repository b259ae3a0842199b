import type { FastifyInstance } from 'fastify';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { countFiles } from '../mises-a-jour/files.repository.ts';
import { acteurOf } from '../mises-a-jour/mises-a-jour.service.ts';

export function administrationHandlers({ prisma }: FastifyInstance): HandlersOf<'getAdministration'> {
  return {
    getAdministration: async ({ connexion }) => {
      const [{ aTraiter, aRelire }, demandes, courrielsAbandonnes] = await Promise.all([
        countFiles(prisma, acteurOf(connexion)),
        prisma.rattachement.count({ where: { etat: 'demande' } }),
        prisma.courriel.count({ where: { etat: 'abandonne' } }),
      ]);
      return { demandes, aValider: aTraiter, aRelire, courrielsAbandonnes };
    },
  };
}
