import type { CarteUnites, NiveauUnites } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';
import { jsonObject } from '../../sql/json.ts';
import { REGIONS_ACTUELLES, REGIONS_D_AVANT_2016 } from '../recherche/regions.sql.ts';
import type { Selection } from '../recherche/selection.ts';

/**
 * How a level groups. Each query gives (code, projet_id, id): what is counted, by unit and projet; a row may come
 * several times. An actor counts where it is itself when the level places it, else where its projets are.
 */
interface Niveau {
  /** (code, projet_id) */
  projets: Prisma.Sql;
  collectivites: Prisma.Sql;
  partenaires: Prisma.Sql;
  /** (code, cle, nom, nom_en, longitude, latitude): `code` joins the counts, `cle` is what the world knows it by. */
  unites: Prisma.Sql;
}

/** The actors of the projets of each unit. */
const collectivitesOf = (projets: Prisma.Sql) => Prisma.sql`SELECT u.code, l.projet_id, l.collectivite_id AS id
  FROM (${projets}) u JOIN projet_collectivite l ON l.projet_id = u.projet_id`;
const partenairesOf = (projets: Prisma.Sql) => Prisma.sql`SELECT u.code, l.projet_id, l.partenaire_id AS id
  FROM (${projets}) u JOIN projet_partenaire l ON l.projet_id = u.projet_id`;

/** A level of France: collectivités are in the units, partenaires follow their projets. */
function inFrance(collectivites: Prisma.Sql, unites: Prisma.Sql): Niveau {
  return { projets: collectivites, collectivites, partenaires: partenairesOf(collectivites), unites };
}

const ofRegions = (regions: Prisma.Sql) => Prisma.sql`SELECT r.code_region AS code, l.projet_id, l.collectivite_id AS id
  FROM projet_collectivite l JOIN ${regions} r ON r.collectivite_id = l.collectivite_id`;

const PROJETS_PAR_PAYS = Prisma.sql`SELECT code_pays AS code, projet_id FROM projet_pays`;
const PROJETS_PAR_THEMATIQUE = Prisma.sql`SELECT niveau.id AS code, l.projet_id FROM projet_thematique l
  JOIN thematique t ON t.id = l.thematique_id JOIN thematique niveau ON niveau.id IN (t.id, t.parent_id)`;

const NIVEAUX: Record<NiveauUnites, Niveau> = {
  pays: {
    projets: PROJETS_PAR_PAYS,
    collectivites: collectivitesOf(PROJETS_PAR_PAYS),
    partenaires: Prisma.sql`SELECT x.code_pays AS code, l.projet_id, x.id
      FROM projet_partenaire l JOIN partenaire x ON x.id = l.partenaire_id`,
    unites: Prisma.sql`SELECT code, code AS cle, nom, nom_en, longitude, latitude FROM pays`,
  },
  region: inFrance(
    ofRegions(REGIONS_ACTUELLES),
    Prisma.sql`SELECT code, code AS cle, nom, NULL AS nom_en, longitude, latitude FROM region WHERE NOT ancienne`,
  ),
  ancienne_region: inFrance(
    ofRegions(REGIONS_D_AVANT_2016),
    Prisma.sql`SELECT code, code AS cle, nom, NULL AS nom_en, longitude, latitude FROM region`,
  ),
  departement: inFrance(
    Prisma.sql`SELECT c.code_departement AS code, l.projet_id, l.collectivite_id AS id
      FROM projet_collectivite l JOIN collectivite c ON c.id = l.collectivite_id`,
    Prisma.sql`SELECT code, code AS cle, nom, NULL AS nom_en, longitude, latitude FROM departement`,
  ),
  thematique: {
    projets: PROJETS_PAR_THEMATIQUE,
    collectivites: collectivitesOf(PROJETS_PAR_THEMATIQUE),
    partenaires: partenairesOf(PROJETS_PAR_THEMATIQUE),
    unites: Prisma.sql`SELECT id AS code, slug AS cle, nom, nom_en, NULL AS longitude, NULL AS latitude FROM thematique`,
  },
};

type Unite = CarteUnites['unites'][number];
/** A unit before its actors are counted, with the code that joins them. */
type UniteBrute = Omit<Unite, 'collectivites' | 'partenaires'> & { jointure: string };
type Comptes = Record<string, number>;

/** The ids of each unit, each counted once. */
function countByCode(db: Database, selection: Selection, relation: Prisma.Sql): Promise<{ comptes: Comptes | null }[]> {
  return db.query(Prisma.sql`
    ${selection.with}
    compte AS (
      SELECT code, count(*) AS nombre
      FROM (SELECT DISTINCT code, id FROM (${relation}) l WHERE ${selection.includes('l.projet_id')}) distinct_id
      WHERE code IS NOT NULL GROUP BY code
    )
    SELECT json_object_agg(code, nombre) AS comptes FROM compte`);
}

function selectUnites(
  db: Database,
  selection: Selection,
  { projets, unites }: Niveau,
): Promise<{ total: number; unites: UniteBrute[] | null }[]> {
  const unite = jsonObject({
    jointure: 'u.code::text',
    code: 'u.cle',
    nom: 'u.nom',
    nomEn: 'u.nom_en',
    longitude: 'u.longitude',
    latitude: 'u.latitude',
    projets: 'n.nombre',
  });
  return db.query(Prisma.sql`
    ${selection.with}
    compte AS (
      SELECT code, count(*) AS nombre
      FROM (SELECT DISTINCT code, projet_id FROM (${projets}) l WHERE ${selection.includes('l.projet_id')}) paire
      GROUP BY code
    )
    SELECT (${selection.count}) AS total, json_agg(${unite} ORDER BY n.nombre DESC, u.cle) AS unites
    FROM (${unites}) u JOIN compte n ON n.code = u.code`);
}

/** What a selection holds in each unit of a level that has something, the fullest first. Three queries, side by side. */
export async function aggregateUnites(
  db: Database,
  selection: Selection,
  niveau: NiveauUnites,
): Promise<Pick<CarteUnites, 'total' | 'unites'>> {
  const source = NIVEAUX[niveau];
  const [[row], [collectivites], [partenaires]] = await Promise.all([
    selectUnites(db, selection, source),
    countByCode(db, selection, source.collectivites),
    countByCode(db, selection, source.partenaires),
  ]);
  const unites = (row?.unites ?? []).map(({ jointure, ...unite }) => ({
    ...unite,
    collectivites: collectivites?.comptes?.[jointure] ?? 0,
    partenaires: partenaires?.comptes?.[jointure] ?? 0,
  }));
  return { total: row?.total ?? 0, unites };
}
