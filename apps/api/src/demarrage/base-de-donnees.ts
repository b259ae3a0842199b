import { acquireDataDirLock, DataDirHeldError, findRunningDatabase, startEmbeddedPostgres } from '@atlas/postgres';
import type { Config } from '../config.ts';
import { checkExternalDatabase } from './base-externe.ts';
import { prepareDataDir } from './dossier-donnees.ts';
import type { Progression } from './progression.ts';

/** The database of this process, ready to be migrated. */
export interface Database {
  databaseUrl: string;
  /** Tells a second start on the same data folder where this one answers. */
  announce(address: string): void;
  /** Resolves, with the reason, when an embedded database ended by itself. */
  crashed: Promise<string>;
  close(): Promise<void>;
}

/**
 * Opens the database that the configuration names: an external one, else the embedded one of the data folder, of which
 * this process is then the only user.
 * @throws StartupError when it cannot be had.
 */
export async function openDatabase(config: Config, progression: Progression): Promise<Database> {
  prepareDataDir(config.dataDir);
  return config.databaseUrl === undefined
    ? openEmbedded(config.dataDir, progression)
    : openExternal(config.databaseUrl, progression);
}

/**
 * Opens the database for a command: as a server does, or beside the server that already has it open.
 * @throws StartupError when it cannot be had.
 */
export async function openDatabaseForCommand(config: Config, progression: Progression): Promise<Database> {
  try {
    return await openDatabase(config, progression);
  } catch (error) {
    const databaseUrl = error instanceof DataDirHeldError ? findRunningDatabase(config.dataDir) : undefined;
    if (!databaseUrl) throw error;
    return openExternal(databaseUrl, progression);
  }
}

async function openExternal(databaseUrl: string, progression: Progression): Promise<Database> {
  await progression.step('connexion à la base de données', () => checkExternalDatabase(databaseUrl));
  return {
    databaseUrl,
    announce: () => undefined,
    crashed: new Promise(() => undefined),
    close: async () => undefined,
  };
}

async function openEmbedded(dataDir: string, progression: Progression): Promise<Database> {
  const lock = acquireDataDirLock(dataDir);
  try {
    const postgres = await progression.step('démarrage de PostgreSQL', () => startEmbeddedPostgres({ dataDir }));
    const close = async () => {
      await postgres.stop();
      lock.release();
    };
    return { databaseUrl: postgres.databaseUrl, announce: lock.announce, crashed: postgres.crashed, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}
