import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import { startEmbeddedPostgres } from './embedded-postgres.ts';

/** A PostgreSQL made for tests, which forgets everything when it stops. */
export interface TestCluster {
  /** An empty database; its role may create others. */
  databaseUrl: string;
  stop(): Promise<void>;
}

/**
 * Starts an embedded PostgreSQL in a temporary folder, flushing nothing to the disk. TEST_DATABASE_URL names another
 * PostgreSQL to test on instead (version 15, the oldest that is served); its role must be allowed to create databases.
 */
export async function startTestCluster(): Promise<TestCluster> {
  const externalUrl = process.env.TEST_DATABASE_URL;
  if (externalUrl) {
    const { databaseUrl, drop } = await createTestDatabase(externalUrl);
    return { databaseUrl, stop: drop };
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'atlas-postgres-'));
  chmodSync(dataDir, 0o755);
  const cluster = await startEmbeddedPostgres({ dataDir, durable: false });
  return {
    databaseUrl: cluster.databaseUrl,
    stop: async () => {
      await cluster.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export interface TestDatabase {
  databaseUrl: string;
  drop(): Promise<void>;
}

/**
 * Creates a database in the cluster that `clusterUrl` reaches: a copy of the database `template` (to which nobody may
 * be connected), else an empty one.
 */
export async function createTestDatabase(clusterUrl: string, template = 'template1'): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await runStatement(clusterUrl, `CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(template)}`);
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  const drop = () => runStatement(clusterUrl, `DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
  return { databaseUrl: url.href, drop };
}

async function runStatement(databaseUrl: string, statement: string): Promise<void> {
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
