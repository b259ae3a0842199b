import { Prisma } from '@atlas/prisma';

/** (ancienne, actuelle): each région that ceased in 2016, with the one that took it over. */
const SUCCESSIONS = Prisma.sql`(
  SELECT DISTINCT code_ancienne_region AS ancienne, code_region AS actuelle
  FROM departement WHERE code_ancienne_region <> code_region
)`;

/** (collectivite_id, code_region): each collectivité with its région of today, once. */
export const REGIONS_ACTUELLES = Prisma.sql`(
  SELECT c.id AS collectivite_id, coalesce(d.code_region, s.actuelle, c.code_region) AS code_region
  FROM collectivite c LEFT JOIN departement d ON d.code = c.code_departement
  LEFT JOIN ${SUCCESSIONS} s ON s.ancienne = c.code_region AND c.code_departement IS NULL
  WHERE d.code_region IS NOT NULL OR c.code_region IS NOT NULL
)`;

/**
 * (collectivite_id, code_region): each collectivité with its région of before 2016, ceased or not. A région itself has
 * no département and is in those it took over: Auvergne-Rhône-Alpes carries on what Rhône-Alpes signed.
 */
export const REGIONS_D_AVANT_2016 = Prisma.sql`(
  SELECT c.id AS collectivite_id, d.code_ancienne_region AS code_region
  FROM collectivite c JOIN departement d ON d.code = c.code_departement WHERE d.code_ancienne_region IS NOT NULL
  UNION ALL
  SELECT DISTINCT c.id, d.code_ancienne_region
  FROM collectivite c JOIN departement d ON c.code_region IN (d.code_region, d.code_ancienne_region)
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
