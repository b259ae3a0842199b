import type { Provenance } from '@atlas/contracts';
import { formatLigne } from '../cellules.ts';
import { COLONNE_LICENCE, COLONNES_PUBLIQUES } from '../colonnes.ts';
import type { Format } from './format.ts';
import { loadLignes } from './table.ts';

/** What tells Excel that a CSV is in UTF-8. */
const BOM = '\ufeff';

/**
 * The table of projets that import reads again, without its internal columns. A line says its licence in a column: a
 * line of comment would be read as a projet, and a header of HTTP is lost once the file is on a disk.
 */
export function createCsv({ bom }: { bom: boolean }): Format<string[]> {
  return {
    extension: 'csv',
    load: loadLignes,
    async *write(lots, provenance) {
      const licence = describeLicence(provenance);
      yield (bom ? BOM : '') + formatLigne([...COLONNES_PUBLIQUES.map(({ nom }) => nom), COLONNE_LICENCE]);
      for await (const lot of lots) yield lot.map((cellules) => formatLigne([...cellules, licence])).join('');
    },
  };
}

function describeLicence({ licence, source, avertissement }: Provenance): string {
  return [licence.nom, source, avertissement].filter((partie) => partie !== undefined).join(' | ');
}
