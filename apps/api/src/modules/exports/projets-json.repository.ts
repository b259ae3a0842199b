import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';
import { jsonObject } from '../../sql/json.ts';

/** Projets as JSON texts of one line each, with `fields` of a projet `p`, in the order of `ids`. One query. */
export async function listProjetsJson(
  db: Database,
  ids: readonly number[],
  fields: Record<string, Prisma.Sql | string>,
): Promise<string[]> {
  const rows = await db.query<{ projet: string }>(Prisma.sql`
    SELECT ${jsonObject(fields)}::text AS projet
    FROM unnest(${ids}::int[]) WITH ORDINALITY choix(id, rang) JOIN projet p ON p.id = choix.id
    ORDER BY choix.rang`);
  // `json_agg` puts each of its elements on a line; inside a text, a line end is written `\n`.
  return rows.map(({ projet }) => projet.replaceAll('\n', ''));
}
