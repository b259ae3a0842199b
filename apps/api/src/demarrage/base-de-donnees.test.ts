import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Config, readConfig } from '../config.ts';
import { type Database, openDatabase, openDatabaseForCommand } from './base-de-donnees.ts';
import type { Progression } from './progression.ts';

const SILENT: Progression = { step: (_label, work) => work() };

let config: Config;
let opened: Database[];

beforeEach(() => {
  config = readConfig({ DATA_DIR: mkdtempSync(join(tmpdir(), 'atlas-base-')) });
  opened = [];
});

afterEach(async () => {
  for (const database of opened.reverse()) await database.close();
  rmSync(config.dataDir, { recursive: true, force: true });
});

async function open(opening: Promise<Database>): Promise<Database> {
  const database = await opening;
  opened.push(database);
  return database;
}

async function answers(databaseUrl: string): Promise<boolean> {
  const client = new Client(databaseUrl);
  await client.connect();
  const { rowCount } = await client.query('SELECT 1');
  await client.end();
  return rowCount === 1;
}

test('a command works beside the server, on its database, and leaves it running', async () => {
  const server = await open(openDatabase(config, SILENT));
  const command = await openDatabaseForCommand(config, SILENT);
  expect(command.databaseUrl).toBe(server.databaseUrl);
  await command.close();
  expect(await answers(server.databaseUrl)).toBe(true);
});

test('a command without a server opens the database for itself, and a server is told who has it', async () => {
  const command = await open(openDatabaseForCommand(config, SILENT));
  command.announce('npm run atlas');
  expect(await answers(command.databaseUrl)).toBe(true);
  await expect(openDatabase(config, SILENT)).rejects.toThrow(`processus ${process.pid}, npm run atlas`);
});

test('a data folder serves again once it was closed', async () => {
  await (await openDatabase(config, SILENT)).close();
  const database = await open(openDatabase(config, SILENT));
  expect(await answers(database.databaseUrl)).toBe(true);
});
