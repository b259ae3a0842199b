import { createPrismaClient, type Prisma, type PrismaClient } from '@atlas/prisma';
import plugin from 'fastify-plugin';

/** The one door of hand-written SQL: parameters are always bound, and a test counts what goes through. */
export interface Database {
  /** The rows of a query; its caller says their shape, and the answer's schema checks it. */
  query<T>(sql: Prisma.Sql): Promise<T[]>;
}

/** The same door, for several queries that must see one moment of the data. */
export interface SnapshotDatabase extends Database {
  /** Gives `work` a connection of its own, on which nothing that is written meanwhile shows. */
  inSnapshot<T>(work: (db: Database) => Promise<T>): Promise<T>;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Prisma's client, for everything that is not hot. */
    prisma: PrismaClient;
    /** SQL, for the hot reads. */
    db: SnapshotDatabase;
  }
}

/** Connections of one instance: enough for the parallel queries of a few requests on a small machine. */
const POOL_SIZE = 10;

/**
 * JIT compilation costs more than it gives on queries of some milliseconds. `work_mem` keeps their hashes in memory at
 * ten times the real Atlas. No read of the API may run longer than the timeout.
 */
const SESSION = '-c jit=off -c work_mem=32MB -c statement_timeout=30000 -c TimeZone=UTC';

/** Milliseconds: as long to wait for a connection as any query, and to hold it as any query may run. */
const SNAPSHOT = { isolationLevel: 'RepeatableRead', maxWait: 10_000, timeout: 30_000 } as const;

/** `app.prisma` and `app.db`, on the database at `databaseUrl`. */
export const databasePlugin = plugin(
  async (app, { databaseUrl }: { databaseUrl: string }) => {
    const prisma = createPrismaClient(databaseUrl, {
      max: POOL_SIZE,
      options: SESSION,
      connectionTimeoutMillis: 10_000,
    });
    app.addHook('onClose', () => prisma.$disconnect());
    const db: SnapshotDatabase = {
      query: <T>(sql: Prisma.Sql) => prisma.$queryRaw<T[]>(sql),
      inSnapshot: (work) =>
        prisma.$transaction((client) => work({ query: <T>(sql: Prisma.Sql) => client.$queryRaw<T[]>(sql) }), SNAPSHOT),
    };
    app.decorate('prisma', prisma);
    app.decorate('db', db);
  },
  { name: 'database' },
);
