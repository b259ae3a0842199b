import type { CarteLiens } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';
import type { Selection } from '../recherche/selection.ts';
import { toExtremites } from './extremites.sql.ts';

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

/** The two sides of the selected projets, and their countries, within the ends that may be linked. */
function toCotes(selection: Selection): Prisma.Sql {
  const { collectivites, partenaires, pays } = toExtremites(selection.criteres);
  return Prisma.sql`
    francais AS NOT MATERIALIZED (
      SELECT l.projet_id, c.id, c.code_region, c.code_departement
      FROM projet_collectivite l JOIN collectivite c ON c.id = l.collectivite_id
      WHERE ${selection.includes('l.projet_id')} AND ${collectivites}
    ),
    etranger AS NOT MATERIALIZED (
      SELECT l.projet_id, x.id FROM projet_partenaire l JOIN partenaire x ON x.id = l.partenaire_id
      WHERE ${selection.includes('l.projet_id')} AND ${partenaires}
    ),
    lieu AS NOT MATERIALIZED (
      SELECT l.projet_id, y.code FROM projet_pays l JOIN pays y ON y.code = l.code_pays
      WHERE ${selection.includes('l.projet_id')} AND ${pays}
    )`;
}

/** The links, or the flows: as many partenaires already say when links are too many, and then they are not computed. */
const REGROUPEMENT = Prisma.sql`
  partenaire_lie AS (
    SELECT DISTINCT id FROM etranger WHERE EXISTS (SELECT FROM francais WHERE francais.projet_id = etranger.projet_id)
    LIMIT ${LIENS_MAX + 1}::int
  ),
  evidence AS MATERIALIZED (SELECT count(*) > ${LIENS_MAX}::int AS dense FROM partenaire_lie),
  lien AS MATERIALIZED (
    SELECT francais.id AS origine, etranger.id AS destination, count(*)::int AS projets
    FROM francais JOIN etranger ON etranger.projet_id = francais.projet_id
    WHERE NOT (SELECT dense FROM evidence)
    GROUP BY 1, 2 LIMIT ${LIENS_MAX + 1}::int
  ),
  est_dense AS MATERIALIZED (
    SELECT (SELECT dense FROM evidence) OR count(*) > ${LIENS_MAX}::int AS dense FROM lien
  ),
  flux AS MATERIALIZED (
    SELECT origine, destination, count(*)::int AS projets FROM (
      SELECT DISTINCT coalesce(code_region, 'departement:' || code_departement) AS origine,
        lieu.code AS destination, lieu.projet_id
      FROM francais JOIN lieu ON lieu.projet_id = francais.projet_id
      WHERE (SELECT dense FROM est_dense)
    ) paire WHERE origine IS NOT NULL GROUP BY 1, 2
  )`;

/** The ends of what is linked, whichever it is. */
const EXTREMITES = Prisma.sql`
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
  )`;

/**
 * The links of a selection, the strongest first: between actors while there are at most `LIENS_MAX`, else from région
 * (or, for collectivités d'outre-mer without région, département) to country. One query.
 */
export async function aggregateLiens(db: Database, selection: Selection): Promise<Omit<CarteLiens, 'niveau'>> {
  const rows = await db.query<Row>(Prisma.sql`
    ${selection.with}
    ${toCotes(selection)}, ${REGROUPEMENT}, ${EXTREMITES}
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
