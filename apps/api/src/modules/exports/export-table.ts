import type { ClientBase } from 'pg';
import { formatLigne } from './cellules.ts';
import { COLONNES, toCellules } from './colonnes.ts';
import { loadProjetsEnBase, ofClient } from './projets-table.repository.ts';

/** Projets read at a time: a few megabytes at most. */
const LOT = 500;

/**
 * The table of all projets as CSV text (UTF-8, one line a projet after the header), chunk by chunk, by public number.
 * One snapshot of the database: what is written meanwhile does not show. `client` is in no transaction, and is used by
 * nobody else until the end.
 */
export async function* exportTableProjets(
  client: ClientBase,
  { separateur = ',' }: { separateur?: string } = {},
): AsyncGenerator<{ texte: string; projets: number }> {
  yield {
    texte: formatLigne(
      COLONNES.map(({ nom }) => nom),
      separateur,
    ),
    projets: 0,
  };
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    await client.query('DECLARE table_projets NO SCROLL CURSOR FOR SELECT id FROM projet ORDER BY numero COLLATE "C"');
    for (;;) {
      const { rows } = await client.query<{ id: number }>(`FETCH ${LOT} FROM table_projets`);
      if (rows.length === 0) return;
      const lus = await loadProjetsEnBase(
        ofClient(client),
        rows.map(({ id }) => id),
      );
      const texte = lus.map(({ projet, noms }) => formatLigne(toCellules(projet, noms), separateur)).join('');
      yield { texte, projets: lus.length };
    }
  } finally {
    await client.query('ROLLBACK');
  }
}
