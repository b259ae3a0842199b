import { Prisma } from '@atlas/prisma';
import { and } from '../../sql/liste.ts';
import type { Criteres } from '../recherche/filtres.sql.ts';
import { inRegions } from '../recherche/regions.sql.ts';

/**
 * The ends that a link may have, as conditions: criteria about an actor or a place bound the ends too. Who selects a
 * collectivité sees its links, not those of whom its projets bring together besides.
 */
export interface Extremites {
  /** On a collectivité `c`. */
  collectivites: Prisma.Sql;
  /** On a partenaire `x`. */
  partenaires: Prisma.Sql;
  /** On a country `y`. */
  pays: Prisma.Sql;
}

/** The ends that `criteres` leave. */
export function toExtremites(criteres: Criteres): Extremites {
  const { collectivite, departement, region, typeCollectivite, partenaire, pays, continent } = criteres;
  const lieux = and([
    pays && Prisma.sql`y.code = ANY(${pays})`,
    continent && Prisma.sql`y.continent = ANY(${continent}::continent[])`,
  ]);
  return {
    collectivites: and([
      collectivite && Prisma.sql`c.id = ANY(${collectivite})`,
      departement && Prisma.sql`c.code_departement = ANY(${departement})`,
      region && inRegions('c.id', region),
      typeCollectivite && Prisma.sql`c.type = ANY(${typeCollectivite}::type_collectivite[])`,
    ]),
    partenaires: and([
      partenaire && Prisma.sql`x.id = ANY(${partenaire})`,
      (pays ?? continent) && Prisma.sql`x.code_pays IN (SELECT y.code FROM pays y WHERE ${lieux})`,
    ]),
    pays: and([
      lieux,
      partenaire && Prisma.sql`y.code IN (SELECT x.code_pays FROM partenaire x WHERE x.id = ANY(${partenaire}))`,
    ]),
  };
}
