import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chooseAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import {
  applicationUrl,
  type ClusterParameters,
  createCluster,
  ensureApplicationDatabase,
  readSecret,
} from './cluster.ts';
import { startGuard } from './guard.ts';
import { clearLeftoverPostmaster, isPostmasterOf, readPostmasterFile, stopPostmaster } from './postmaster.ts';
import { StartupError } from './startup-error.ts';

export interface EmbeddedPostgresOptions {
  /** An existing folder; the cluster is its `postgres`, beside `postgres.secret` and `postgres.log`. */
  dataDir: string;
  /** False for tests: nothing is flushed to the disk. */
  durable?: boolean;
}

export interface EmbeddedPostgres {
  /** Connects the application's role (owner of its database, no superuser) to its database. */
  databaseUrl: string;
  /** Fast shutdown: open transactions are rolled back, everything committed is kept. */
  stop(): Promise<void>;
  /** Resolves when the postmaster ended without having been asked to, with what its log says last. */
  crashed: Promise<string>;
}

/**
 * Starts the embedded PostgreSQL of a data folder, creating its cluster the first time and recovering whatever a killed
 * server left. It listens on 127.0.0.1 alone, on a free port, and stops with this process however that ends.
 * The caller holds the data folder's lock.
 * @throws StartupError when it cannot start.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { durable = true } = options;
  const dataDir = resolve(options.dataDir);
  const directory = join(dataDir, 'postgres');
  const binaries = findBinaries();
  const account = chooseAccount(directory, dataDir, binaries);
  const parameters = { dataDir, directory, account, binaries, durable };
  await createCluster(parameters);
  await clearLeftoverPostmaster(directory);
  const postmaster = await launch(parameters);
  const stop = async () => {
    postmaster.expectEnd();
    await stopPostmaster(postmaster.pid, postmaster.isRunning);
  };
  try {
    const databaseUrl = await ensureApplicationDatabase(readSecret(dataDir), postmaster.port);
    return { databaseUrl, stop, crashed: postmaster.crashed };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address of the application's database when a PostgreSQL already runs on the data folder; undefined otherwise. */
export function findRunningDatabase(dataDir: string): string | undefined {
  const directory = join(resolve(dataDir), 'postgres');
  const postmaster = readPostmasterFile(directory);
  if (!postmaster?.ready || !isPostmasterOf(postmaster.pid, directory)) return undefined;
  return applicationUrl(readSecret(dataDir), postmaster.port);
}

interface Postmaster {
  pid: number;
  port: number;
  isRunning(): boolean;
  expectEnd(): void;
  crashed: Promise<string>;
}

/** Failures of a start that pass by themselves: another process took the port, a dying backend holds shared memory. */
const TRANSIENT_FAILURE = /Address already in use|pre-existing shared memory block/;
const LAUNCH_ATTEMPTS = 20;

async function launch(parameters: ClusterParameters): Promise<Postmaster> {
  const logPath = join(parameters.dataDir, 'postgres.log');
  for (let attempt = 1; ; attempt++) {
    const port = await findFreePort();
    const child = spawnPostmaster(parameters, port, logPath);
    if (await becomesReady(child, parameters.directory)) return superviseChild(child, port, logPath);
    const log = readFileSync(logPath, 'utf8');
    if (attempt >= LAUNCH_ATTEMPTS || !TRANSIENT_FAILURE.test(log)) {
      throw new StartupError(`PostgreSQL embarqué n'a pas démarré : ${lastWords(log)} (journal : ${logPath}).`);
    }
    await sleep(500);
  }
}

function spawnPostmaster({ directory, account, binaries, durable }: ClusterParameters, port: number, logPath: string) {
  const settings = { ...SETTINGS, ...(durable ? {} : VOLATILE_SETTINGS), port };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { program, args, ...identity } = account.command(binaries.postgres, ['-D', directory, ...flags]);
  const log = openLog(logPath);
  try {
    // A session of its own: the Ctrl-C of a terminal reaches the server, which then stops PostgreSQL in good order.
    const child = spawn(program, args, {
      ...identity,
      cwd: '/',
      detached: true,
      env: POSTGRES_ENVIRONMENT,
      stdio: ['ignore', log, log],
    });
    child.on('error', () => undefined);
    if (child.pid !== undefined) {
      const guard = startGuard(child.pid);
      child.once('exit', guard.dismiss);
    }
    return child;
  } finally {
    closeSync(log);
  }
}

/** Nothing of the caller's environment (PGPORT, PGDATA, locales) reaches PostgreSQL. */
const POSTGRES_ENVIRONMENT = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };

/** For two cores, some gigabytes of memory and many short queries. */
const SETTINGS: Record<string, string | number> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 60,
  shared_buffers: '192MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  random_page_cost: 1.1,
  jit: 'off',
  max_parallel_workers_per_gather: 1,
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  wal_level: 'minimal',
  max_wal_senders: 0,
  log_timezone: 'UTC',
  timezone: 'UTC',
};

const VOLATILE_SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** The log of this start, for whoever may need it; the one before is kept beside it. */
function openLog(path: string): number {
  try {
    renameSync(path, `${path}.1`);
  } catch {
    // The first start has none.
  }
  return openSync(path, 'w', 0o600);
}

/** Waits until the postmaster accepts connections; false when it ended first. Crash recovery may take its time. */
async function becomesReady(child: ChildProcess, directory: string): Promise<boolean> {
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const file = readPostmasterFile(directory);
    if (file?.pid === child.pid && file.ready) return true;
    await sleep(20);
  }
  return false;
}

function superviseChild(child: ChildProcess, port: number, logPath: string): Postmaster {
  let endExpected = false;
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const expectEnd = () => {
    endExpected = true;
  };
  const crashed = new Promise<string>((resolveCrash) => {
    child.once('exit', () => {
      if (!endExpected) resolveCrash(lastWords(readFileSync(logPath, 'utf8')));
    });
  });
  return { pid: child.pid as number, port, isRunning, expectEnd, crashed };
}

/** The line of a PostgreSQL log that says why it ended. */
function lastWords(log: string): string {
  const lines = log.trim().split('\n');
  const reason = lines.findLast((line) => /FATAL|PANIC|ERROR|invalid|could not/.test(line)) ?? lines.at(-1) ?? '';
  return reason.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '').trim() || 'aucune raison donnée';
}

/** A TCP port of the loopback interface that nobody listens on at this moment. */
async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}
