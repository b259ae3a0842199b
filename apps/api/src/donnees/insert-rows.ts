import type { ClientBase } from 'pg';
import { toBatches } from './to-batches.ts';

/** Rows a statement: large enough to amortise the round trip, small enough to stream the largest data set. */
const BATCH_SIZE = 2_000;

/**
 * Inserts rows into a table whose columns are the snake_case of their properties (camelCase; dates as ISO texts).
 * PostgreSQL itself gives each value the type of its column (enums, arrays, dates), from JSON. Every row has the
 * properties of the first, in the same order.
 * @param table a table of the schema; never a name from outside.
 * @returns how many rows were inserted.
 */
export async function insertRows(client: ClientBase, table: string, rows: Iterable<object>): Promise<number> {
  let inserted = 0;
  for (const batch of toBatches(rows, BATCH_SIZE)) {
    const columns = Object.keys(batch[0] ?? {}).map(toSnakeCase);
    const objects = batch.map((row) => Object.fromEntries(Object.values(row).map((value, i) => [columns[i], value])));
    await client.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1)`,
      [JSON.stringify(objects)],
    );
    inserted += batch.length;
  }
  return inserted;
}

const toSnakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
