import type { ResumeProjet, TriProjets } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';
import { RESUME_PROJET } from '../projets/resume.sql.ts';
import type { Selection } from './selection.ts';

export interface PageDemandee {
  /** From 1. */
  page: number;
  parPage: number;
}

/** How many projets a selection holds. */
export async function countProjets(db: Database, selection: Selection): Promise<number> {
  const rows = await db.query<{ nombre: number }>(
    Prisma.sql`SELECT count(*)::int AS nombre FROM (${selection.ids}) selection`,
  );
  return rows[0]?.nombre ?? 0;
}

/** French alphabetical order, whatever the locale of the database; an index has it. */
const TITRE = Prisma.sql`p.titre COLLATE "fr-x-icu"`;

/** The order of projets `p`. Each one ends with the id: two requests never give two orders. */
export function toOrderBy(tri: TriProjets, tsquery: string | undefined): Prisma.Sql {
  switch (tri) {
    case 'pertinence':
      return tsquery === undefined
        ? toOrderBy('recents', undefined)
        : Prisma.sql`ts_rank_cd(p.recherche, ${tsquery}::tsquery) DESC, p.annee_debut DESC NULLS LAST, p.id DESC`;
    case 'recents':
      return Prisma.sql`p.annee_debut DESC NULLS LAST, p.id DESC`;
    case 'anciens':
      return Prisma.sql`p.annee_debut ASC NULLS LAST, p.id ASC`;
    case 'titre':
      return Prisma.sql`${TITRE}, p.id`;
    case 'modifies':
      return Prisma.sql`p.modifie_le DESC, p.id DESC`;
  }
}

/** One page of a selection in an order (by default relevance when there are keywords, else the latest first). */
export async function listProjets(
  db: Database,
  selection: Selection,
  { page, parPage }: PageDemandee,
  tri?: TriProjets,
): Promise<ResumeProjet[]> {
  const tsquery = selection.criteres.q;
  const order = toOrderBy(tri ?? 'pertinence', tsquery);
  const rows = await db.query<{ projet: ResumeProjet }>(Prisma.sql`
    SELECT ${RESUME_PROJET} AS projet
    FROM (
      SELECT p.id, row_number() OVER (ORDER BY ${order}) AS rang
      FROM projet p WHERE ${selection.where}
      ORDER BY ${order} LIMIT ${parPage}::int OFFSET ${(page - 1) * parPage}::bigint
    ) choix JOIN projet p ON p.id = choix.id
    ORDER BY choix.rang`);
  return rows.map((row) => row.projet);
}
