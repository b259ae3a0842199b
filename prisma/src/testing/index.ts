import { createTestDatabase } from '@atlas/postgres/testing';
import { test as base, inject } from 'vitest';
import { createPrismaClient, type PrismaClient } from '../index.ts';
import './global-setup.ts';

interface DatabaseFixtures {
  /** A database of the test file's own, with the real migrations and no data; dropped after the file. */
  databaseUrl: string;
  /** A Prisma client of that database. */
  prisma: PrismaClient;
}

/**
 * Vitest's `test` with a database: `test('…', async ({ databaseUrl }) => …)`, for files of the project `api`.
 * The tests of one file share it and run in order; two files never do.
 */
export const test = base.extend<{ $file: DatabaseFixtures }>({
  databaseUrl: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the fixtures needed from this pattern
    async ({}, use) => {
      const database = await createTestDatabase(inject('clusterUrl'), inject('templateName'));
      await use(database.databaseUrl);
      await database.drop();
    },
    { scope: 'file' },
  ],
  prisma: [
    async ({ databaseUrl }, use) => {
      const prisma = createPrismaClient(databaseUrl);
      await use(prisma);
      await prisma.$disconnect();
    },
    { scope: 'file' },
  ],
});
