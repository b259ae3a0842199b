import { type CartePoints, type NiveauPoints, TYPES_COOPERATION } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';
import type { Selection } from '../recherche/selection.ts';

const ACTEURS: Record<NiveauPoints, { liens: Prisma.Sql; table: Prisma.Sql; territoire: Prisma.Sql }> = {
  collectivite: {
    liens: Prisma.sql`SELECT projet_id, collectivite_id AS id FROM projet_collectivite`,
    table: Prisma.sql`collectivite`,
    territoire: Prisma.sql`coalesce(a.code_departement, a.code_region, '')`,
  },
  partenaire: {
    liens: Prisma.sql`SELECT projet_id, partenaire_id AS id FROM projet_partenaire`,
    table: Prisma.sql`partenaire`,
    territoire: Prisma.sql`a.code_pays`,
  },
};

const PAR_TYPE = Prisma.join(
  TYPES_COOPERATION.map((type) => Prisma.sql`count(*) FILTER (WHERE p.type_cooperation = ${type}::type_cooperation)`),
);

type Colonnes = Omit<CartePoints, 'niveau' | 'total' | 'typesCooperation' | 'parType' | 'approximative'> & {
  parType: number[][];
  exacte: boolean[];
};

/** The collectivités or partenaires that a selection reaches, the busiest first, in columns. One query. */
export async function aggregatePoints(
  db: Database,
  selection: Selection,
  niveau: NiveauPoints,
): Promise<Omit<CartePoints, 'niveau' | 'total'>> {
  const { liens, table, territoire } = ACTEURS[niveau];
  const rows = await db.query<{ colonnes: Colonnes }>(Prisma.sql`
    ${selection.with}
    par_acteur AS (
      SELECT l.id, count(*)::int AS projets, json_build_array(${PAR_TYPE}) AS par_type
      FROM (${liens}) l JOIN projet p ON p.id = l.projet_id
      WHERE ${selection.includes(Prisma.sql`l.projet_id`)}
      GROUP BY l.id
    ),
    point AS (
      SELECT a.id, a.nom, ${territoire} AS territoire, a.longitude, a.latitude, a.precision = 'exacte' AS exacte,
        n.projets, n.par_type
      FROM par_acteur n JOIN ${table} a ON a.id = n.id
      ORDER BY n.projets DESC, a.id
    )
    SELECT json_build_object(
      'id', coalesce(json_agg(id), '[]'), 'nom', coalesce(json_agg(nom), '[]'),
      'territoire', coalesce(json_agg(territoire), '[]'), 'longitude', coalesce(json_agg(longitude), '[]'),
      'latitude', coalesce(json_agg(latitude), '[]'), 'exacte', coalesce(json_agg(exacte), '[]'),
      'projets', coalesce(json_agg(projets), '[]'), 'parType', coalesce(json_agg(par_type), '[]')
    ) AS colonnes FROM point`);
  return toColumns(rows[0]?.colonnes);
}

function toColumns(colonnes: Colonnes | undefined): Omit<CartePoints, 'niveau' | 'total'> {
  if (!colonnes) throw new Error('an aggregate without GROUP BY gave no row');
  const { parType, exacte, ...autres } = colonnes;
  return {
    typesCooperation: [...TYPES_COOPERATION],
    ...autres,
    approximative: exacte.flatMap((isExacte, indice) => (isExacte ? [] : [indice])),
    parType: parType.flat(),
  };
}
