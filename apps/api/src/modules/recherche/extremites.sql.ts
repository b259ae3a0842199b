import { Prisma } from '@atlas/prisma';
import { and } from '../../sql/liste.ts';
import type { Criteres } from './filtres.sql.ts';
import { inRegions } from './regions.sql.ts';

/**
 * The actors and countries that count in a selection, as conditions on a row of links `l`: criteria about an actor or a
 * place bound them too. A région counts its own collectivités, and who selects a collectivité sees its links, not those
 * of whom its projets bring together besides.
 */
export interface Extremites {
  /** On a row of `projet_collectivite`. */
  collectivites: Prisma.Sql;
  /** On a row of `projet_partenaire`. */
  partenaires: Prisma.Sql;
  /** On a row of `projet_pays`. */
  pays: Prisma.Sql;
}

const among = (column: string, rows: Prisma.Sql) => Prisma.sql`${Prisma.raw(column)} IN (${rows})`;

/** The ends that `criteres` leave: all of them where they say nothing of a side. */
export function toExtremites(criteres: Criteres): Extremites {
  const { collectivite, departement, region, typeCollectivite, partenaire, pays, continent } = criteres;
  const collectivites = [
    departement && Prisma.sql`code_departement = ANY(${departement})`,
    typeCollectivite && Prisma.sql`type = ANY(${typeCollectivite}::type_collectivite[])`,
  ];
  const inContinent = continent && Prisma.sql`SELECT code FROM pays WHERE continent = ANY(${continent}::continent[])`;
  const partenaires = [pays && Prisma.sql`code_pays = ANY(${pays})`, inContinent && among('code_pays', inContinent)];
  return {
    collectivites: and([
      collectivite && Prisma.sql`l.collectivite_id = ANY(${collectivite})`,
      region && inRegions('l.collectivite_id', region),
      collectivites.some(Boolean) &&
        among('l.collectivite_id', Prisma.sql`SELECT id FROM collectivite WHERE ${and(collectivites)}`),
    ]),
    partenaires: and([
      partenaire && Prisma.sql`l.partenaire_id = ANY(${partenaire})`,
      partenaires.some(Boolean) &&
        among('l.partenaire_id', Prisma.sql`SELECT id FROM partenaire WHERE ${and(partenaires)}`),
    ]),
    pays: and([
      pays && Prisma.sql`l.code_pays = ANY(${pays})`,
      inContinent && among('l.code_pays', inContinent),
      partenaire && among('l.code_pays', Prisma.sql`SELECT code_pays FROM partenaire WHERE id = ANY(${partenaire})`),
    ]),
  };
}
