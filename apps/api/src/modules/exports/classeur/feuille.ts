import { formatCellule, STYLES, type Valeur } from './cellule.ts';

/** A sheet: its first row is its header, frozen, bold and with a filter on each column when `isTableau`. */
export interface Feuille {
  nom: string;
  /** Of each column, in characters. */
  largeurs: readonly number[];
  isTableau: boolean;
  /** Rows to come at most, header included: the extent of the filter. */
  hauteur: number;
  lignes: AsyncIterable<readonly (readonly Valeur[])[]>;
}

/** `A`, `B`… `Z`, `AA`… from rank 0. */
export function nameColonne(rang: number): string {
  const lettre = String.fromCharCode(65 + (rang % 26));
  return rang < 26 ? lettre : nameColonne(Math.floor(rang / 26) - 1) + lettre;
}

/** The cells that the filter of a sheet covers, as `$A$1:$C$10`. */
export function toEtendue({ largeurs, hauteur }: Feuille): string {
  return `$A$1:$${nameColonne(Math.max(0, largeurs.length - 1))}$${Math.max(1, hauteur)}`;
}

const FIGE = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>';

/** The XML of a sheet, batch by batch. */
export async function* formatFeuille(feuille: Feuille): AsyncGenerator<string> {
  const { largeurs, isTableau, lignes } = feuille;
  const colonnes = largeurs.map(
    (largeur, i) => `<col min="${i + 1}" max="${i + 1}" width="${largeur}" customWidth="1"/>`,
  );
  const lettres = largeurs.map((_, rang) => nameColonne(rang));
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">${isTableau ? FIGE : ''}</sheetView></sheetViews><cols>${colonnes.join('')}</cols><sheetData>`;
  let rang = 0;
  for await (const lot of lignes) {
    let xml = '';
    for (const ligne of lot) {
      rang++;
      const style = isTableau && rang === 1 ? STYLES.entete : STYLES.texte;
      const cellules = ligne.map((valeur, colonne) => formatCellule(`${lettres[colonne]}${rang}`, valeur, style));
      xml += `<row r="${rang}">${cellules.join('')}</row>`;
    }
    yield xml;
  }
  const filtre = isTableau ? `<autoFilter ref="${toEtendue(feuille).replaceAll('$', '')}"/>` : '';
  yield `</sheetData>${filtre}</worksheet>`;
}
