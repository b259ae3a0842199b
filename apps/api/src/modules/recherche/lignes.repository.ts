import type { StatutProjet, TypeCooperation } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';

/** A projet as the index reads it: its own columns, and the ids or codes of what it is tied to. */
export interface LigneProjet {
  id: number;
  titre: string;
  resume: string;
  objectifs: string;
  description: string;
  typeCooperation: TypeCooperation;
  statut: StatutProjet;
  anneeDebut: number | null;
  anneeFin: number | null;
  /** Milliseconds since 1970. */
  modifieLe: number;
  collectivites: number[];
  partenaires: number[];
  pays: string[];
  thematiques: number[];
  /** Euros, the sum of the lines whose amount is public. */
  montantFinance: number;
  financements: { financeur: number; annee: number }[];
}

const listOf = (colonne: string, table: string) =>
  Prisma.raw(`ARRAY(SELECT ${colonne} FROM ${table} WHERE projet_id = p.id)`);

const COLONNES = Prisma.sql`p.id, p.titre, p.resume, p.objectifs, p.description,
  p.type_cooperation::text AS "typeCooperation", p.statut::text, p.annee_debut AS "anneeDebut", p.annee_fin AS "anneeFin",
  extract(epoch FROM p.modifie_le)::float8 * 1000 AS "modifieLe",
  ${listOf('collectivite_id', 'projet_collectivite')} AS collectivites,
  ${listOf('partenaire_id', 'projet_partenaire')} AS partenaires,
  ${listOf('code_pays', 'projet_pays')} AS pays,
  ${listOf('thematique_id', 'projet_thematique')} AS thematiques,
  (SELECT coalesce(sum(montant), 0)::float8 FROM financement WHERE projet_id = p.id) AS "montantFinance",
  ${listOf("json_build_object('financeur', financeur_id, 'annee', annee)", 'financement')} AS financements`;

/** The next projets by id, at most `limite`, after the one of id `apres`. */
export function readLignesApres(db: Database, apres: number, limite: number): Promise<LigneProjet[]> {
  return db.query(Prisma.sql`
    SELECT ${COLONNES} FROM projet p WHERE p.id > ${apres}::int ORDER BY p.id LIMIT ${limite}::int`);
}

/** The projets of these ids; those that are gone are not among them. */
export function readLignes(db: Database, ids: readonly number[]): Promise<LigneProjet[]> {
  return db.query(Prisma.sql`SELECT ${COLONNES} FROM projet p WHERE p.id = ANY(${ids}::int[])`);
}

/** Where the data stand: their version, and the latest one that asks for everything to be read again. */
export interface EtatDonnees {
  version: number;
  versionRechargement: number;
}

/** @throws when the database was never migrated. */
export async function readEtat(db: Database): Promise<EtatDonnees> {
  const [etat] = await db.query<EtatDonnees>(Prisma.sql`
    SELECT version::float8, version_rechargement::float8 AS "versionRechargement" FROM etat_donnees WHERE id = 1`);
  if (!etat) throw new Error('etat_donnees has lost its row');
  return etat;
}

/** The projets that changed since a version, those that are gone included; `limite` at most. */
export async function listChangements(db: Database, depuis: number, limite: number): Promise<number[]> {
  const lignes = await db.query<{ id: number }>(Prisma.sql`
    SELECT projet_id AS id FROM changement_projet WHERE version > ${depuis}::bigint LIMIT ${limite}::int`);
  return lignes.map(({ id }) => id);
}
