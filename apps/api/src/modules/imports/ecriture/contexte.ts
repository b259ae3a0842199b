import type { ClientBase } from 'pg';

/** The lists that projets refer to, as they stand in the database when an import begins. */
export interface Contexte {
  /** Numbers of thématiques by slug. */
  thematiques: ReadonlyMap<string, number>;
  /** Numbers of financeurs by slug. */
  financeurs: ReadonlyMap<string, number>;
  /** Names of countries by code. */
  pays: ReadonlyMap<string, string>;
  /** Codes of subdivisions. */
  subdivisions: ReadonlySet<string>;
  /** Codes of départements. */
  departements: ReadonlySet<string>;
}

export async function loadContexte(client: ClientBase): Promise<Contexte> {
  const pairs = async <V>(sql: string) => {
    const { rows } = await client.query<[string, V]>({ text: sql, rowMode: 'array' });
    return new Map(rows);
  };
  const codes = async (sql: string) => new Set((await pairs<null>(sql)).keys());
  return {
    thematiques: await pairs('SELECT slug, id FROM thematique'),
    financeurs: await pairs('SELECT slug, id FROM financeur'),
    pays: await pairs('SELECT code, nom FROM pays'),
    subdivisions: await codes('SELECT code FROM subdivision'),
    departements: await codes('SELECT code FROM departement'),
  };
}
