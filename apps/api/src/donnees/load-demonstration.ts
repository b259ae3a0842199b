import {
  type Demonstration,
  type DocumentRow,
  generateDemonstration,
  type ProjetRow,
  type Referentiels,
  renderDocument,
} from '@atlas/demonstration';
import {
  loadCommunes,
  loadDepartements,
  loadEpci,
  loadPays,
  loadRegions,
  loadSubdivisions,
  loadVillesDuMonde,
} from '@atlas/geodonnees/referentiels';
import type { ClientBase } from 'pg';
import type { Storage } from '../plugins/storage.ts';
import { insertRows } from './insert-rows.ts';
import { toBatches } from './to-batches.ts';

/** Projets written at once, with their lines of every other table. */
const PROJETS_PER_BATCH = 2_000;
/** Files written at once: enough to keep a disk busy. */
const FILES_AT_ONCE = 64;

/** The tables of the demonstration data, and of whatever refers to them. */
const TABLES = ['thematique', 'financeur', 'operateur', 'poste_diplomatique', 'collectivite', 'partenaire', 'projet'];

export interface DemonstrationLoading {
  /** A whole number from 1 to 100. */
  echelle: number;
  /** Called with a short French phrase at each step. */
  onProgress?: ((step: string) => void) | undefined;
}

function readReferentiels(): Referentiels {
  return {
    communes: loadCommunes(),
    epci: loadEpci(),
    departements: loadDepartements(),
    regions: loadRegions(),
    pays: loadPays(),
    subdivisions: loadSubdivisions(),
    villesDuMonde: loadVillesDuMonde(),
  };
}

/** Empties every table that demonstration data fill. The référentiels stay. */
export async function clearDemonstration(client: ClientBase): Promise<void> {
  await client.query(`TRUNCATE ${TABLES} RESTART IDENTITY CASCADE`);
}

/**
 * Writes the demonstration data set into empty tables, and the files of its documents into the storage. The caller holds
 * the transaction; files come first, so that a committed row always has its file.
 */
export async function insertDemonstration(
  client: ClientBase,
  storage: Pick<Storage, 'write'>,
  { echelle, onProgress = () => undefined }: DemonstrationLoading,
): Promise<void> {
  const data = generateDemonstration({ echelle, referentiels: readReferentiels() });
  onProgress('documents');
  await writeFiles(storage, data.documents);
  onProgress('acteurs et thématiques');
  await insertActeurs(client, data);
  onProgress('projets');
  for (const batch of toBatches(data.projets, PROJETS_PER_BATCH)) await insertProjets(client, batch);
  onProgress('contacts, documents et vérifications');
  await insertRows(client, 'contact', data.contacts);
  await insertRows(
    client,
    'document',
    mapRows(data.documents, ({ contenu: _contenu, ...row }) => row),
  );
  await insertRows(client, 'verification', data.verifications);
  onProgress('compteurs et mots-clés');
  await resetSequences(client);
  await client.query('SELECT actualiser_recherche_projets(array_agg(id)) FROM projet');
  await client.query('UPDATE etat_donnees SET demonstration = true, echelle = $1 WHERE id = 1', [echelle]);
}

async function insertActeurs(client: ClientBase, data: Demonstration): Promise<void> {
  await insertRows(client, 'thematique', data.thematiques);
  await insertRows(client, 'financeur', data.financeurs);
  await insertRows(client, 'operateur', data.operateurs);
  await insertRows(client, 'poste_diplomatique', data.postes);
  await insertRows(client, 'collectivite', data.collectivites);
  await insertRows(client, 'partenaire', data.partenaires);
}

async function insertProjets(client: ClientBase, batch: readonly ProjetRow[]): Promise<void> {
  await insertRows(
    client,
    'projet',
    batch.map(({ collectivites, partenaires, pays, thematiques, operateurs, financements, ...row }) => row),
  );
  const link = (table: string, rowsOf: (projet: ProjetRow) => object[]) =>
    insertRows(
      client,
      table,
      batch.flatMap((projet) => rowsOf(projet).map((row) => ({ projetId: projet.id, ...row }))),
    );
  await link('projet_collectivite', ({ collectivites }) => collectivites);
  await link('projet_partenaire', ({ partenaires }) => partenaires.map((partenaireId) => ({ partenaireId })));
  await link('projet_pays', ({ pays }) => pays.map((codePays) => ({ codePays })));
  await link('projet_thematique', ({ thematiques }) => thematiques.map((thematiqueId) => ({ thematiqueId })));
  await link('projet_operateur', ({ operateurs }) => operateurs.map((operateurId) => ({ operateurId })));
  await link('financement', ({ financements }) => financements);
}

/** Rows came with their identifiers: what is created next takes the numbers after them. */
async function resetSequences(client: ClientBase): Promise<void> {
  for (const table of [...TABLES, 'contact', 'document', 'verification']) {
    await client.query(
      `SELECT setval(pg_get_serial_sequence('${table}', 'id'), greatest(max(id), 1), max(id) IS NOT NULL) FROM ${table}`,
    );
  }
}

async function writeFiles(storage: Pick<Storage, 'write'>, documents: Iterable<DocumentRow>): Promise<void> {
  for (const batch of toBatches(documents, FILES_AT_ONCE)) {
    await Promise.all(batch.map((row) => storage.write(row.cleStockage, renderDocument(row))));
  }
}

function* mapRows<T, R>(rows: Iterable<T>, transform: (row: T) => R): Generator<R> {
  for (const row of rows) yield transform(row);
}
