import type { FicheDepartement, FicheRegion, ResumeTerritoire } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';
import { jsonList, jsonObject, positionFields, refTerritoire } from '../../sql/json.ts';
import { REGIONS_DES_COLLECTIVITES } from '../recherche/regions.sql.ts';

/** Territories with their counts: `membres` gives (code, collectivite_id), each pair once. */
function listTerritoires(table: string, ancienne: string, membres: Prisma.Sql): Prisma.Sql {
  const territoire = jsonObject({
    code: 't.code',
    nom: 't.nom',
    ancienne,
    projets: 'coalesce(n.projets, 0)',
    collectivites: 'coalesce(n.collectivites, 0)',
    ...positionFields('t'),
  });
  const rest = Prisma.sql`FROM ${Prisma.raw(table)} t LEFT JOIN (
    SELECT m.code, count(DISTINCT m.collectivite_id) AS collectivites, count(DISTINCT l.projet_id) AS projets
    FROM (${membres}) m LEFT JOIN projet_collectivite l ON l.collectivite_id = m.collectivite_id GROUP BY m.code
  ) n ON n.code = t.code`;
  return Prisma.sql`SELECT ${jsonList(territoire, 't.nom COLLATE "fr-x-icu"', rest)} AS territoires`;
}

/** The régions of today and those that ceased in 2016, alphabetically. */
export async function listRegions(db: Database): Promise<ResumeTerritoire[]> {
  const membres = Prisma.sql`SELECT code_region AS code, collectivite_id FROM ${REGIONS_DES_COLLECTIVITES} r`;
  const rows = await db.query<{ territoires: ResumeTerritoire[] }>(listTerritoires('region', 't.ancienne', membres));
  return rows[0]?.territoires ?? [];
}

/** The départements and collectivités d'outre-mer, alphabetically. */
export async function listDepartements(db: Database): Promise<ResumeTerritoire[]> {
  const membres = Prisma.sql`SELECT code_departement AS code, id AS collectivite_id FROM collectivite`;
  const rows = await db.query<{ territoires: ResumeTerritoire[] }>(listTerritoires('departement', 'false', membres));
  return rows[0]?.territoires ?? [];
}

type Region = Omit<FicheRegion, 'bilan'>;
type Departement = Omit<FicheDepartement, 'bilan'>;

/** A région of either generation with its départements; null when none has this code. */
export async function findRegion(db: Database, code: string): Promise<Region | null> {
  const departements = jsonList(
    refTerritoire('d'),
    'd.code',
    Prisma.sql`FROM departement d WHERE r.code IN (d.code_region, d.code_ancienne_region)`,
  );
  const region = jsonObject({
    code: 'r.code',
    nom: 'r.nom',
    ancienne: 'r.ancienne',
    population: 'r.population',
    departements,
    ...positionFields('r'),
  });
  const rows = await db.query<{ region: Region }>(
    Prisma.sql`SELECT ${region} AS region FROM region r WHERE r.code = ${code}`,
  );
  return rows[0]?.region ?? null;
}

/** A département with its régions of today and of before 2016; null when none has this code. */
export async function findDepartement(db: Database, code: string): Promise<Departement | null> {
  const departement = jsonObject({
    code: 'd.code',
    nom: 'd.nom',
    region: refTerritoire('r'),
    ancienneRegion: refTerritoire('a'),
    population: 'd.population',
    ...positionFields('d'),
  });
  const rows = await db.query<{ departement: Departement }>(Prisma.sql`
    SELECT ${departement} AS departement FROM departement d
    LEFT JOIN region r ON r.code = d.code_region LEFT JOIN region a ON a.code = d.code_ancienne_region
    WHERE d.code = ${code}`);
  return rows[0]?.departement ?? null;
}
