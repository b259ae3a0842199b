import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartupError } from './startup-error.ts';

/** Who holds a data folder; `address` is known once it serves, or is the command that it runs. */
export interface RunningInstance {
  pid: number;
  address?: string;
}

export interface DataDirLock {
  /** Publishes the address, for the message of whoever is refused. */
  announce(address: string): void;
  release(): void;
}

/** The data folder belongs to another process; the message names it. */
export class DataDirHeldError extends StartupError {}

/**
 * Takes the lock of a data folder, which must exist. The kernel holds it (a file lock, taken through SQLite because
 * Node has no call for it): it goes with its process however that ends, so no stale lock and no recycled process
 * number can block a start, and two starts at once cannot both win. `instance.json` beside it only names the holder.
 * @throws DataDirHeldError naming the running instance when the lock is held, StartupError when the folder cannot be
 * written.
 */
export function acquireDataDirLock(dataDir: string): DataDirLock {
  const infoPath = join(dataDir, 'instance.json');
  const database = lockFile(dataDir, infoPath);
  const publish = (instance: RunningInstance) => writeFileSync(infoPath, JSON.stringify(instance));
  publish({ pid: process.pid });
  return {
    announce: (address) => publish({ pid: process.pid, address }),
    release: () => {
      rmSync(infoPath, { force: true });
      database.close();
    },
  };
}

/** SQLite's result code when another process holds the lock. */
const SQLITE_BUSY = 5;

function lockFile(dataDir: string, infoPath: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(join(dataDir, 'instance.lock'));
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database?.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) throw alreadyRunning(dataDir, infoPath);
    throw new StartupError(
      `Le dossier de données ${dataDir} ne peut pas être verrouillé (${(error as Error).message}).`,
    );
  }
}

function alreadyRunning(dataDir: string, infoPath: string): DataDirHeldError {
  const instance = readInstance(infoPath);
  const who = instance
    ? `processus ${instance.pid}, ${instance.address ?? 'en cours de démarrage'}`
    : 'autre processus';
  return new DataDirHeldError(
    `L'Atlas est déjà lancé sur le dossier de données ${dataDir} (${who}) : arrêtez-le ou choisissez un autre DATA_DIR.`,
  );
}

function readInstance(infoPath: string): RunningInstance | undefined {
  try {
    return JSON.parse(readFileSync(infoPath, 'utf8')) as RunningInstance;
  } catch {
    return undefined;
  }
}
