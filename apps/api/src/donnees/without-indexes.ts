import type { ClientBase } from 'pg';

/**
 * Loads tables without the indexes that no constraint needs, then makes these again: built once at the end, they cost a
 * fraction of what row by row does. To be called in a transaction, which gives them back when `load` fails.
 * @param tables tables of the schema; never names from outside.
 */
export async function withoutIndexes(
  client: ClientBase,
  tables: readonly string[],
  load: () => Promise<void>,
): Promise<void> {
  const { rows } = await client.query<{ nom: string; definition: string }>(
    `SELECT i.indexrelid::regclass::text AS nom, pg_get_indexdef(i.indexrelid) AS definition
     FROM pg_index i WHERE i.indrelid = ANY($1::text[]::regclass[]) AND NOT i.indisunique`,
    [tables],
  );
  for (const { nom } of rows) await client.query(`DROP INDEX ${nom}`);
  await load();
  for (const { definition } of rows) await client.query(definition);
}
