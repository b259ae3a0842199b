import type { FastifyInstance } from 'fastify';
import { orNotFound } from '../../http/problem.ts';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { toAutres } from '../recherche/extremites.ts';
import { computeBilan } from '../statistiques/bilan.ts';
import { findCollectivite, listCollectivites } from './collectivites.repository.ts';

export function collectivitesHandlers({
  db,
  recherche,
}: FastifyInstance): HandlersOf<'listCollectivites' | 'getCollectivite'> {
  return {
    listCollectivites: async ({ query }) => {
      const { total, lignes } = await listCollectivites(db, query);
      return { total, page: query.page, parPage: query.parPage, collectivites: lignes };
    },
    getCollectivite: async ({ params: { id } }) => {
      // Its own figures count the others it acts with.
      const { index } = recherche;
      const bilan = computeBilan(index, { collectivite: [id] }, toAutres(index, 'collectivites', id));
      const fiche = await findCollectivite(db, id);
      return { ...orNotFound(fiche, `Aucune collectivité ne porte le numéro ${id}.`), bilan };
    },
  };
}
