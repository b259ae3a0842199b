import { formatLigne } from '../../exports/cellules.ts';

/** The least that a line of the table of projets says, but for its identity. */
export const MINIMUM = {
  numero: '',
  titre: 'Un titre',
  resume: 'Un résumé',
  type_cooperation: 'jumelage',
  statut: 'en_cours',
};

/** A file of the profile `atlas`: a header, then lines that give their cells by column and are `MINIMUM` elsewhere. */
export function table(...lignes: Partial<Record<string, string>>[]): string {
  return formatTable(lignes.map((ligne) => ({ ...MINIMUM, ...ligne })));
}

/** A header and lines; a line that lacks a column has it empty. */
export function formatTable(lignes: readonly Partial<Record<string, string>>[], separateur = ','): string {
  const colonnes = [...new Set(lignes.flatMap((ligne) => Object.keys(ligne)))];
  const cellules = lignes.map((ligne) => colonnes.map((colonne) => ligne[colonne] ?? ''));
  return [colonnes, ...cellules].map((ligne) => formatLigne(ligne, separateur)).join('');
}
