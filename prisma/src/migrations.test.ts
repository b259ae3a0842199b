import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@atlas/postgres/testing';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, inject } from 'vitest';
import { applyMigrations, diagnose, diffFromDatabase } from './migrations.ts';
import { test } from './testing/index.ts';

async function query(databaseUrl: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the real migrations', () => {
  test('lead to schema.prisma', async ({ databaseUrl }) => {
    expect(await diffFromDatabase(databaseUrl)).toBe('');
  });

  test('are all applied, and applying them again does nothing', async ({ databaseUrl }) => {
    expect(await diagnose(databaseUrl)).toEqual({ pending: [], unknown: [], edited: [], failed: [] });
    expect(await applyMigrations(databaseUrl)).toEqual([]);
  });
});

describe('diffFromDatabase', () => {
  test('tells an index that Prisma made and the schema lacks from one written by hand', async ({ databaseUrl }) => {
    await query(
      databaseUrl,
      'CREATE INDEX projet_par_hasard ON projet (titre); CREATE INDEX projet_x_idx ON projet (titre)',
    );
    expect(await diffFromDatabase(databaseUrl)).toBe('-- DropIndex\nDROP INDEX "projet_x_idx";\n');
    await query(databaseUrl, 'DROP INDEX projet_x_idx');
  });

  test('writes what the schema has and the database lacks', async ({ databaseUrl }) => {
    await query(databaseUrl, 'ALTER TABLE projet DROP COLUMN titre');
    expect(await diffFromDatabase(databaseUrl)).toContain('ADD COLUMN     "titre" TEXT NOT NULL');
  });
});

describe('applyMigrations', () => {
  let directory: string;
  let databaseUrl: string;
  let drop: () => Promise<void>;

  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'atlas-migrations-'));
    ({ databaseUrl, drop } = await createTestDatabase(inject('clusterUrl')));
  });

  afterEach(async () => {
    rmSync(directory, { recursive: true });
    await drop();
  });

  function addMigration(name: string, sql: string): void {
    mkdirSync(join(directory, name), { recursive: true });
    writeFileSync(join(directory, name, 'migration.sql'), sql);
  }

  test('applies each once when several instances start together', async () => {
    addMigration('1_table', 'CREATE TABLE a (x int); INSERT INTO a VALUES (1);');
    addMigration('2_ligne', 'INSERT INTO a VALUES (2);');
    const applied = await Promise.all(Array.from({ length: 3 }, () => applyMigrations(databaseUrl, { directory })));
    expect(applied.flat().sort()).toEqual(['1_table', '2_ligne']);
    expect(await query(databaseUrl, 'SELECT x FROM a ORDER BY x')).toEqual([{ x: 1 }, { x: 2 }]);
  });

  test('keeps a function whose body has semicolons', async () => {
    addMigration('1_fonction', 'CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN NULL; RETURN 3; END $$;');
    await applyMigrations(databaseUrl, { directory });
    expect(await query(databaseUrl, 'SELECT f()')).toEqual([{ f: 3 }]);
  });

  test('leaves the database as it was when a migration fails, and applies it once it is right', async () => {
    addMigration('1_table', 'CREATE TABLE a (x int);');
    addMigration('2_fausse', 'CREATE TABLE b (x int); SELECT 1/0;');
    await expect(applyMigrations(databaseUrl, { directory })).rejects.toThrow(/2_fausse.*inchangée : division by zero/);
    expect(await query(databaseUrl, "SELECT to_regclass('b') AS b")).toEqual([{ b: null }]);
    expect(await diagnose(databaseUrl, directory)).toMatchObject({ pending: ['2_fausse'], failed: [] });
    addMigration('2_fausse', 'CREATE TABLE b (x int);');
    expect(await applyMigrations(databaseUrl, { directory })).toEqual(['2_fausse']);
  });

  test('refuses a database made by a newer version', async () => {
    addMigration('1_table', 'CREATE TABLE a (x int);');
    addMigration('2_demain', 'CREATE TABLE b (x int);');
    await applyMigrations(databaseUrl, { directory });
    rmSync(join(directory, '2_demain'), { recursive: true });
    await expect(applyMigrations(databaseUrl, { directory })).rejects.toThrow(/version plus récente.*2_demain/);
  });

  test('refuses a database on which a migration was edited after the fact', async () => {
    addMigration('1_table', 'CREATE TABLE a (x int);');
    await applyMigrations(databaseUrl, { directory });
    addMigration('1_table', 'CREATE TABLE a (y int);');
    await expect(applyMigrations(databaseUrl, { directory })).rejects.toThrow(/1_table a été modifiée/);
  });
});
