import { StartupError } from '@atlas/postgres';
import type { HistoryDiagnostic, MigrationList } from '@prisma/schema-engine-wasm';
import { loadMigrations, MIGRATIONS_PATH, NO_FILTER, readSchema, withSchemaEngine } from './schema-engine.ts';

/** Where a database stands relative to the migrations of the code. */
export interface MigrationState {
  /** Known to the code, not applied yet, oldest first. */
  pending: string[];
  /** Applied to the database, unknown to the code: a newer version of the Atlas made them. */
  unknown: string[];
  /** Applied, and changed in the code since. */
  edited: string[];
  /** Begun and never finished. */
  failed: string[];
}

/** Says where a database stands; changes nothing. */
export async function diagnose(databaseUrl: string, directory = MIGRATIONS_PATH): Promise<MigrationState> {
  const migrationsList = loadMigrations(directory);
  const report = await withSchemaEngine(databaseUrl, ({ engine }) =>
    engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: NO_FILTER }),
  );
  return { ...readHistory(report.history), edited: report.editedMigrationNames, failed: report.failedMigrationNames };
}

function readHistory(history: HistoryDiagnostic | null): Pick<MigrationState, 'pending' | 'unknown'> {
  switch (history?.diagnostic) {
    case undefined:
      return { pending: [], unknown: [] };
    case 'databaseIsBehind':
      return { pending: history.unappliedMigrationNames, unknown: [] };
    case 'migrationsDirectoryIsBehind':
      return { pending: [], unknown: history.unpersistedMigrationNames };
    case 'historiesDiverge':
      return { pending: history.unappliedMigrationNames, unknown: history.unpersistedMigrationNames };
  }
}

export interface ApplyOptions {
  /** Called with the name of each migration before it is applied. */
  onProgress?: (name: string) => void;
  /** Another folder of migrations, for tests. */
  directory?: string;
}

/**
 * Brings a database to the schema of the code. Each migration is one transaction together with its record, so that an
 * interruption leaves either all of it or nothing; several instances may start at once on one database, one of them
 * migrates while the others wait.
 * @returns the names of the migrations that were applied, oldest first.
 * @throws StartupError when the database was made by a newer version, when an applied migration was edited, or when a
 * migration fails (the database is then as it was before that migration).
 */
export async function applyMigrations(databaseUrl: string, options: ApplyOptions = {}): Promise<string[]> {
  const { onProgress, directory = MIGRATIONS_PATH } = options;
  const all = loadMigrations(directory);
  const names = all.migrationDirectories.map(({ path }) => path);
  const applied: string[] = [];
  for (;;) {
    const state = await diagnose(databaseUrl, directory);
    refuseUnsound(state);
    const next = state.pending[0];
    if (next === undefined) return applied;
    onProgress?.(next);
    const upToNext = { ...all, migrationDirectories: all.migrationDirectories.slice(0, names.indexOf(next) + 1) };
    applied.push(...(await applyInTransaction(databaseUrl, upToNext, next)));
  }
}

function refuseUnsound({ unknown, edited, failed }: MigrationState): void {
  if (unknown.length > 0) {
    throw new StartupError(
      `La base a été créée par une version plus récente de l'Atlas (migration ${unknown.at(-1)}) : mettez l'application à jour.`,
    );
  }
  if (edited.length > 0) {
    throw new StartupError(`La migration ${edited[0]} a été modifiée après avoir été appliquée à cette base.`);
  }
  if (failed.length > 0) {
    throw new StartupError(
      `La migration ${failed[0]} est restée inachevée dans cette base : restaurez une sauvegarde.`,
    );
  }
}

/** Held from the first statement of a migration to its commit: the other instances wait here. */
const MIGRATION_LOCK = 7_214_090_331;

function applyInTransaction(databaseUrl: string, migrationsList: MigrationList, name: string): Promise<string[]> {
  return withSchemaEngine(databaseUrl, async ({ engine, connection, scriptError }) => {
    // The pool has one connection: the engine's own statements fall in this transaction.
    await connection.query('BEGIN');
    try {
      await connection.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: NO_FILTER });
      await connection.query('COMMIT');
      return appliedMigrationNames;
    } catch (error) {
      await connection.query('ROLLBACK').catch(() => undefined);
      const reason = firstLine(scriptError() ?? error);
      throw new StartupError(`La migration ${name} a échoué, la base est inchangée : ${reason}.`);
    }
  });
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.trim().split('\n')[0] ?? '';
}

/**
 * The engine would drop an index that `schema.prisma` does not have. Those it writes end in `_idx` or `_key`; any other
 * name is that of an index written by hand, for what Prisma's schema cannot say: it stays.
 */
const DROP_OF_HANDWRITTEN_INDEX = /-- DropIndex\nDROP INDEX "(?!\w+_(?:idx|key)")\w+";\n*/g;
/** What the engine writes when there is nothing to do. */
const EMPTY_SCRIPT = /^-- This is an empty migration\.\s*$/;

/**
 * The SQL that leads from the schema of a migrated database to `schema.prisma`; empty when they are equal. Indexes
 * written by hand, whose names end neither in `_idx` nor in `_key`, are no difference.
 * @param databaseUrl a database on which the migrations were applied.
 */
export async function diffFromDatabase(databaseUrl: string): Promise<string> {
  const schema = readSchema();
  const { stdout } = await withSchemaEngine(databaseUrl, ({ engine }) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files: [schema], configDir: '.' },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    }),
  );
  const script = stdout ?? '';
  return script.replace(EMPTY_SCRIPT, '').replaceAll(DROP_OF_HANDWRITTEN_INDEX, '');
}
