import { type CartePoints, type NiveauPoints, TYPES_COOPERATION, type TypeCooperation } from '@atlas/contracts';
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

/** Columns of equal length: an actor, a type, and how many projets it has of it. */
interface Comptes {
  total: number;
  id: number[] | null;
  type: TypeCooperation[] | null;
  nombre: number[] | null;
}
interface Acteurs {
  id: number[] | null;
  nom: string[] | null;
  territoire: string[] | null;
  longitude: number[] | null;
  latitude: number[] | null;
  exacte: boolean[] | null;
}

function countProjetsByType(db: Database, selection: Selection, liens: Prisma.Sql): Promise<Comptes[]> {
  return db.query<Comptes>(Prisma.sql`
    ${selection.with}
    compte AS (
      SELECT l.id, p.type_cooperation AS type, count(*) AS nombre
      FROM (${liens}) l JOIN projet p ON p.id = l.projet_id
      WHERE ${selection.includes('l.projet_id')}
      GROUP BY l.id, p.type_cooperation
    )
    SELECT (${selection.count}) AS total, json_agg(id) AS id, json_agg(type) AS type, json_agg(nombre) AS nombre
    FROM compte`);
}

function selectActeurs(db: Database, selection: Selection, niveau: NiveauPoints): Promise<Acteurs[]> {
  const { liens, table, territoire } = ACTEURS[niveau];
  const condition = selection.isAll
    ? Prisma.sql`TRUE`
    : Prisma.sql`a.id IN (SELECT l.id FROM (${liens}) l WHERE ${selection.includes('l.projet_id')})`;
  return db.query<Acteurs>(Prisma.sql`
    ${selection.with}
    acteur AS (
      SELECT a.id, a.nom, ${territoire} AS territoire, a.longitude, a.latitude, a.precision = 'exacte' AS exacte
      FROM ${table} a WHERE ${condition}
    )
    SELECT json_agg(id) AS id, json_agg(nom) AS nom, json_agg(territoire) AS territoire,
      json_agg(longitude) AS longitude, json_agg(latitude) AS latitude, json_agg(exacte) AS exacte
    FROM acteur`);
}

/** The collectivités or partenaires that a selection reaches, the busiest first. Two queries, side by side. */
export async function aggregatePoints(
  db: Database,
  selection: Selection,
  niveau: NiveauPoints,
): Promise<Omit<CartePoints, 'niveau'>> {
  const [[comptes], [acteurs]] = await Promise.all([
    countProjetsByType(db, selection, ACTEURS[niveau].liens),
    selectActeurs(db, selection, niveau),
  ]);
  if (!comptes || !acteurs) throw new Error('an aggregate without GROUP BY gave no row');
  return toColumns(comptes, acteurs);
}

/**
 * Joins counts to actors, the busiest first. Flat arrays throughout: ten thousand points are made at once, and an object
 * for each would cost more than the query.
 */
function toColumns(comptes: Comptes, acteurs: Acteurs): Omit<CartePoints, 'niveau'> {
  const ids = acteurs.id ?? [];
  const ligneOf = new Map(ids.map((id, ligne) => [id, ligne]));
  const width = TYPES_COOPERATION.length;
  const parType = new Uint32Array(ids.length * width);
  const projets = new Uint32Array(ids.length);
  comptes.id?.forEach((id, rang) => {
    const ligne = ligneOf.get(id);
    const type = TYPES_COOPERATION.indexOf(comptes.type?.[rang] as TypeCooperation);
    const nombre = comptes.nombre?.[rang] ?? 0;
    if (ligne === undefined || type < 0) return;
    parType[ligne * width + type] = nombre;
    projets[ligne] = (projets[ligne] ?? 0) + nombre;
  });
  const order = [...ids.keys()]
    .filter((ligne) => projets[ligne])
    .sort((a, b) => (projets[b] ?? 0) - (projets[a] ?? 0) || (ids[a] ?? 0) - (ids[b] ?? 0));
  const column = <T>(values: ArrayLike<T> | null) => order.map((ligne) => values?.[ligne] as T);
  const exacte = column(acteurs.exacte);
  return {
    total: comptes.total,
    typesCooperation: [...TYPES_COOPERATION],
    id: column(ids),
    nom: column(acteurs.nom),
    territoire: column(acteurs.territoire),
    longitude: column(acteurs.longitude),
    latitude: column(acteurs.latitude),
    approximative: [...order.keys()].filter((indice) => !exacte[indice]),
    projets: column(projets),
    parType: flattenLignes(parType, order, width),
  };
}

/** The rows of a flat table in another order, flat again. */
function flattenLignes(table: Uint32Array, order: readonly number[], width: number): number[] {
  const flat: number[] = [];
  for (const ligne of order) {
    for (let colonne = 0; colonne < width; colonne++) flat.push(table[ligne * width + colonne] ?? 0);
  }
  return flat;
}
