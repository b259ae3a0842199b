import { FILTRES, type Filtres } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import { refusedParameters } from '../../http/problem.ts';
import type { Database } from '../../plugins/database.ts';
import { type Criteres, listFiltresDonnes, toIds, toWhere } from './filtres.sql.ts';
import { parseMotsCles } from './mots-cles.ts';

/** The projets that criteria select, as SQL. */
export interface Selection {
  criteres: Criteres;
  /** True when nothing is filtered: queries then read the links without joining the projets. */
  isAll: boolean;
  /** The condition on a projet `p`. */
  where: Prisma.Sql;
  /** The query of the selected ids. */
  ids: Prisma.Sql;
  /** The beginning of a query of which other common table expressions follow: `WITH`, and `selection` when needed. */
  with: Prisma.Sql;
  /** «`column` is a selected projet», in a query that begins with `with`. */
  includes(column: string): Prisma.Sql;
  /** The query of how many projets are selected, in a query that begins with `with`. */
  count: Prisma.Sql;
}

/** The selection of criteria whose keywords are already a `tsquery`. */
export function createSelection(criteres: Criteres): Selection {
  const isAll = listFiltresDonnes(criteres).length === 0;
  const where = toWhere(criteres);
  const ids = toIds(criteres);
  return {
    criteres,
    isAll,
    where,
    ids,
    with: isAll ? Prisma.sql`WITH` : Prisma.sql`WITH selection AS MATERIALIZED (${ids}),`,
    includes: (column) => (isAll ? Prisma.sql`TRUE` : Prisma.sql`${Prisma.raw(column)} IN (SELECT id FROM selection)`),
    count: Prisma.sql`SELECT count(*)::int FROM ${isAll ? Prisma.sql`projet` : Prisma.sql`selection`}`,
  };
}

/** The filters of a request as criteria. Throws a 400 for a period that ends before it begins. */
export async function readCriteres(db: Database, query: Filtres): Promise<Criteres> {
  const { anneeMin, anneeMax } = query;
  if (anneeMin !== undefined && anneeMax !== undefined && anneeMin > anneeMax) {
    const message = 'la première année doit précéder la dernière.';
    throw refusedParameters([
      { parametre: 'anneeMin', message },
      { parametre: 'anneeMax', message },
    ]);
  }
  const given = FILTRES.filter((filtre) => filtre !== 'q' && query[filtre] !== undefined);
  const criteres: Criteres = Object.fromEntries(given.map((filtre) => [filtre, query[filtre]]));
  const tsquery = await parseMotsCles(db, query.q);
  return tsquery === undefined ? criteres : { ...criteres, q: tsquery };
}
