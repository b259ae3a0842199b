import type { ClientBase } from 'pg';

/** Takes `nombre` new numbers of a table, in increasing order: the rows that will bear them can then refer to each other. */
export async function reserveIds(
  client: ClientBase,
  table: 'projet' | 'collectivite' | 'partenaire',
  nombre: number,
): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(
    "SELECT nextval(pg_get_serial_sequence($1, 'id'))::int AS id FROM generate_series(1, $2)",
    [table, nombre],
  );
  return rows.map(({ id }) => id);
}
