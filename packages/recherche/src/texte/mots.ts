/** A word of a text: its folded form, and where it stands in the text (UTF-16 units, `fin` excluded). */
export interface Mot {
  forme: string;
  debut: number;
  fin: number;
}

/** Letters that Unicode does not decompose into a base letter and an accent. */
const LETTRES: Record<string, string> = { œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ß: 'ss' };
const LETTRES_LIEES = /[œæøłđðþħß]/g;
const SIGNES = /\p{M}/gu;
const ASCII = /^[a-z0-9]*$/;

/** A word without case, accents nor ligatures: `Œuvre` and `OEUVRE` are `oeuvre`. */
export function foldMot(mot: string): string {
  const minuscule = mot.toLowerCase();
  if (ASCII.test(minuscule)) return minuscule;
  return minuscule
    .normalize('NFKD')
    .replace(SIGNES, '')
    .replace(LETTRES_LIEES, (lettre) => LETTRES[lettre] ?? lettre);
}

const MOT = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text in order: letters and digits; whatever else (apostrophes, hyphens, quotes) separates. */
export function splitMots(texte: string): Mot[] {
  return Array.from(texte.matchAll(MOT), ({ 0: mot, index }) => ({
    forme: foldMot(mot),
    debut: index,
    fin: index + mot.length,
  }));
}
