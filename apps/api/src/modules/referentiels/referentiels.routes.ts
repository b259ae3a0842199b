import type { FastifyInstance } from 'fastify';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { createEntree, deleteEntree, listEntrees, listVersionsEntree, updateEntree } from './referentiels.service.ts';

type Noms = 'listEntrees' | 'createEntree' | 'updateEntree' | 'deleteEntree' | 'listVersionsEntree';

export function referentielsHandlers({ prisma }: FastifyInstance): HandlersOf<Noms> {
  return {
    listEntrees: async ({ params: { genre } }) => ({ entrees: await listEntrees(prisma, genre) }),
    createEntree: async ({ connexion, params: { genre }, corps }) =>
      createEntree(prisma, connexion, { genre, saisie: corps }),
    updateEntree: async ({ connexion, params, corps: { version, ...saisie } }) =>
      updateEntree(prisma, connexion, { ...params, version, saisie }),
    deleteEntree: async ({ connexion, params }) => {
      await deleteEntree(prisma, connexion, params);
      return { etat: 'fait' };
    },
    listVersionsEntree: async ({ params: { genre, id } }) => ({
      versions: await listVersionsEntree(prisma, genre, id),
    }),
  };
}
