import type { Filtres, TriProjets } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import type { FastifyInstance } from 'fastify';
import { toOrderBy } from '../recherche/recherche.repository.ts';
import { createSelection, readCriteres } from '../recherche/selection.ts';

/**
 * The ids of all the projets that filters select, in the order of the search (by default relevance when there are
 * keywords, else the latest first).
 * @throws HttpProblem the 400 of the search.
 */
export async function listIdsSelectionnes(
  { db }: Pick<FastifyInstance, 'db'>,
  filtres: Filtres,
  tri: TriProjets = 'pertinence',
): Promise<Int32Array> {
  const criteres = await readCriteres(db, filtres);
  const order = toOrderBy(tri, criteres.q);
  const rows = await db.query<{ ids: number[] | null }>(
    Prisma.sql`SELECT array_agg(p.id ORDER BY ${order}) AS ids FROM projet p WHERE ${createSelection(criteres).where}`,
  );
  return Int32Array.from(rows[0]?.ids ?? []);
}
