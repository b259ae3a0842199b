import { join } from 'node:path';
import { formatInteger } from '@atlas/demonstration/grammaire';
import { StartupError } from '@atlas/postgres';
import type { ClientBase } from 'pg';
import { createCampagnesDemonstration } from '../modules/campagnes/demonstration.ts';
import { createComptesDemonstration } from '../modules/comptes/comptes-demonstration.ts';
import { createMisesAJourDemonstration } from '../modules/mises-a-jour/demonstration.ts';
import { createNotificationsDemonstration } from '../modules/notifications/demonstration.ts';
import { createLocalStorage, type Storage } from '../plugins/storage.ts';
import { withClient } from './client.ts';
import { loadDemonstrationRows, TABLES_DE_DEMONSTRATION } from './load-demonstration.ts';
import { loadReferentiels, TABLES_DE_REFERENTIELS } from './load-referentiels.ts';

/** Who acts for the invented collectivités, and what they proposed, goes with them; accounts stay, in nobody's name. */
const TABLES_DES_ACTEURS = [
  'organisation',
  'rattachement',
  'jeton_courriel',
  'mise_a_jour',
  'avis_mise_a_jour',
  'message_mise_a_jour',
  'version_fiche',
  'version_document',
  'depot',
  'signalement',
  'notification',
  'confirmation_partenaire',
  'campagne',
  'campagne_fiche',
  'campagne_relance',
  'fusion_partenaire',
  'partenaires_distincts',
];

/** How the loading of the first data is told to whoever waits for it. */
export interface LoadOptions {
  /** The data folder, where the files of documents go. */
  dataDir: string;
  /** Whether the demonstration data come with the référentiels. */
  demonstration: boolean;
  /** Called with a short French phrase at each step («communes», «projets»…). */
  onProgress?: (step: string) => void;
}

/**
 * Loads the référentiels, and the demonstration data when they are wanted, into a database that has none; does nothing on one that has.
 * The caller makes sure that no other instance loads at the same time. All or nothing: an interrupted loading leaves
 * the database empty for the next start.
 * @param databaseUrl a database to which the migrations were applied.
 */
export async function loadInitialData(
  databaseUrl: string,
  { dataDir, demonstration, onProgress }: LoadOptions,
): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    const charges = await inTransaction(client, async () => {
      const tables: string[] = [];
      if (await isEmpty(client, 'pays')) {
        onProgress?.('communes, pays et subdivisions');
        await loadReferentiels(client);
        tables.push(...TABLES_DE_REFERENTIELS);
      }
      if (demonstration && (await hasNoActeur(client))) {
        await loadDemonstrationRows(client, openStorage(dataDir), { echelle: 1, onProgress });
        tables.push(...TABLES_DE_DEMONSTRATION);
      }
      await client.query('SELECT creer_organisations()');
      if (demonstration && (await isDemonstration(client))) await createContributions(client);
      return tables;
    });
    await settle(client, charges);
  });
}

/**
 * Replaces the demonstration data of a database by a set `echelle` times the size of the real Atlas.
 * @param echelle a whole number from 1 to 100.
 * @throws StartupError when the database holds other rows than demonstration ones.
 */
export async function loadDemonstration(
  databaseUrl: string,
  echelle: number,
  { dataDir, onProgress }: Pick<LoadOptions, 'dataDir' | 'onProgress'>,
): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await inTransaction(client, async () => {
      await refuseRealRows(client);
      if (await isEmpty(client, 'pays')) {
        onProgress?.('communes, pays et subdivisions');
        await loadReferentiels(client);
      }
      await client.query(`TRUNCATE ${[...TABLES_DE_DEMONSTRATION, ...TABLES_DES_ACTEURS].join(', ')}`);
      await loadDemonstrationRows(client, openStorage(dataDir), { echelle, onProgress });
      await client.query('SELECT creer_organisations()');
      await createContributions(client);
    });
    onProgress?.('statistiques');
    await settle(client, [...TABLES_DE_REFERENTIELS, ...TABLES_DE_DEMONSTRATION]);
  });
}

/** Who contributes to the demonstration, and what they have to do. */
async function createContributions(client: ClientBase): Promise<void> {
  await createComptesDemonstration(client);
  await createMisesAJourDemonstration(client);
  await createCampagnesDemonstration(client);
  await createNotificationsDemonstration(client);
}

/** Where the server's storage reads them. */
function openStorage(dataDir: string): Storage {
  return createLocalStorage(join(dataDir, 'fichiers'));
}

async function inTransaction<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function isEmpty(client: ClientBase, table: string): Promise<boolean> {
  const { rows } = await client.query<{ vide: boolean }>(`SELECT NOT EXISTS (SELECT 1 FROM ${table}) AS vide`);
  return rows[0]?.vide === true;
}

/** True while the rows of a database are the invented ones. */
export async function isDemonstration(client: Pick<ClientBase, 'query'>): Promise<boolean> {
  const { rows } = await client.query<{ demonstration: boolean }>(
    'SELECT demonstration FROM etat_donnees WHERE id = 1',
  );
  return rows[0]?.demonstration === true;
}

async function hasNoActeur(client: ClientBase): Promise<boolean> {
  for (const table of ['collectivite', 'partenaire', 'projet', 'thematique', 'financeur', 'operateur']) {
    if (!(await isEmpty(client, table))) return false;
  }
  return true;
}

/** Rows that were imported, or written when there was no demonstration, are never replaced. */
async function refuseRealRows(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ reels: number; demonstration: boolean }>(
    `SELECT (SELECT count(*) FROM projet WHERE source <> 'demonstration')::int AS reels,
       (SELECT demonstration FROM etat_donnees WHERE id = 1) AS demonstration`,
  );
  const { reels, demonstration } = rows[0] ?? { reels: 0, demonstration: false };
  if (reels > 0) {
    throw new StartupError(
      `La base contient ${reels > 1 ? `${formatInteger(reels)} projets` : '1 projet'} d'une autre source, que seed ne remplace pas : choisissez une base vide.`,
    );
  }
  if (!demonstration && !(await hasNoActeur(client))) {
    throw new StartupError(
      'La base contient des données qui ne sont pas de démonstration, que seed ne remplace pas : choisissez une base vide.',
    );
  }
}

/** Statistics for the planner, and the visibility map that index-only reads rely on. */
async function settle(client: ClientBase, tables: readonly string[]): Promise<void> {
  if (tables.length > 0) await client.query(`VACUUM (ANALYZE) ${tables.join(', ')}`);
}
