import type { Filtres, TriProjets } from '@atlas/contracts';
import type { FastifyInstance } from 'fastify';
import { listIds } from '../recherche/recherche.service.ts';

/**
 * The ids of all the projets that filters select, in the order of the search (by default relevance when there are
 * keywords, else the latest first).
 * @throws HttpProblem the 400 of the search.
 */
export async function listIdsSelectionnes(
  { recherche }: Pick<FastifyInstance, 'recherche'>,
  filtres: Filtres,
  tri: TriProjets = 'pertinence',
): Promise<Int32Array> {
  await recherche.readVersion();
  const selection = recherche.index.select(filtres);
  return Int32Array.from(listIds(selection, tri, 0, selection.total));
}
