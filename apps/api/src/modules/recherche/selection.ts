import { FILTRES, type Filtre, type Filtres } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import { refusedParameters } from '../../http/problem.ts';
import type { Database } from '../../plugins/database.ts';
import { type Criteres, listFiltresDonnes, toWhere } from './filtres.sql.ts';
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
  /** «`column` is a selected projet», as a condition over the common table expression `selection`. */
  includes(column: Prisma.Sql): Prisma.Sql;
  /** `WITH selection AS (…)`, or nothing when everything is selected. */
  with: Prisma.Sql;
}

/** The selection of criteria whose keywords are already a `tsquery`. */
export function createSelection(criteres: Criteres, sans: readonly Filtre[] = []): Selection {
  const isAll = listFiltresDonnes(criteres).every((filtre) => sans.includes(filtre));
  const where = toWhere(criteres, sans);
  const ids = Prisma.sql`SELECT p.id FROM projet p WHERE ${where}`;
  return {
    criteres,
    isAll,
    where,
    ids,
    includes: (column) => (isAll ? Prisma.sql`TRUE` : Prisma.sql`${column} IN (SELECT id FROM selection)`),
    with: isAll ? Prisma.sql`WITH` : Prisma.sql`WITH selection AS MATERIALIZED (${ids}),`,
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
