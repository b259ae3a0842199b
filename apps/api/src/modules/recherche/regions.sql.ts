import { Prisma } from '@atlas/prisma';

/**
 * Each collectivité with each région it is in, of today and of before 2016: (collectivite_id, code_region). Through its
 * département; a région itself has none, and is in its own code, in those it took over, and in the one that took it
 * over: Auvergne-Rhône-Alpes carries on what Rhône-Alpes signed.
 */
export const REGIONS_DES_COLLECTIVITES = Prisma.sql`(
  SELECT c.id AS collectivite_id, c.code_region FROM collectivite c WHERE c.code_region IS NOT NULL
  UNION
  SELECT c.id, d.code_region FROM collectivite c JOIN departement d ON d.code = c.code_departement
  WHERE d.code_region IS NOT NULL
  UNION
  SELECT c.id, d.code_ancienne_region FROM collectivite c JOIN departement d ON d.code = c.code_departement
  WHERE d.code_ancienne_region IS NOT NULL
  UNION
  SELECT c.id, d.code_ancienne_region FROM collectivite c JOIN departement d ON d.code_region = c.code_region
  WHERE c.type = 'region' AND d.code_ancienne_region IS NOT NULL
  UNION
  SELECT c.id, d.code_region FROM collectivite c JOIN departement d ON d.code_ancienne_region = c.code_region
  WHERE c.type = 'region' AND d.code_region IS NOT NULL
)`;

/** «This collectivité (by the column of its id) is in one of these régions, of either generation», as a condition. */
export function inRegions(column: string, codes: readonly string[]): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(column)} IN (
    SELECT r.collectivite_id FROM ${REGIONS_DES_COLLECTIVITES} r WHERE r.code_region = ANY(${codes}))`;
}
