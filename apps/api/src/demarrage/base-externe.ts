import { StartupError } from '@atlas/postgres';
import { Client } from 'pg';
import { hidePassword } from '../config.ts';

const OLDEST_VERSION = 15;
const TIMEOUT_SECONDS = 5;

/**
 * Makes sure that an external PostgreSQL answers and suits.
 * @throws StartupError when it does not answer within 5 seconds, refuses the connection, is older than 15, or when the
 * database is not encoded in UTF-8.
 */
export async function checkExternalDatabase(databaseUrl: string): Promise<void> {
  const { version, encoding } = await readServerFacts(databaseUrl);
  const address = hidePassword(databaseUrl);
  if (version < OLDEST_VERSION * 10_000) {
    const found = Math.floor(version / 10_000);
    throw new StartupError(
      `La base ${address} est de PostgreSQL ${found} : il faut la version ${OLDEST_VERSION} ou une plus récente.`,
    );
  }
  if (encoding !== 'UTF8') throw new StartupError(`La base ${address} est encodée en ${encoding} : il faut UTF8.`);
}

async function readServerFacts(databaseUrl: string): Promise<{ version: number; encoding: string }> {
  const client = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: TIMEOUT_SECONDS * 1000,
    query_timeout: TIMEOUT_SECONDS * 1000,
  });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; encoding: string }>(
      "SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding",
    );
    return rows[0] ?? { version: 0, encoding: 'inconnu' };
  } catch (error) {
    throw new StartupError(`La base ${hidePassword(databaseUrl)} (DATABASE_URL) ne répond pas : ${explain(error)}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** PostgreSQL's own words; Node puts several refusals (IPv4, IPv6) in one error without a message. */
function explain(error: unknown): string {
  if (error instanceof AggregateError) return explain(error.errors[0]);
  return (error as Error).message || String(error);
}
