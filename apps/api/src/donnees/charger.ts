import { join } from 'node:path';
import { StartupError } from '@atlas/postgres';
import { Client } from 'pg';
import { createLocalStorage } from '../plugins/storage.ts';
import { clearDemonstration, insertDemonstration } from './load-demonstration.ts';
import { loadReferentiels } from './load-referentiels.ts';

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
 * Loads the référentiels, and the demonstration data when they are wanted, into a database that has none; does nothing
 * on one that has. The caller makes sure that no other instance loads at the same time. All or nothing: an interrupted
 * loading leaves the database empty for the next start.
 * @param databaseUrl a database to which the migrations were applied.
 */
export async function loadInitialData(databaseUrl: string, options: LoadOptions): Promise<void> {
  await withTransaction(databaseUrl, async (client) => {
    if (await hasRows(client, 'pays')) return false;
    options.onProgress?.('référentiels');
    await loadReferentiels(client);
    if (options.demonstration)
      await insertDemonstration(client, openStorage(options.dataDir), { ...options, echelle: 1 });
    return true;
  });
}

/**
 * Replaces the demonstration data of a database by a set `echelle` times the size of the real Atlas.
 * @param echelle a whole number from 1 to 100.
 * @throws StartupError when the database holds rows that are no demonstration data: they are kept.
 */
export async function loadDemonstration(
  databaseUrl: string,
  echelle: number,
  options: Pick<LoadOptions, 'dataDir' | 'onProgress'>,
): Promise<void> {
  await withTransaction(databaseUrl, async (client) => {
    await refuseRealRows(client);
    if (!(await hasRows(client, 'pays'))) await loadReferentiels(client);
    await clearDemonstration(client);
    await insertDemonstration(client, openStorage(options.dataDir), { ...options, echelle });
    return true;
  });
}

const openStorage = (dataDir: string) => createLocalStorage(join(dataDir, 'fichiers'));

/** Runs `work` in one transaction; the planner's statistics follow when it says that it wrote. */
async function withTransaction(databaseUrl: string, work: (client: Client) => Promise<boolean>): Promise<void> {
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    await client.query('BEGIN');
    const hasWritten = await work(client);
    await client.query('COMMIT');
    // Also sets the visibility map, without which no read is index-only.
    if (hasWritten) await client.query('VACUUM (ANALYZE)');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

async function hasRows(client: Client, table: 'pays' | 'projet'): Promise<boolean> {
  const { rows } = await client.query<{ some: boolean }>(`SELECT EXISTS (SELECT FROM ${table}) AS some`);
  return rows[0]?.some ?? false;
}

async function refuseRealRows(client: Client): Promise<void> {
  const { rows } = await client.query<{ real: boolean }>(
    `SELECT EXISTS (SELECT FROM projet WHERE source <> 'demonstration')
         OR (SELECT NOT demonstration FROM etat_donnees) AND EXISTS (SELECT FROM collectivite) AS real`,
  );
  if (rows[0]?.real) {
    throw new StartupError(
      'Cette base contient de vraies fiches : les données de démonstration ne les remplacent pas. Choisissez une autre base.',
    );
  }
}
