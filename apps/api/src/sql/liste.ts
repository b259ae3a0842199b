import { Prisma } from '@atlas/prisma';
import type { Database } from '../plugins/database.ts';
import { jsonObject } from './json.ts';

/** A page of a list and how many rows the whole list has. */
export interface Liste<T> {
  total: number;
  lignes: T[];
}

export interface RequetePage {
  /** From 1. */
  page: number;
  parPage: number;
  tri?: 'projets' | 'nom' | 'population';
}

interface ListeSql {
  /** The table with its alias, which has `id`, `nom` and `population`. */
  table: Prisma.Sql;
  alias: string;
  where: Prisma.Sql;
  /** (id, nombre): the projets of each row. */
  projets: Prisma.Sql;
  /** What `fields` need besides, joined to the rows of the page alone. */
  jointures: Prisma.Sql;
  fields: Record<string, Prisma.Sql | string>;
  query: RequetePage;
}

/** Conditions that are all to hold; those of filters that are not given are left out. */
export function and(conditions: readonly (Prisma.Sql | undefined | false | '')[]): Prisma.Sql {
  const given = conditions.filter((condition): condition is Prisma.Sql => condition instanceof Prisma.Sql);
  return given.length === 0 ? Prisma.sql`TRUE` : Prisma.join(given, ' AND ');
}

function toOrder(alias: string, tri: RequetePage['tri']): Prisma.Sql {
  const nom = `${alias}.nom COLLATE "fr-x-icu", ${alias}.id`;
  switch (tri) {
    case 'nom':
      return Prisma.raw(nom);
    case 'population':
      return Prisma.raw(`${alias}.population DESC NULLS LAST, ${nom}`);
    default:
      return Prisma.raw(`coalesce(n.nombre, 0) DESC, ${nom}`);
  }
}

/** A page of actors with the projets of each, and their total: two queries, side by side. */
export async function selectPage<T>(db: Database, sql: ListeSql): Promise<Liste<T>> {
  const { table, alias, where, projets, jointures, fields, query } = sql;
  const order = toOrder(alias, query.tri);
  const [comptes, lignes] = await Promise.all([
    db.query<{ total: number }>(Prisma.sql`SELECT count(*)::int AS total FROM ${table} WHERE ${where}`),
    db.query<{ ligne: T }>(Prisma.sql`
      SELECT ${jsonObject({ ...fields, projets: 'choix.projets' })} AS ligne
      FROM (
        SELECT ${Prisma.raw(alias)}.id, coalesce(n.nombre, 0) AS projets, row_number() OVER (ORDER BY ${order}) AS rang
        FROM ${table} LEFT JOIN (${projets}) n ON n.id = ${Prisma.raw(alias)}.id
        WHERE ${where}
        ORDER BY ${order} LIMIT ${query.parPage}::int OFFSET ${(query.page - 1) * query.parPage}::bigint
      ) choix JOIN ${table} ON ${Prisma.raw(alias)}.id = choix.id ${jointures}
      ORDER BY choix.rang`),
  ]);
  return { total: comptes[0]?.total ?? 0, lignes: lignes.map((row) => row.ligne) };
}
