import { randomUUID } from 'node:crypto';
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
import { forEachBatch, insertRows } from './insert-rows.ts';
import { withoutIndexes } from './without-indexes.ts';

export interface DemonstrationLoading {
  /** A whole number from 1 to 100. */
  echelle: number;
  /** Called with a short French phrase at each step. */
  onProgress?: (step: string) => void;
}

/** Projets a batch, their links and texts with them. */
const PROJETS_PAR_LOT = 2_000;
/** Documents a batch, their files written at the same time. */
const DOCUMENTS_PAR_LOT = 50;

/** Every table of the demonstration data; those whose identifier is a sequence have it moved past the rows. */
const TABLES_NUMEROTEES = [
  'thematique',
  'financeur',
  'operateur',
  'poste_diplomatique',
  'collectivite',
  'partenaire',
  'projet',
  'financement',
  'contact',
  'document',
  'verification',
];
const TABLES_DE_LIENS = [
  'projet_collectivite',
  'projet_partenaire',
  'projet_pays',
  'projet_thematique',
  'projet_operateur',
];
/** Those whose identifier is made here, or that others give. */
const AUTRES_TABLES = ['fichier'];
export const TABLES_DE_DEMONSTRATION = [...TABLES_NUMEROTEES, ...TABLES_DE_LIENS, ...AUTRES_TABLES];

/** All that the demonstration data are made from. */
export function readReferentiels(): Referentiels {
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

/**
 * Fills the empty tables of actors and projets with the demonstration data, and marks them as such in `etat_donnees`.
 * The référentiels must be there. To be called in a transaction; files are written at once, under keys of their own that
 * a later loading writes again.
 */
export async function loadDemonstrationRows(
  client: ClientBase,
  storage: Pick<Storage, 'write'>,
  { echelle, onProgress = () => undefined }: DemonstrationLoading,
): Promise<void> {
  const demonstration = generateDemonstration({ echelle, referentiels: readReferentiels() });
  await withoutIndexes(client, TABLES_DE_DEMONSTRATION, async () => {
    onProgress('acteurs et vocabulaires');
    await insertActeurs(client, demonstration);
    onProgress('projets');
    await insertProjets(client, demonstration);
    onProgress('contacts, documents et vérifications');
    await insertRows(client, 'contact', demonstration.contacts);
    await insertDocuments(client, storage, demonstration);
    await insertRows(client, 'verification', demonstration.verifications);
    await moveSequences(client);
    onProgress('index');
  });
  await client.query('UPDATE etat_donnees SET demonstration = true, echelle = $1 WHERE id = 1', [echelle]);
}

async function insertActeurs(client: ClientBase, demonstration: Demonstration): Promise<void> {
  await insertRows(client, 'thematique', demonstration.thematiques);
  await insertRows(client, 'financeur', demonstration.financeurs);
  await insertRows(client, 'operateur', demonstration.operateurs);
  await insertRows(client, 'poste_diplomatique', demonstration.postes);
  await insertRows(client, 'collectivite', demonstration.collectivites);
  await insertRows(client, 'partenaire', demonstration.partenaires);
}

async function insertProjets(client: ClientBase, { projets }: Demonstration): Promise<void> {
  await forEachBatch(projets, PROJETS_PAR_LOT, async (lot) => {
    await insertRows(client, 'projet', lot.map(toColonnes));
    for (const [table, listLiens] of Object.entries(LIENS)) await insertRows(client, table, lot.flatMap(listLiens));
  });
}

function toColonnes(projet: ProjetRow): object {
  const { collectivites, partenaires, pays, thematiques, operateurs, financements, ...colonnes } = projet;
  return colonnes;
}

/** The rows of each table of links that one projet gives. */
const LIENS: Record<string, (projet: ProjetRow) => object[]> = {
  projet_collectivite: ({ id, collectivites }) =>
    collectivites.map(({ collectiviteId, role }) => ({ projetId: id, collectiviteId, role })),
  projet_partenaire: ({ id, partenaires }) => partenaires.map((partenaireId) => ({ projetId: id, partenaireId })),
  projet_pays: ({ id, pays }) => pays.map((codePays) => ({ projetId: id, codePays })),
  projet_thematique: ({ id, thematiques }) => thematiques.map((thematiqueId) => ({ projetId: id, thematiqueId })),
  projet_operateur: ({ id, operateurs }) => operateurs.map((operateurId) => ({ projetId: id, operateurId })),
  financement: ({ id, financements }) =>
    financements.map(({ financeurId, annee, montant }) => ({ projetId: id, financeurId, annee, montant })),
};

async function insertDocuments(
  client: ClientBase,
  storage: Pick<Storage, 'write'>,
  { documents }: Demonstration,
): Promise<void> {
  await forEachBatch(documents, DOCUMENTS_PAR_LOT, async (lot) => {
    await Promise.all(lot.map((document) => storage.write(document.cleStockage, renderDocument(document))));
    const lignes = lot.map(toFichierEtDocument);
    await insertRows(
      client,
      'fichier',
      lignes.map(({ fichier }) => fichier),
    );
    await insertRows(
      client,
      'document',
      lignes.map(({ document }) => document),
    );
  });
}

function toFichierEtDocument(ligne: DocumentRow): { fichier: object; document: object } {
  const { contenu: _contenu, nomFichier, typeMime, taille, sha256, cleStockage, ...document } = ligne;
  const fichierId = randomUUID();
  return {
    fichier: { id: fichierId, nom: nomFichier, ...{ typeMime, taille, sha256, cleStockage }, deposeLe: ligne.creeLe },
    document: { ...document, fichierId, version: 1 },
  };
}

async function moveSequences(client: ClientBase): Promise<void> {
  for (const table of TABLES_NUMEROTEES) {
    await client.query(
      `SELECT setval(pg_get_serial_sequence('${table}', 'id'), coalesce(max(id), 0) + 1, false) FROM ${table}`,
    );
  }
}
