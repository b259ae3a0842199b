import type { SnapshotDatabase } from '../../../plugins/database.ts';
import { COLONNES_PUBLIQUES, toCellules } from '../colonnes.ts';
import { loadProjetsEnBase } from '../projets-table.repository.ts';

/**
 * Projets as lines of the public table, in the order of `ids`. Cells are all that is kept of them: what waits to be sent
 * is what weighs on memory.
 */
export async function loadLignes(db: SnapshotDatabase, ids: number[]): Promise<string[][]> {
  const projets = await db.inSnapshot((instantane) => loadProjetsEnBase(instantane, ids, 'publique'));
  return projets.map(({ projet, noms }) => toCellules(projet, noms, COLONNES_PUBLIQUES));
}
