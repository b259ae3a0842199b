import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import type { Account } from './account.ts';
import { EMBEDDED_MAJOR_VERSION, type PostgresBinaries } from './binaries.ts';
import { StartupError } from './startup-error.ts';

/** What a cluster is made and run with; `directory` is its folder inside `dataDir`. */
export interface ClusterParameters {
  dataDir: string;
  directory: string;
  account: Account;
  binaries: PostgresBinaries;
  /** Whether what is committed survives a crash of the machine. */
  durable: boolean;
}

const SUPERUSER = 'postgres';
/** The application's role and its database. */
const APPLICATION = 'atlas';

/**
 * Creates the cluster unless it exists. It is made aside and renamed when complete, so that an interrupted creation
 * leaves nothing that looks like a cluster.
 * @throws StartupError when it cannot be created, or when the one that exists is of another major version.
 */
export async function createCluster(parameters: ClusterParameters): Promise<void> {
  const { dataDir, directory, account } = parameters;
  if (existsSync(join(directory, 'PG_VERSION'))) return checkVersion(directory);
  removeDrafts(dataDir);
  const draft = mkdtempSync(join(dataDir, DRAFT_PREFIX));
  const passwordFile = `${draft}.password`;
  const secret = randomBytes(24).toString('base64url');
  writeFileSync(passwordFile, secret, { mode: 0o600 });
  try {
    for (const path of [draft, passwordFile]) giveTo(account, path);
    await runInitdb(parameters, draft, passwordFile);
    writeFileSync(secretPath(dataDir), secret, { mode: 0o600 });
    renameSync(draft, directory);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function giveTo({ owner }: Account, path: string): void {
  if (!owner) return;
  try {
    chownSync(path, owner.uid, owner.gid);
  } catch (error) {
    throw new StartupError(
      `Le dossier ${path} ne peut pas être donné au compte de PostgreSQL (${(error as Error).message}) : choisissez un DATA_DIR sur un disque local.`,
    );
  }
}

const DRAFT_PREFIX = 'postgres.draft-';

/** Removes what interrupted creations left; an `initdb` that has not noticed yet may hold some of it until next time. */
function removeDrafts(dataDir: string): void {
  for (const name of readdirSync(dataDir).filter((entry) => entry.startsWith(DRAFT_PREFIX))) {
    try {
      rmSync(join(dataDir, name), { recursive: true, force: true });
    } catch {
      // It is being written to: it has a name of its own, nobody else's.
    }
  }
}

function checkVersion(directory: string): void {
  const version = readFileSync(join(directory, 'PG_VERSION'), 'utf8').trim();
  if (version !== EMBEDDED_MAJOR_VERSION) {
    throw new StartupError(
      `La base de ${directory} est de PostgreSQL ${version}, l'Atlas embarque la version ${EMBEDDED_MAJOR_VERSION} : restaurez une sauvegarde dans un autre DATA_DIR.`,
    );
  }
}

function runInitdb({ account, binaries, durable }: ClusterParameters, directory: string, passwordFile: string) {
  const { program, args, ...identity } = account.command(binaries.initdb, [
    `--pgdata=${directory}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The same order and the same letter cases on every system, whatever locales it has.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    durable ? '--data-checksums' : '--no-sync',
  ]);
  return new Promise<void>((done, fail) => {
    const child = spawn(program, args, { ...identity, cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C' } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    const failed = (reason: string) => fail(new StartupError(`La base embarquée n'a pas pu être créée : ${reason}.`));
    child.on('error', (error) => failed(error.message));
    child.on('close', (code) => {
      if (code === 0) done();
      else failed(output.match(/error: (.*)/)?.[1] ?? output.trim().split('\n').at(-1) ?? `code ${code}`);
    });
  });
}

const secretPath = (dataDir: string) => join(dataDir, 'postgres.secret');

/**
 * The password of the cluster's two roles.
 * @throws StartupError when its file is gone or belongs to someone else.
 */
export function readSecret(dataDir: string): string {
  try {
    return readFileSync(secretPath(dataDir), 'utf8').trim();
  } catch (error) {
    throw new StartupError(
      `Le mot de passe de la base ${secretPath(dataDir)} ne se lit pas (${(error as Error).message}).`,
    );
  }
}

/** Where the application finds its database in the cluster that listens on `port`. */
export function applicationUrl(secret: string, port: number): string {
  return `postgresql://${APPLICATION}:${secret}@127.0.0.1:${port}/${APPLICATION}`;
}

/** Creates the application's role and database where they are missing, and gives the address of that database. */
export async function ensureApplicationDatabase(secret: string, port: number): Promise<string> {
  const client = new Client({ host: '127.0.0.1', port, user: SUPERUSER, password: secret, database: 'postgres' });
  await client.connect();
  try {
    const name = escapeIdentifier(APPLICATION);
    const { rows } = await client.query<{ role: boolean; base: boolean }>(
      `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS role,
              EXISTS (SELECT FROM pg_database WHERE datname = $1) AS base`,
      [APPLICATION],
    );
    if (!rows[0]?.role) await client.query(`CREATE ROLE ${name} LOGIN CREATEDB PASSWORD ${escapeLiteral(secret)}`);
    if (!rows[0]?.base) await client.query(`CREATE DATABASE ${name} OWNER ${name}`);
  } finally {
    await client.end();
  }
  return applicationUrl(secret, port);
}
