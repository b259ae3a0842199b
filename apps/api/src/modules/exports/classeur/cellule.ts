/** A day (`2009-05-17`) or an instant (ISO 8601, in UTC) in a cell; both are dates for a spreadsheet. */
export type Valeur = string | number | { jour: string } | { instant: string };

/** The formats of `styles.xml`, by their rank in it. */
export const STYLES = { texte: 0, entete: 1, jour: 2, instant: 3 } as const;
type Style = (typeof STYLES)[keyof typeof STYLES];

/** What a cell of Excel holds at most; a longer one makes the file «damaged». */
export const TEXTE_MAX = 32_767;
const COUPE = ' […] (texte coupé : une cellule d’Excel ne tient pas davantage)';

const MS_PAR_JOUR = 86_400_000;
/** Day 0 of spreadsheets, before 1900 and its 29 February that never was. */
const JOUR_ZERO = Date.UTC(1899, 11, 30);
const PREMIER_JOUR_SUR = Date.UTC(1900, 2, 1);

/** The XML of a cell (`A1`); nothing for an empty text. */
export function formatCellule(reference: string, valeur: Valeur, style: Style = STYLES.texte): string {
  if (typeof valeur === 'number') return `<c r="${reference}"><v>${valeur}</v></c>`;
  if (typeof valeur === 'string') return formatTexte(reference, valeur, style);
  const [texte, styleDate] = 'jour' in valeur ? [valeur.jour, STYLES.jour] : [valeur.instant, STYLES.instant];
  const temps = Date.parse(texte);
  // Spreadsheets know no day before 1900.
  if (Number.isNaN(temps) || temps < PREMIER_JOUR_SUR) return formatTexte(reference, texte, STYLES.texte);
  return `<c r="${reference}" s="${styleDate}"><v>${(temps - JOUR_ZERO) / MS_PAR_JOUR}</v></c>`;
}

/** XML drops the spaces at the ends of a text, and those before its line ends, unless told to keep them. */
const keepsSpaces = (texte: string) => texte.trim().length !== texte.length || texte.includes('\n');

/** A text, whatever it begins with: typed as a string, it is never run as a formula. */
function formatTexte(reference: string, texte: string, style: Style): string {
  if (texte === '') return '';
  const s = style === STYLES.texte ? '' : ` s="${style}"`;
  const espaces = keepsSpaces(texte) ? ' xml:space="preserve"' : '';
  return `<c r="${reference}"${s} t="inlineStr"><is><t${espaces}>${escapeTexte(shorten(texte))}</t></is></c>`;
}

function shorten(texte: string): string {
  if (texte.length <= TEXTE_MAX) return texte;
  // A character outside the basic plane is two code units: half of one is not a text.
  return `${texte.slice(0, TEXTE_MAX - COUPE.length).replace(/[\ud800-\udbff]$/, '')}${COUPE}`;
}

const ENTITES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A name in an attribute of XML. */
export function escapeXml(texte: string): string {
  return texte.replace(/[&<>"]/g, (caractere) => ENTITES[caractere] ?? caractere);
}

/** What XML cannot hold, or rewrites; and what already looks like the way OOXML writes it (ECMA-376, ST_Xstring). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const SPECIAUX = /[&<>\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

function escapeTexte(texte: string): string {
  return texte.replace(
    SPECIAUX,
    (caractere) => ENTITES[caractere] ?? `_x${caractere.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}
