import type { ClientBase } from 'pg';

/** Rows a statement: large enough to amortise the round trip, small enough to stream the largest data set. */
const BATCH_SIZE = 2_000;

/**
 * Inserts rows into a table whose columns are the snake_case of their properties (camelCase; dates as ISO texts).
 * PostgreSQL itself gives each value the type of its column (enums, arrays, dates), from JSON. Every row has the
 * properties of the first, in the same order.
 * @param table a table of the schema; never a name from outside.
 */
export async function insertRows(client: ClientBase, table: string, rows: Iterable<object>): Promise<void> {
  await forEachBatch(rows, BATCH_SIZE, (batch) => insertBatch(client, table, batch));
}

async function insertBatch(client: ClientBase, table: string, batch: readonly object[]): Promise<void> {
  const columns = Object.keys(batch[0] ?? {}).map(toSnakeCase);
  const objects = batch.map((row) => Object.fromEntries(Object.values(row).map((value, i) => [columns[i], value])));
  await client.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1)`,
    [JSON.stringify(objects)],
  );
}

/**
 * Hands the values of an iterable to `work` by lists of `size`, the last one shorter. While one list is at work the next
 * one is made: a generator of rows and the database that takes them then use two processors, and never hold more than
 * two lists.
 */
export async function forEachBatch<T>(
  values: Iterable<T>,
  size: number,
  work: (batch: T[]) => Promise<void>,
): Promise<void> {
  let underWay = Promise.resolve();
  let batch: T[] = [];
  const hand = async () => {
    const ready = batch;
    batch = [];
    await underWay;
    underWay = work(ready);
  };
  for (const value of values) {
    batch.push(value);
    if (batch.length === size) await hand();
  }
  if (batch.length > 0) await hand();
  await underWay;
}

const toSnakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
