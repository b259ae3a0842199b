import { PrismaPg } from '@prisma/adapter-pg';
import type { PoolConfig } from 'pg';
import { PrismaClient } from '../generated/client.ts';

export * from '../generated/client.ts';

/** A Prisma client of the database at `databaseUrl`; its owner calls `$disconnect` at the end. */
export function createPrismaClient(databaseUrl: string, pool: PoolConfig = {}): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ ...pool, connectionString: databaseUrl }) });
}
