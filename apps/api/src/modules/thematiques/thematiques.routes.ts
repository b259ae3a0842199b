import type { FastifyInstance } from 'fastify';
import { orNotFound } from '../../http/problem.ts';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { computeBilan } from '../statistiques/bilan.ts';
import { findThematique, listThematiques } from './thematiques.repository.ts';

export function thematiquesHandlers({
  db,
  recherche,
}: FastifyInstance): HandlersOf<'listThematiques' | 'getThematique'> {
  return {
    listThematiques: async () => ({ thematiques: await listThematiques(db) }),
    getThematique: async ({ params: { slug } }) => {
      const bilan = computeBilan(recherche.index, { thematique: [slug] });
      const thematique = await findThematique(db, slug);
      return { ...orNotFound(thematique, `Aucune thématique ne s’appelle «\u00a0${slug}\u00a0».`), bilan };
    },
  };
}
