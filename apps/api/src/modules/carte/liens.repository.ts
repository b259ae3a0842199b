import type { CarteLiens } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';
import type { Selection } from '../recherche/selection.ts';

/** Above this many links a map shows nothing but a tangle: flows from régions to countries replace them. */
export const LIENS_MAX = 400;

interface Lien {
  origine: string;
  destination: string;
  projets: number;
}
type Extremite = CarteLiens['origines'][number];
interface Row {
  total: number;
  liens: Lien[] | null;
  flux: Lien[] | null;
  origines: Extremite[] | null;
  destinations: Extremite[] | null;
}

const EXTREMITE = Prisma.sql`json_build_object('cle', cle, 'nom', nom, 'longitude', longitude, 'latitude', latitude)`;
const LIEN = Prisma.sql`json_build_object('origine', origine::text, 'destination', destination::text, 'projets', projets)`;

/**
 * The links of a selection, the strongest first: between actors while there are at most `LIENS_MAX`, else from région
 * (or, for collectivités d'outre-mer without région, département) to country. One query: the links are not
 * computed where as many partenaires already say that there are too many, nor the flows where the links are few.
 */
export async function aggregateLiens(db: Database, selection: Selection): Promise<Omit<CarteLiens, 'niveau'>> {
  const rows = await db.query<Row>(Prisma.sql`
    ${selection.with}
    partenaire_lie AS (
      SELECT DISTINCT x.partenaire_id FROM projet_partenaire x
      WHERE ${selection.includes('x.projet_id')}
        AND EXISTS (SELECT FROM projet_collectivite c WHERE c.projet_id = x.projet_id)
      LIMIT ${LIENS_MAX + 1}::int
    ),
    evidence AS MATERIALIZED (SELECT count(*) > ${LIENS_MAX}::int AS dense FROM partenaire_lie),
    lien AS MATERIALIZED (
      SELECT c.collectivite_id AS origine, x.partenaire_id AS destination, count(*)::int AS projets
      FROM projet_collectivite c JOIN projet_partenaire x ON x.projet_id = c.projet_id
      WHERE NOT (SELECT dense FROM evidence) AND ${selection.includes('c.projet_id')}
      GROUP BY 1, 2 LIMIT ${LIENS_MAX + 1}::int
    ),
    est_dense AS MATERIALIZED (
      SELECT (SELECT dense FROM evidence) OR count(*) > ${LIENS_MAX}::int AS dense FROM lien
    ),
    flux AS MATERIALIZED (
      SELECT origine, destination, count(*)::int AS projets FROM (
        SELECT DISTINCT coalesce(c.code_region, 'departement:' || c.code_departement) AS origine,
          y.code_pays AS destination, l.projet_id
        FROM projet_collectivite l JOIN projet_pays y ON y.projet_id = l.projet_id
        JOIN collectivite c ON c.id = l.collectivite_id
        WHERE (SELECT dense FROM est_dense) AND ${selection.includes('l.projet_id')}
      ) paire WHERE origine IS NOT NULL GROUP BY 1, 2
    ),
    origine AS (
      SELECT c.id::text AS cle, c.nom, c.longitude, c.latitude FROM collectivite c
      WHERE NOT (SELECT dense FROM est_dense) AND c.id IN (SELECT origine FROM lien)
      UNION ALL
      SELECT r.code, r.nom, r.longitude, r.latitude FROM region r WHERE r.code IN (SELECT origine FROM flux)
      UNION ALL
      SELECT 'departement:' || d.code, d.nom, d.longitude, d.latitude FROM departement d
      WHERE 'departement:' || d.code IN (SELECT origine FROM flux)
    ),
    destination AS (
      SELECT x.id::text AS cle, x.nom, x.longitude, x.latitude FROM partenaire x
      WHERE NOT (SELECT dense FROM est_dense) AND x.id IN (SELECT destination FROM lien)
      UNION ALL
      SELECT y.code, y.nom, y.longitude, y.latitude FROM pays y WHERE y.code IN (SELECT destination FROM flux)
    )
    SELECT
      (${selection.count}) AS total,
      (SELECT json_agg(${LIEN} ORDER BY projets DESC, origine, destination) FROM lien
        WHERE NOT (SELECT dense FROM est_dense)) AS liens,
      (SELECT json_agg(${LIEN} ORDER BY projets DESC, origine, destination) FROM flux) AS flux,
      (SELECT json_agg(${EXTREMITE} ORDER BY cle) FROM origine) AS origines,
      (SELECT json_agg(${EXTREMITE} ORDER BY cle) FROM destination) AS destinations`);
  return toLiens(rows[0]);
}

function toLiens(row: Row | undefined): Omit<CarteLiens, 'niveau'> {
  const origines = row?.origines ?? [];
  const destinations = row?.destinations ?? [];
  const indiceOrigine = new Map(origines.map((extremite, indice) => [extremite.cle, indice]));
  const indiceDestination = new Map(destinations.map((extremite, indice) => [extremite.cle, indice]));
  const liens = (row?.flux ?? row?.liens ?? []).flatMap((lien) => {
    const origine = indiceOrigine.get(lien.origine);
    const destination = indiceDestination.get(lien.destination);
    return origine === undefined || destination === undefined ? [] : [{ origine, destination, projets: lien.projets }];
  });
  return { total: row?.total ?? 0, regroupement: row?.flux ? 'territoires' : 'acteurs', origines, destinations, liens };
}
