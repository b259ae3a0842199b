/**
 * How a value becomes the text of one cell, and back, without loss.
 *
 * - A list is its items joined by ` | `; an item is one field, or several joined by `:` (`maee:2009:15000`).
 * - Inside a field, `\` `|` `:` and a space at either end are preceded by `\`. Empty fields at the end are not written.
 * - A cell that a spreadsheet would run as a formula is preceded by an apostrophe, taken off again when it is read.
 */

/** What makes a spreadsheet take a cell for a formula; apostrophes before it count, so that reading undoes writing. */
const FORMULE = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** Makes a cell harmless to a spreadsheet: `=1+1` gives `'=1+1`. */
export function neutralizeFormule(cellule: string): string {
  return FORMULE.test(cellule) ? `'${cellule}` : cellule;
}

/** The inverse of `neutralizeFormule`: `'=1+1` gives `=1+1`, and `'s-Hertogenbosch` stays what it is. */
export function restoreFormule(cellule: string): string {
  return cellule.startsWith("'") && FORMULE.test(cellule) ? cellule.slice(1) : cellule;
}

/** A cell that cannot be read; `message` is the reason in French, without a full stop. */
export class CelluleInvalide extends Error {
  override readonly name = 'CelluleInvalide';
}

const SEPARATEUR_ITEMS = ' | ';
const SEPARATEUR_CHAMPS = ':';

const A_ECHAPPER = /[\\|:]|^\s|\s$/;

function escapeChamp(champ: string): string {
  // Most fields have nothing to escape, and to know it costs a tenth of rewriting them.
  return A_ECHAPPER.test(champ) ? champ.replace(/[\\|:]|^\s|\s$/g, '\\$&') : champ;
}

/** Writes items of one or more fields. */
export function encodeListe(items: readonly (readonly string[])[]): string {
  return items
    .map((champs) => {
      const dernier = champs.findLastIndex((champ) => champ !== '');
      const item = champs
        .slice(0, dernier + 1)
        .map(escapeChamp)
        .join(SEPARATEUR_CHAMPS);
      return item === '' ? SEPARATEUR_CHAMPS : item;
    })
    .join(SEPARATEUR_ITEMS);
}

/** One field being read: spaces around it do not count, unless they are escaped. */
class LectureChamp {
  #texte = '';
  #fin = 0;

  add(caractere: string, isEscaped: boolean): void {
    const isSpace = !isEscaped && /\s/.test(caractere);
    if (isSpace && this.#texte === '') return;
    this.#texte += caractere;
    if (!isSpace) this.#fin = this.#texte.length;
  }

  take(): string {
    const champ = this.#texte.slice(0, this.#fin);
    this.#texte = '';
    this.#fin = 0;
    return champ;
  }
}

/**
 * Reads what `encodeListe` wrote: for each item its fields, without the empty ones at the end (an item always has one).
 * @throws CelluleInvalide when the cell ends in the middle of an escape.
 */
export function decodeListe(cellule: string): string[][] {
  const items: string[][] = [];
  const champ = new LectureChamp();
  let champs: string[] = [];
  const closeItem = () => {
    champs.push(champ.take());
    // An empty item is a slip of the pen (`a | `); a written separator alone is an item of empty fields.
    if (champs.length > 1 || champs[0] !== '') items.push(withoutEmptyEnd(champs));
    champs = [];
  };
  for (let i = 0; i < cellule.length; i++) {
    const caractere = cellule.charAt(i);
    if (caractere === '\\') {
      i++;
      if (i === cellule.length) throw new CelluleInvalide('la cellule se termine par une barre oblique inverse seule');
      champ.add(cellule.charAt(i), true);
    } else if (caractere === '|') closeItem();
    else if (caractere === SEPARATEUR_CHAMPS) champs.push(champ.take());
    else champ.add(caractere, false);
  }
  closeItem();
  return items;
}

function withoutEmptyEnd(champs: string[]): string[] {
  const dernier = champs.findLastIndex((champ) => champ !== '');
  return champs.slice(0, Math.max(1, dernier + 1));
}

/** One line of a CSV (RFC 4180) or TSV file, its end included; cells are neutralised. */
export function formatLigne(cellules: readonly string[], separateur = ','): string {
  return `${cellules.map((cellule) => quoteCellule(neutralizeFormule(cellule), separateur)).join(separateur)}\n`;
}

function quoteCellule(cellule: string, separateur: string): string {
  const needsQuotes = /["\r\n]|^\s|\s$/.test(cellule) || cellule.includes(separateur);
  return needsQuotes ? `"${cellule.replaceAll('"', '""')}"` : cellule;
}
