import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestCluster } from '@atlas/postgres/testing';
import { applyMigrations, diffFromDatabase } from './migrations.ts';
import { MIGRATIONS_PATH } from './schema-engine.ts';

/**
 * Writes the migration that leads from `prisma/migrations` to `schema.prisma`, found on a temporary database.
 * @param name what the migration does, in kebab-case or snake_case.
 * @returns the folder of the new migration; undefined when there is nothing to migrate.
 */
export async function createMigration(name: string): Promise<string | undefined> {
  const cluster = await startTestCluster();
  try {
    await applyMigrations(cluster.databaseUrl);
    const script = await diffFromDatabase(cluster.databaseUrl);
    if (script === '') return undefined;
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const directory = join(MIGRATIONS_PATH, `${stamp}_${name.replaceAll('-', '_')}`);
    mkdirSync(directory);
    writeFileSync(join(directory, 'migration.sql'), script);
    return directory;
  } finally {
    await cluster.stop();
  }
}

if (import.meta.main) {
  const name = process.argv[2];
  if (!name || !/^[a-z0-9_-]+$/.test(name)) {
    process.stderr.write(
      'Usage : pnpm --filter @atlas/prisma run migration:creer <nom>  (minuscules, chiffres, _ ou -)\n',
    );
    process.exitCode = 2;
  } else {
    const directory = await createMigration(name);
    process.stdout.write(`${directory ?? 'Rien à migrer : les migrations mènent déjà à schema.prisma.'}\n`);
  }
}
