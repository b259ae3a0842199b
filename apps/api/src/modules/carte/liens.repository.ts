import type { CarteLiens } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';
import { jsonList, jsonObject } from '../../sql/json.ts';
import { toExtremites } from '../recherche/extremites.sql.ts';
import type { Selection } from '../recherche/selection.ts';

/** Above this many links a map shows nothing but a tangle: flows from régions to countries replace them. */
export const LIENS_MAX = 400;

type Extremite = CarteLiens['origines'][number];
interface Groupe {
  liens: { origine: string; destination: string; projets: number }[];
  origines: Extremite[];
  destinations: Extremite[];
}

const EXTREMITE = jsonObject({ cle: 'cle', nom: 'nom', longitude: 'longitude', latitude: 'latitude' });
const LIEN = jsonObject({ origine: 'origine::text', destination: 'destination::text', projets: 'projets' });

/** The columns of a `Groupe`, from the common table expressions `lien`, `origine` and `destination`. */
const GROUPE = Prisma.sql`
  ${jsonList(LIEN, 'projets DESC, origine, destination', Prisma.sql`FROM lien`)} AS liens,
  ${jsonList(EXTREMITE, 'cle', Prisma.sql`FROM origine`)} AS origines,
  ${jsonList(EXTREMITE, 'cle', Prisma.sql`FROM destination`)} AS destinations`;

/**
 * The two sides of projets, and their countries, within the ends that may be linked. The foreign side and the countries
 * alone are of the selection: what is joined to them is too, and saying it twice misleads the planner.
 */
function toCotes(selection: Selection): Prisma.Sql {
  const { collectivites, partenaires, pays } = toExtremites(selection.criteres);
  return Prisma.sql`
    francais AS NOT MATERIALIZED (
      SELECT l.projet_id, l.collectivite_id AS id FROM projet_collectivite l WHERE ${collectivites}
    ),
    etranger AS NOT MATERIALIZED (
      SELECT l.projet_id, l.partenaire_id AS id FROM projet_partenaire l
      WHERE ${selection.includes('l.projet_id')} AND ${partenaires}
    ),
    lieu AS NOT MATERIALIZED (
      SELECT l.projet_id, l.code_pays AS code FROM projet_pays l
      WHERE ${selection.includes('l.projet_id')} AND ${pays}
    )`;
}

/** The links between actors, none when they are too many: as many linked partenaires already say so, at little cost. */
function selectLiens(db: Database, selection: Selection): Promise<(Groupe & { total: number; dense: boolean })[]> {
  return db.query(Prisma.sql`
    ${selection.with} ${toCotes(selection)},
    partenaire_lie AS (
      SELECT DISTINCT id FROM etranger WHERE EXISTS (SELECT FROM francais WHERE francais.projet_id = etranger.projet_id)
      LIMIT ${LIENS_MAX + 1}::int
    ),
    evidence AS MATERIALIZED (SELECT count(*) > ${LIENS_MAX}::int AS dense FROM partenaire_lie),
    possible AS MATERIALIZED (
      SELECT francais.id AS origine, etranger.id AS destination, count(*)::int AS projets
      FROM francais JOIN etranger ON etranger.projet_id = francais.projet_id
      WHERE NOT (SELECT dense FROM evidence)
      GROUP BY 1, 2 LIMIT ${LIENS_MAX + 1}::int
    ),
    verdict AS MATERIALIZED (SELECT dense OR (SELECT count(*) FROM possible) > ${LIENS_MAX}::int AS dense FROM evidence),
    lien AS MATERIALIZED (SELECT possible.* FROM possible, verdict WHERE NOT verdict.dense),
    origine AS (
      SELECT id::text AS cle, nom, longitude, latitude FROM collectivite WHERE id IN (SELECT origine FROM lien)
    ),
    destination AS (
      SELECT id::text AS cle, nom, longitude, latitude FROM partenaire WHERE id IN (SELECT destination FROM lien)
    )
    SELECT (${selection.count}) AS total, (SELECT dense FROM verdict) AS dense, ${GROUPE}`);
}

/** The flows from région (or, for collectivités d'outre-mer without région, département) to country. */
function selectFlux(db: Database, selection: Selection): Promise<Groupe[]> {
  return db.query(Prisma.sql`
    ${selection.with} ${toCotes(selection)},
    lien AS MATERIALIZED (
      SELECT origine, destination, count(*)::int AS projets FROM (
        SELECT DISTINCT coalesce(c.code_region, 'departement:' || c.code_departement) AS origine,
          lieu.code AS destination, lieu.projet_id
        FROM francais JOIN lieu ON lieu.projet_id = francais.projet_id JOIN collectivite c ON c.id = francais.id
      ) paire WHERE origine IS NOT NULL GROUP BY 1, 2
    ),
    origine AS (
      SELECT code AS cle, nom, longitude, latitude FROM region WHERE code IN (SELECT origine FROM lien)
      UNION ALL
      SELECT 'departement:' || code, nom, longitude, latitude FROM departement
      WHERE 'departement:' || code IN (SELECT origine FROM lien)
    ),
    destination AS (
      SELECT code AS cle, nom, longitude, latitude FROM pays WHERE code IN (SELECT destination FROM lien)
    )
    SELECT ${GROUPE}`);
}

/**
 * The links of a selection, the strongest first: between actors while there are at most `LIENS_MAX`, else from région
 * to country. One query, and a second one for the flows.
 */
export async function aggregateLiens(db: Database, selection: Selection): Promise<Omit<CarteLiens, 'niveau'>> {
  const [acteurs] = await selectLiens(db, selection);
  const [groupe] = acteurs?.dense ? await selectFlux(db, selection) : [acteurs];
  if (!acteurs || !groupe) throw new Error('an aggregate without GROUP BY gave no row');
  const regroupement = acteurs.dense ? 'territoires' : 'acteurs';
  return { total: acteurs.total, regroupement, ...toIndices(groupe) };
}

/** Links by the rank of their ends in the lists of ends. */
function toIndices({ liens, origines, destinations }: Groupe): Pick<CarteLiens, 'liens' | 'origines' | 'destinations'> {
  const indiceOrigine = new Map(origines.map((extremite, indice) => [extremite.cle, indice]));
  const indiceDestination = new Map(destinations.map((extremite, indice) => [extremite.cle, indice]));
  return {
    origines,
    destinations,
    liens: liens.flatMap((lien) => {
      const origine = indiceOrigine.get(lien.origine);
      const destination = indiceDestination.get(lien.destination);
      return origine === undefined || destination === undefined ? [] : [{ ...lien, origine, destination }];
    }),
  };
}
