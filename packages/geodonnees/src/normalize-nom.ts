/** Letters that Unicode does not decompose into a base letter and an accent, and the two forms of sigma. */
const LETTRES: Record<string, string> = { œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ς: 'σ' };

const ABREVIATIONS = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['sts', 'saints'],
  ['stes', 'saintes'],
]);

const ARTICLE_FINAL = /^(.*?)[\s,]*\((le|la|les|l['’]?)\)\s*$/i;
const ARTICLE_INITIAL = /^(?:le|la|les|l) (?=.)/;

/**
 * Without case, accents nor ligatures, words separated by single spaces. Through upper case first: letters that only
 * differ there («ß» and «ss», «ﬀ» and «ff») become one.
 */
function toMots(nom: string): string {
  return nom
    .normalize('NFKD')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæøłđðþħς]/g, (lettre) => LETTRES[lettre] ?? lettre)
    .replace(/\bs\/(?=\s*\p{L})/gu, 'sur ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The form under which two spellings of one place name are equal: case, accents, ligatures, apostrophes, hyphens and
 * abbreviations (St, Ste, s/) no longer count, and an article written last comes first («Havre (Le)» is «le havre»).
 * The article itself is kept: La Chapelle and Chapelle are two communes. Idempotent.
 */
export function normalizeNom(nom: string): string {
  const remis = nom.replace(ARTICLE_FINAL, '$2 $1');
  return toMots(remis)
    .split(' ')
    .map((mot) => ABREVIATIONS.get(mot) ?? mot)
    .join(' ');
}

/** `normalizeNom` without the leading article, for a second, more lenient look-up («Rochelle» finds La Rochelle). */
export function normalizeNomSansArticle(nom: string): string {
  return normalizeNom(nom).replace(ARTICLE_INITIAL, '');
}

/** The name as a part of an address: `Provence-Alpes-Côte d'Azur` gives `provence-alpes-cote-d-azur`. */
export function slugifyNom(nom: string): string {
  return toMots(nom).replaceAll(' ', '-');
}
