import type { Continent, NiveauPartenaire, TypeCollectivite } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';

/** A place as a map shows it; degrees, WGS 84. */
export interface Lieu {
  nom: string;
  nomEn: string | null;
  longitude: number;
  latitude: number;
}
export interface Departement extends Lieu {
  codeRegion: string | null;
  codeAncienneRegion: string | null;
}
export interface Region extends Lieu {
  ancienne: boolean;
}
export interface Pays extends Lieu {
  continent: Continent;
}
export interface Thematique {
  slug: string;
  nom: string;
  nomEn: string;
  /** Slug. */
  parent: string | null;
}
export interface Financeur {
  slug: string;
  /** Its sigle, or its name where it has none. */
  nom: string;
}

interface Acteur extends Omit<Lieu, 'nomEn'> {
  id: number;
  nom: string;
  nomNormalise: string;
  /** False when the position is approximate. */
  exacte: boolean;
}
export interface Collectivite extends Acteur {
  type: TypeCollectivite;
  codeDepartement: string | null;
  codeRegion: string | null;
}
export interface Partenaire extends Acteur {
  niveau: NiveauPartenaire;
  codePays: string;
}

/** What the projets refer to: what is small, by code, id or slug. */
export interface Vocabulaires {
  regions: Map<string, Region>;
  departements: Map<string, Departement>;
  pays: Map<string, Pays>;
  thematiques: Map<number, Thematique>;
  financeurs: Map<number, Financeur>;
}

/** Reads the référentiels and vocabularies whole. */
export async function readVocabulaires(db: Database): Promise<Vocabulaires> {
  const [regions, departements, pays, thematiques, financeurs] = await Promise.all([
    db.query<Region & { code: string }>(
      Prisma.sql`SELECT code, nom, NULL AS "nomEn", longitude, latitude, ancienne FROM region`,
    ),
    db.query<Departement & { code: string }>(Prisma.sql`
      SELECT code, nom, NULL AS "nomEn", longitude, latitude, code_region AS "codeRegion",
        code_ancienne_region AS "codeAncienneRegion" FROM departement`),
    db.query<Pays & { code: string }>(
      Prisma.sql`SELECT code, nom, nom_en AS "nomEn", longitude, latitude, continent::text FROM pays`,
    ),
    db.query<Thematique & { id: number }>(Prisma.sql`
      SELECT t.id, t.slug, t.nom, t.nom_en AS "nomEn", parent.slug AS parent
      FROM thematique t LEFT JOIN thematique parent ON parent.id = t.parent_id`),
    db.query<Financeur & { id: number }>(Prisma.sql`SELECT id, slug, coalesce(sigle, nom) AS nom FROM financeur`),
  ]);
  const byCode = <T extends { code: string }>(lignes: T[]) => new Map(lignes.map((ligne) => [ligne.code, ligne]));
  const byId = <T extends { id: number }>(lignes: T[]) => new Map(lignes.map((ligne) => [ligne.id, ligne]));
  return {
    regions: byCode(regions),
    departements: byCode(departements),
    pays: byCode(pays),
    thematiques: byId(thematiques),
    financeurs: byId(financeurs),
  };
}

const ACTEUR = Prisma.sql`id, nom, nom_normalise AS "nomNormalise", longitude, latitude, precision = 'exacte' AS exacte`;

/** The collectivités of these ids. */
export function readCollectivites(db: Database, ids: readonly number[]): Promise<Collectivite[]> {
  return db.query(Prisma.sql`
    SELECT ${ACTEUR}, type::text, code_departement AS "codeDepartement", code_region AS "codeRegion"
    FROM collectivite WHERE id = ANY(${ids}::int[])`);
}

/** The partenaires of these ids. */
export function readPartenaires(db: Database, ids: readonly number[]): Promise<Partenaire[]> {
  return db.query(Prisma.sql`
    SELECT ${ACTEUR}, niveau::text, code_pays AS "codePays" FROM partenaire WHERE id = ANY(${ids}::int[])`);
}
