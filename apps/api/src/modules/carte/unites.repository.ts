import type { CarteUnites, NiveauUnites } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';
import { jsonObject } from '../../sql/json.ts';
import { REGIONS_ACTUELLES, REGIONS_D_AVANT_2016 } from '../recherche/regions.sql.ts';
import type { Selection } from '../recherche/selection.ts';

/** How a level groups. An actor counts in the unit where it is, if the level places it, else in those of its projets. */
interface Niveau {
  /** (code, projet_id); a pair may come several times. */
  projets: Prisma.Sql;
  /** (code, id): the collectivités of each unit, each once. */
  collectivites?: Prisma.Sql;
  /** The same for partenaires. */
  partenaires?: Prisma.Sql;
  /** (code, cle, nom, nom_en, longitude, latitude): `code` joins the counts, `cle` is what the world knows it by. */
  unites: Prisma.Sql;
}

/** A level of France, from its collectivités. */
function inFrance(collectivites: Prisma.Sql, unites: Prisma.Sql): Niveau {
  const projets = Prisma.sql`SELECT m.code, l.projet_id
    FROM projet_collectivite l JOIN (${collectivites}) m ON m.id = l.collectivite_id`;
  return { projets, collectivites, unites };
}

const NIVEAUX: Record<NiveauUnites, Niveau> = {
  pays: {
    projets: Prisma.sql`SELECT code_pays AS code, projet_id FROM projet_pays`,
    partenaires: Prisma.sql`SELECT code_pays AS code, id FROM partenaire`,
    unites: Prisma.sql`SELECT code, code AS cle, nom, nom_en, longitude, latitude FROM pays`,
  },
  region: inFrance(
    Prisma.sql`SELECT code_region AS code, collectivite_id AS id FROM ${REGIONS_ACTUELLES} r`,
    Prisma.sql`SELECT code, code AS cle, nom, NULL AS nom_en, longitude, latitude FROM region WHERE NOT ancienne`,
  ),
  ancienne_region: inFrance(
    Prisma.sql`SELECT code_region AS code, collectivite_id AS id FROM ${REGIONS_D_AVANT_2016} r`,
    Prisma.sql`SELECT code, code AS cle, nom, NULL AS nom_en, longitude, latitude FROM region`,
  ),
  departement: inFrance(
    Prisma.sql`SELECT code_departement AS code, id FROM collectivite WHERE code_departement IS NOT NULL`,
    Prisma.sql`SELECT code, code AS cle, nom, NULL AS nom_en, longitude, latitude FROM departement`,
  ),
  thematique: {
    projets: Prisma.sql`SELECT niveau.id AS code, l.projet_id FROM projet_thematique l
      JOIN thematique t ON t.id = l.thematique_id JOIN thematique niveau ON niveau.id IN (t.id, t.parent_id)`,
    unites: Prisma.sql`SELECT id AS code, slug AS cle, nom, nom_en, NULL AS longitude, NULL AS latitude FROM thematique`,
  },
};

/** (projet_id, id): who takes part in each projet, on each side. */
const COTES = {
  collectivites: Prisma.sql`(SELECT projet_id, collectivite_id AS id FROM projet_collectivite)`,
  partenaires: Prisma.sql`(SELECT projet_id, partenaire_id AS id FROM projet_partenaire)`,
};

type Unite = CarteUnites['unites'][number];
/** A unit before its actors are counted, with the code that joins them. */
type UniteBrute = Omit<Unite, 'collectivites' | 'partenaires'> & { jointure: string };
type Comptes = Record<string, number>;

/** The actors of one side in each unit, each counted once, by code. */
function countActeurs(
  db: Database,
  selection: Selection,
  niveau: Niveau,
  cote: keyof typeof COTES,
): Promise<{ comptes: Comptes | null }[]> {
  const membres = niveau[cote];
  const selected = selection.includes('l.projet_id');
  const acteurs = membres
    ? Prisma.sql`SELECT m.code FROM (${membres}) m WHERE m.id IN (SELECT l.id FROM ${COTES[cote]} l WHERE ${selected})`
    : Prisma.sql`SELECT DISTINCT u.code, l.id FROM (${niveau.projets}) u
        JOIN ${COTES[cote]} l ON l.projet_id = u.projet_id WHERE ${selected}`;
  return db.query(Prisma.sql`
    ${selection.with}
    compte AS (SELECT code, count(*) AS nombre FROM (${acteurs}) acteur GROUP BY code)
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
    countActeurs(db, selection, source, 'collectivites'),
    countActeurs(db, selection, source, 'partenaires'),
  ]);
  const unites = (row?.unites ?? []).map(({ jointure, ...unite }) => ({
    ...unite,
    collectivites: collectivites?.comptes?.[jointure] ?? 0,
    partenaires: partenaires?.comptes?.[jointure] ?? 0,
  }));
  return { total: row?.total ?? 0, unites };
}
