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

/** The counts of each actor by type, in the order of `TYPES_COOPERATION`. */
function groupByActeur({ id, type, nombre }: Comptes): Map<number, number[]> {
  const byActeur = new Map<number, number[]>();
  id?.forEach((acteur, ligne) => {
    const parType = byActeur.get(acteur) ?? TYPES_COOPERATION.map(() => 0);
    parType[TYPES_COOPERATION.indexOf(type?.[ligne] as TypeCooperation)] = nombre?.[ligne] ?? 0;
    byActeur.set(acteur, parType);
  });
  return byActeur;
}

function toColumns(comptes: Comptes, acteurs: Acteurs): Omit<CartePoints, 'niveau'> {
  const byActeur = groupByActeur(comptes);
  const points = (acteurs.id ?? [])
    .map((id, ligne) => {
      const parType = byActeur.get(id) ?? [];
      return { id, ligne, parType, projets: parType.reduce((somme, nombre) => somme + nombre, 0) };
    })
    .filter((point) => point.projets > 0)
    .sort((a, b) => b.projets - a.projets || a.id - b.id);
  const column = <T>(values: T[] | null) => points.map((point) => values?.[point.ligne] as T);
  const exacte = column(acteurs.exacte);
  return {
    total: comptes.total,
    typesCooperation: [...TYPES_COOPERATION],
    id: points.map((point) => point.id),
    nom: column(acteurs.nom),
    territoire: column(acteurs.territoire),
    longitude: column(acteurs.longitude),
    latitude: column(acteurs.latitude),
    approximative: exacte.flatMap((isExacte, indice) => (isExacte ? [] : [indice])),
    projets: points.map((point) => point.projets),
    parType: points.flatMap((point) => point.parType),
  };
}
