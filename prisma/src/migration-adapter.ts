import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, type SqlQuery } from '@prisma/driver-adapter-utils';
import { types } from 'pg';

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

/**
 * Prisma's adapter with what its schema engine needs and it lacks (as of 7.10).
 * - It cuts a script at each semicolon, inside the body of a function too: here a script goes whole.
 * - It does not know PostgreSQL's type "char", of which the catalogs are full: here it is a character.
 */
export class MigrationAdapter extends PrismaPg {
  /** What PostgreSQL said of the last script that failed. */
  scriptError: Error | undefined;

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    adapter.executeScript = (script) => this.#runScript(adapter, script);
    readCharacters(adapter);
    return adapter;
  }

  async #runScript(adapter: Adapter, script: string): Promise<void> {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      this.scriptError = error as Error;
      throw error;
    }
  }
}

/** Announces columns of type "char" as text, so that the adapter accepts them, then as what the engine expects. */
function readCharacters(adapter: Adapter): void {
  const characterColumns = new WeakMap<SqlQuery, number[]>();
  // biome-ignore lint/complexity/useLiteralKeys: it is private, in a dependency pinned to its exact version
  const performIO = adapter['performIO'].bind(adapter);
  // biome-ignore lint/complexity/useLiteralKeys: the same
  adapter['performIO'] = async (query: SqlQuery) => {
    const result = await performIO(query);
    const fields = [...result.fields.entries()].filter(([, field]) => field.dataTypeID === types.builtins.CHAR);
    for (const [, field] of fields) field.dataTypeID = types.builtins.TEXT;
    characterColumns.set(
      query,
      fields.map(([index]) => index),
    );
    return result;
  };
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of characterColumns.get(query) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
}
