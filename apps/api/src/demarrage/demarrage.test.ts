import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import '@atlas/prisma/testing';
import { createTestDatabase } from '@atlas/postgres/testing';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';

const SERVER = fileURLToPath(new URL('../server.ts', import.meta.url));

let dataDir: string;
let cleanups: (() => unknown)[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'atlas-demarrage-'));
  cleanups = [() => rmSync(dataDir, { recursive: true, force: true })];
});

afterEach(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup();
});

function launch(environment: Record<string, string>): ChildProcessWithoutNullStreams {
  const env = {
    PATH: process.env.PATH,
    PORT: '0',
    LOG_LEVEL: 'warn',
    DATA_DIR: dataDir,
    DEMONSTRATION: 'non',
    ...environment,
  };
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', SERVER], { env });
  cleanups.push(async () => {
    if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit');
  });
  return child;
}

/** Runs a start that is to fail, and gives its exit code and all of its standard error. */
async function failToStart(environment: Record<string, string>): Promise<{ code: number; stderr: string }> {
  const child = launch(environment);
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  return { code, stderr };
}

async function emptyDatabase(): Promise<string> {
  const { databaseUrl, drop } = await createTestDatabase(inject('clusterUrl'));
  cleanups.push(drop);
  return databaseUrl;
}

async function occupyPort(): Promise<number> {
  const server: Server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  cleanups.push(() => server.close());
  return (server.address() as { port: number }).port;
}

describe('a start that cannot succeed says why in one line and fails', () => {
  const expectOneLine = (result: { code: number; stderr: string }, message: RegExp) => {
    expect(result.stderr).toMatch(message);
    expect(result.stderr.trim().split('\n')).toHaveLength(1);
    expect(result.code).toBe(1);
  };

  test('when a variable is wrong', async () => {
    expectOneLine(await failToStart({ PORT: 'trois mille' }), /^PORT vaut « trois mille »/);
  });

  test('when the port is taken', async () => {
    const port = await occupyPort();
    const result = await failToStart({ PORT: String(port), DATABASE_URL: await emptyDatabase() });
    expectOneLine(result, new RegExp(`^Le port ${port} est déjà pris sur 127.0.0.1`));
  });

  test('when the data folder cannot be written', async () => {
    writeFileSync(join(dataDir, 'fichier'), '');
    expectOneLine(await failToStart({ DATA_DIR: join(dataDir, 'fichier', 'x') }), /n'est pas accessible en écriture/);
  });

  test('when DATABASE_URL does not answer', async () => {
    const databaseUrl = 'postgresql://atlas:secret@127.0.0.1:1/atlas';
    const message =
      /^La base postgresql:\/\/atlas:…@127\.0\.0\.1:1\/atlas \(DATABASE_URL\) ne répond pas : connect ECONNREFUSED/;
    expectOneLine(await failToStart({ DATABASE_URL: databaseUrl }), message);
  });

  test('when DATABASE_URL accepts the connection and stays silent', async () => {
    const databaseUrl = `postgresql://atlas@127.0.0.1:${await occupyPort()}/atlas`;
    expectOneLine(await failToStart({ DATABASE_URL: databaseUrl }), /ne répond pas : timeout expired/);
  });

  test('when the database is of a newer version', async () => {
    const databaseUrl = await emptyDatabase();
    const server = launch({ DATABASE_URL: databaseUrl });
    await untilReady(server);
    server.kill('SIGTERM');
    await once(server, 'exit');
    const client = new Client(databaseUrl);
    await client.connect();
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ('x', 'x', '99990101000000_demain', now(), 1)`,
    );
    await client.end();
    expectOneLine(await failToStart({ DATABASE_URL: databaseUrl }), /version plus récente.*99990101000000_demain/);
  });

  test('when the data folder already serves', async () => {
    const first = launch({});
    const address = await untilReady(first);
    expectOneLine(await failToStart({}), new RegExp(`déjà lancé.*processus ${first.pid}, ${address}`));
    expect((await fetch(`${address}/api/health/live`)).status).toBe(200);
  });
});

/** Waits for the address that a server prints once it is ready. */
async function untilReady(server: ChildProcessWithoutNullStreams): Promise<string> {
  let output = '';
  for await (const chunk of server.stdout) {
    output += chunk;
    const address = output.match(/prêt : (\S+)/)?.[1];
    if (address) return address;
  }
  throw new Error(`the server ended before it was ready: ${output}`);
}

describe('a stop', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'by %s, repeated, ends well',
    async (signal) => {
      const server = launch({ DATABASE_URL: await emptyDatabase() });
      await untilReady(server);
      server.kill(signal);
      setTimeout(() => server.kill(signal), 5);
      expect(await once(server, 'exit')).toEqual([0, null]);
    },
    30_000,
  );
});
