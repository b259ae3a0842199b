import { Prisma } from '@atlas/prisma';

/** (collectivite_id, code_region): each collectivité with its région of today, which the database deduces, once. */
export const REGIONS_ACTUELLES = Prisma.sql`(
  SELECT id AS collectivite_id, code_region FROM collectivite WHERE code_region IS NOT NULL
)`;

/**
 * (collectivite_id, code_region): each collectivité with its région of before 2016, ceased or not. A région itself has
 * no département and is in those it took over: Auvergne-Rhône-Alpes carries on what Rhône-Alpes signed.
 */
export const REGIONS_D_AVANT_2016 = Prisma.sql`(
  SELECT c.id AS collectivite_id, d.code_ancienne_region AS code_region
  FROM collectivite c JOIN departement d ON d.code = c.code_departement WHERE d.code_ancienne_region IS NOT NULL
  UNION ALL
  SELECT DISTINCT c.id, d.code_ancienne_region FROM collectivite c JOIN departement d ON d.code_region = c.code_region
  WHERE c.code_departement IS NULL AND d.code_ancienne_region IS NOT NULL
)`;

/** (collectivite_id, code_region): both generations; a région that did not change comes twice. */
export const REGIONS_DES_COLLECTIVITES = Prisma.sql`(
  SELECT collectivite_id, code_region FROM ${REGIONS_ACTUELLES} actuelle
  UNION ALL
  SELECT collectivite_id, code_region FROM ${REGIONS_D_AVANT_2016} d_avant
)`;

/** «This collectivité (by the column of its id) is in one of these régions, of either generation», as a condition. */
export function inRegions(column: string, codes: readonly string[]): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(column)} IN (
    SELECT r.collectivite_id FROM ${REGIONS_DES_COLLECTIVITES} r WHERE r.code_region = ANY(${codes}))`;
}
