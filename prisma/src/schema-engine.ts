import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { type MigrationDirectory, type MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import { Pool } from 'pg';
import { MigrationAdapter } from './migration-adapter.ts';

/** This package's folder, and what lies in it. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const SCHEMA_PATH = join(ROOT, 'schema.prisma');
export const MIGRATIONS_PATH = join(ROOT, 'migrations');

/** Prisma's schema, as its engine wants it. */
export function readSchema(): { path: string; content: string } {
  return { path: SCHEMA_PATH, content: readFileSync(SCHEMA_PATH, 'utf8') };
}

/** The names of the migrations of a folder, oldest first. */
export function listMigrationNames(directory = MIGRATIONS_PATH): string[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The SQL of a migration. */
export function readMigration(name: string, directory = MIGRATIONS_PATH): string {
  return readFileSync(join(directory, name, 'migration.sql'), 'utf8');
}

/** The first `count` migrations of a folder (all of them when absent), as Prisma's engine wants them. */
export function loadMigrations(directory = MIGRATIONS_PATH, count?: number): MigrationList {
  return {
    baseDir: directory,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: listMigrationNames(directory)
      .slice(0, count)
      .map(
        (name): MigrationDirectory => ({
          path: name,
          migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: readMigration(name, directory) } },
        }),
      ),
  };
}

/** Everything of the database is this project's. */
export const NO_FILTER = { externalTables: [], externalEnums: [] };

/** An engine at work on one database. */
export interface EngineSession {
  engine: SchemaEngine;
  /** The single connection: what is sent here and what the engine sends follow one another on it. */
  connection: Pool;
  /** What PostgreSQL said of the last script that failed; the engine itself reports an «external connector error». */
  scriptError(): Error | undefined;
}

/** Runs `work` with Prisma's schema engine (WebAssembly) on a single connection to the database. */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  work: (session: EngineSession) => Promise<T>,
): Promise<T> {
  const connection = new Pool({ connectionString: databaseUrl, max: 1, idleTimeoutMillis: 0 });
  const { path, content } = readSchema();
  try {
    const adapter = new MigrationAdapter(connection);
    const factory = bindMigrationAwareSqlAdapterFactory(adapter);
    const engine = await SchemaEngine.new({ datamodels: [[path, content]] }, () => undefined, factory);
    try {
      return await work({ engine, connection, scriptError: () => adapter.scriptError });
    } finally {
      engine.free();
    }
  } finally {
    await connection.end();
  }
}
