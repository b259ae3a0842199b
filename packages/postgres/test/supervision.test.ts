import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { acquireDataDirLock, startEmbeddedPostgres } from '../src/index.ts';
import { isPostmasterOf, readPostmasterFile } from '../src/postmaster.ts';

let dataDir: string;
const cleanups: (() => Promise<unknown> | unknown)[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'atlas-supervision-'));
});

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  const leftover = readPostmasterFile(cluster());
  if (leftover) await untilGone(leftover.pid);
  rmSync(dataDir, { recursive: true, force: true });
});

const cluster = () => join(dataDir, 'postgres');

/** Starts the small server on the data folder and gives it with the address of its database. */
async function launchServer(): Promise<{ server: ChildProcess; databaseUrl: string; postmaster: number }> {
  const script = fileURLToPath(new URL('server-process.ts', import.meta.url));
  const server = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  cleanups.push(() => server.kill('SIGKILL'));
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  const postmaster = readPostmasterFile(cluster())?.pid ?? 0;
  return { server, databaseUrl: line.toString().trim(), postmaster };
}

/** Starts PostgreSQL from this process, as the next start would. */
async function restart() {
  const postgres = await startEmbeddedPostgres({ dataDir });
  cleanups.push(postgres.stop);
  return postgres;
}

async function query(databaseUrl: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client(databaseUrl);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function killAndWait(server: ChildProcess): Promise<void> {
  server.kill('SIGKILL');
  await once(server, 'exit');
}

/** The guard of a postmaster, found by its command line. */
function findGuard(postmaster: number): number {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const isGuard = (pid: string) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').endsWith(`\0atlas-guard\0${postmaster}\0`);
    } catch {
      return false;
    }
  };
  return Number(pids.find(isGuard));
}

const untilGone = (pid: number) =>
  vi.waitFor(() => expect(isPostmasterOf(pid, cluster())).toBe(false), { timeout: 10_000, interval: 50 });

describe('a killed server', () => {
  test('takes its PostgreSQL with it, and the next start finds everything that was committed', async () => {
    const { server, databaseUrl, postmaster } = await launchServer();
    await query(databaseUrl, 'CREATE TABLE a AS SELECT 1 AS x');
    await killAndWait(server);
    await untilGone(postmaster);
    const { databaseUrl: next } = await restart();
    expect(await query(next, 'SELECT x FROM a')).toEqual([{ x: 1 }]);
  });

  test.runIf(process.platform === 'linux')(
    'whose guard was killed too leaves a PostgreSQL that the next start stops',
    async () => {
      const { server, databaseUrl, postmaster } = await launchServer();
      await query(databaseUrl, 'CREATE TABLE a AS SELECT 1 AS x');
      process.kill(findGuard(postmaster), 'SIGKILL');
      await killAndWait(server);
      expect(isPostmasterOf(postmaster, cluster())).toBe(true);
      const { databaseUrl: next } = await restart();
      expect(isPostmasterOf(postmaster, cluster())).toBe(false);
      expect(await query(next, 'SELECT x FROM a')).toEqual([{ x: 1 }]);
    },
  );

  test.runIf(process.platform === 'linux')(
    'whose guard and PostgreSQL were killed too does not keep the next start',
    async () => {
      const { server, databaseUrl, postmaster } = await launchServer();
      await query(databaseUrl, 'CREATE TABLE a AS SELECT 1 AS x');
      for (const pid of [findGuard(postmaster), postmaster]) process.kill(pid, 'SIGKILL');
      await killAndWait(server);
      const { databaseUrl: next } = await restart();
      expect(await query(next, 'SELECT x FROM a')).toEqual([{ x: 1 }]);
    },
  );
});

describe('the embedded PostgreSQL', () => {
  test('stops in good order with the server', async () => {
    const { server, postmaster } = await launchServer();
    server.kill('SIGTERM');
    expect(await once(server, 'exit')).toEqual([0, null]);
    expect(isPostmasterOf(postmaster, cluster())).toBe(false);
    expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).toContain('database system is shut down');
  });

  test('starts although its postmaster.pid names a process that is another today', async () => {
    await (await startEmbeddedPostgres({ dataDir })).stop();
    writeFileSync(join(cluster(), 'postmaster.pid'), `${process.pid}\n${cluster()}\n1\n5432\n\n127.0.0.1\n\nready\n`);
    const { databaseUrl } = await restart();
    expect(await query(databaseUrl, 'SELECT 1 AS x')).toEqual([{ x: 1 }]);
  });

  test('begins again a creation that was interrupted', async () => {
    const postgres = await startEmbeddedPostgres({ dataDir });
    await postgres.stop();
    rmSync(cluster(), { recursive: true });
    mkdirSync(join(dataDir, 'postgres.draft-abc'));
    writeFileSync(join(dataDir, 'postgres.draft-abc', 'PG_VERSION'), '18\n');
    const { databaseUrl } = await restart();
    expect(await query(databaseUrl, 'SELECT 1 AS x')).toEqual([{ x: 1 }]);
    expect(readdirSync(dataDir).filter((name) => name.includes('draft'))).toEqual([]);
  });

  test('says so when it ends by itself', async () => {
    const { crashed } = await restart();
    process.kill(readPostmasterFile(cluster())?.pid ?? 0, 'SIGKILL');
    expect(await crashed).toEqual(expect.any(String));
  });

  test('serves a role without privileges, on the loopback interface alone, against a password', async () => {
    const { databaseUrl } = await restart();
    const [role] = await query(databaseUrl, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user');
    expect(role).toEqual({ rolsuper: false });
    expect(await query(databaseUrl, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    const intruder = new URL(databaseUrl);
    intruder.password = 'faux';
    await expect(query(intruder.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  });

  test('explains a cluster of another version, in one line', async () => {
    await (await startEmbeddedPostgres({ dataDir })).stop();
    writeFileSync(join(cluster(), 'PG_VERSION'), '16\n');
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(
      /^La base .* est de PostgreSQL 16, .*version 18.*$/,
    );
  });
});

describe('the lock of a data folder', () => {
  test('is refused while a process holds it, naming that process and its address', async () => {
    const { server } = await launchServer();
    expect(() => acquireDataDirLock(dataDir)).toThrow(
      new RegExp(`déjà lancé.*${dataDir}.*processus ${server.pid}, http://localhost:4500`),
    );
  });

  test('is free once its holder was killed, whoever has its number since', async () => {
    const { server } = await launchServer();
    await killAndWait(server);
    writeFileSync(join(dataDir, 'instance.json'), JSON.stringify({ pid: process.pid, address: 'http://localhost:1' }));
    acquireDataDirLock(dataDir).release();
  });

  test('is refused in a folder that cannot be written', () => {
    writeFileSync(join(dataDir, 'fichier'), '');
    expect(() => acquireDataDirLock(join(dataDir, 'fichier'))).toThrow(/ne peut pas être verrouillé/);
  });
});

test.runIf(process.getuid?.() === 0)(
  'root hands over to another account, below a folder that only root may enter',
  async () => {
    chmodSync(dataDir, 0o700);
    const { databaseUrl } = await restart();
    expect(await query(databaseUrl, 'SELECT 1 AS x')).toEqual([{ x: 1 }]);
  },
);
