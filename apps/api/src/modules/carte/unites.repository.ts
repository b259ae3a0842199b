import type { CarteUnites, NiveauUnites } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';
import { REGIONS_DES_COLLECTIVITES } from '../recherche/regions.sql.ts';
import type { Selection } from '../recherche/selection.ts';

/** How a level groups: queries of pairs of a unit's code with a projet, and with its own actors where it has some. */
interface Niveau {
  /** (code, projet_id), a pair perhaps several times. */
  projets: Prisma.Sql;
  /** (code, projet_id, id): the collectivités in the unit itself; absent, all those of its projets. */
  collectivites?: Prisma.Sql;
  /** The same for partenaires. */
  partenaires?: Prisma.Sql;
  /** (code, nom, nom_en, longitude, latitude) */
  unites: Prisma.Sql;
}

const PROJETS_DES_REGIONS = Prisma.sql`SELECT r.code_region AS code, l.projet_id, l.collectivite_id AS id
  FROM projet_collectivite l JOIN ${REGIONS_DES_COLLECTIVITES} r ON r.collectivite_id = l.collectivite_id`;

const PROJETS_DES_DEPARTEMENTS = Prisma.sql`SELECT c.code_departement AS code, l.projet_id, l.collectivite_id AS id
  FROM projet_collectivite l JOIN collectivite c ON c.id = l.collectivite_id WHERE c.code_departement IS NOT NULL`;

const NIVEAUX: Record<NiveauUnites, Niveau> = {
  pays: {
    projets: Prisma.sql`SELECT code_pays AS code, projet_id FROM projet_pays`,
    partenaires: Prisma.sql`SELECT x.code_pays AS code, l.projet_id, x.id
      FROM projet_partenaire l JOIN partenaire x ON x.id = l.partenaire_id`,
    unites: Prisma.sql`SELECT code, nom, nom_en, longitude, latitude FROM pays`,
  },
  region: {
    projets: PROJETS_DES_REGIONS,
    collectivites: PROJETS_DES_REGIONS,
    unites: Prisma.sql`SELECT code, nom, NULL AS nom_en, longitude, latitude FROM region WHERE NOT ancienne`,
  },
  ancienne_region: {
    projets: PROJETS_DES_REGIONS,
    collectivites: PROJETS_DES_REGIONS,
    unites: Prisma.sql`SELECT code, nom, NULL AS nom_en, longitude, latitude FROM region
      WHERE code IN (SELECT code_ancienne_region FROM departement)`,
  },
  departement: {
    projets: PROJETS_DES_DEPARTEMENTS,
    collectivites: PROJETS_DES_DEPARTEMENTS,
    unites: Prisma.sql`SELECT code, nom, NULL AS nom_en, longitude, latitude FROM departement`,
  },
  thematique: {
    projets: Prisma.sql`SELECT niveau.slug AS code, l.projet_id FROM projet_thematique l
      JOIN thematique t ON t.id = l.thematique_id JOIN thematique niveau ON niveau.id IN (t.id, t.parent_id)`,
    unites: Prisma.sql`SELECT slug AS code, nom, nom_en, NULL AS longitude, NULL AS latitude FROM thematique`,
  },
};

/** Counts each actor once a unit. */
const countDistinct = (relation: Prisma.Sql) =>
  Prisma.sql`SELECT code, count(*)::int AS nombre FROM (SELECT DISTINCT code, id FROM (${relation}) m) d GROUP BY code`;

/** What a selection holds in each unit of a level that has something, the fullest first. One query. */
export async function aggregateUnites(
  db: Database,
  selection: Selection,
  niveau: NiveauUnites,
): Promise<Omit<CarteUnites, 'niveau' | 'total'>> {
  const { projets, collectivites, partenaires, unites } = NIVEAUX[niveau];
  const inSelection = (relation: Prisma.Sql) =>
    Prisma.sql`SELECT * FROM (${relation}) brut WHERE ${selection.includes(Prisma.sql`brut.projet_id`)}`;
  const through = (table: Prisma.Sql, id: Prisma.Sql) =>
    Prisma.sql`SELECT paire.code, l.${id} AS id FROM paire JOIN ${table} l ON l.projet_id = paire.projet_id`;
  const rows = await db.query<{ unites: CarteUnites['unites'] }>(Prisma.sql`
    ${selection.with}
    paire AS MATERIALIZED (SELECT DISTINCT code, projet_id FROM (${inSelection(projets)}) m),
    par_unite AS (SELECT code, count(*)::int AS nombre FROM paire GROUP BY code),
    c AS (${countDistinct(collectivites ? inSelection(collectivites) : through(Prisma.sql`projet_collectivite`, Prisma.sql`collectivite_id`))}),
    x AS (${countDistinct(partenaires ? inSelection(partenaires) : through(Prisma.sql`projet_partenaire`, Prisma.sql`partenaire_id`))})
    SELECT coalesce(json_agg(json_build_object(
      'code', u.code, 'nom', u.nom, 'nomEn', u.nom_en, 'longitude', u.longitude, 'latitude', u.latitude,
      'projets', p.nombre, 'collectivites', coalesce(c.nombre, 0), 'partenaires', coalesce(x.nombre, 0)
    ) ORDER BY p.nombre DESC, u.code), '[]') AS unites
    FROM (${unites}) u JOIN par_unite p ON p.code = u.code LEFT JOIN c ON c.code = u.code LEFT JOIN x ON x.code = u.code`);
  return { unites: rows[0]?.unites ?? [] };
}
