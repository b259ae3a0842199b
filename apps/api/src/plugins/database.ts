import { createPrismaClient, type Prisma, type PrismaClient } from '@atlas/prisma';
import plugin from 'fastify-plugin';

/** The one door of hand-written SQL: parameters are always bound, and a test counts what goes through. */
export interface Database {
  /** The rows of a query; its caller says their shape, and the answer's schema checks it. */
  query<T>(sql: Prisma.Sql): Promise<T[]>;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Prisma's client, for everything that is not hot. */
    prisma: PrismaClient;
    /** SQL, for the hot reads. */
    db: Database;
  }
}

/** Connections of one instance: enough for the parallel queries of a few requests on a small machine. */
const POOL_SIZE = 10;

/**
 * JIT compilation costs more than it gives on queries of some milliseconds. `work_mem` keeps their hashes in memory at
 * ten times the real Atlas. No read of the API may run longer than the timeout.
 */
const SESSION = '-c jit=off -c work_mem=32MB -c statement_timeout=30000 -c TimeZone=UTC';

/** `app.prisma` and `app.db`, on the database at `databaseUrl`. */
export const databasePlugin = plugin(
  async (app, { databaseUrl }: { databaseUrl: string }) => {
    const prisma = createPrismaClient(databaseUrl, {
      max: POOL_SIZE,
      options: SESSION,
      connectionTimeoutMillis: 10_000,
    });
    app.addHook('onClose', () => prisma.$disconnect());
    const db: Database = { query: <T>(sql: Prisma.Sql) => prisma.$queryRaw<T[]>(sql) };
    app.decorate('prisma', prisma);
    app.decorate('db', db);
  },
  { name: 'database' },
);
