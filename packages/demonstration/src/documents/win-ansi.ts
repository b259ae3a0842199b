/** Characters of Windows-1252 that are not at their Unicode place (PDF 1.4 reference, appendix D, WinAnsiEncoding). */
const DEPLACES: ReadonlyMap<string, number> = new Map([
  ['€', 0x80],
  ['‚', 0x82],
  ['ƒ', 0x83],
  ['„', 0x84],
  ['…', 0x85],
  ['†', 0x86],
  ['‡', 0x87],
  ['ˆ', 0x88],
  ['‰', 0x89],
  ['Š', 0x8a],
  ['‹', 0x8b],
  ['Œ', 0x8c],
  ['Ž', 0x8e],
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['•', 0x95],
  ['–', 0x96],
  ['—', 0x97],
  ['˜', 0x98],
  ['™', 0x99],
  ['š', 0x9a],
  ['›', 0x9b],
  ['œ', 0x9c],
  ['ž', 0x9e],
  ['Ÿ', 0x9f],
  ['\u202f', 0xa0],
]);
/** Letters that no accent separates from their base. */
const LETTRES: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ı: 'i', ħ: 'h', ə: 'e' };
const MARQUE = /\p{M}/u;

function encodeSigne(signe: string): number[] {
  const code = signe.codePointAt(0) ?? 0;
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return [code];
  const deplace = DEPLACES.get(signe);
  if (deplace !== undefined) return [deplace];
  const base = LETTRES[signe] ?? signe.normalize('NFD');
  if (base === signe) return MARQUE.test(signe) ? [] : [0x3f];
  return [...base].flatMap(encodeSigne);
}

/** The bytes of a text in WinAnsiEncoding; a letter that it lacks loses its accent, any other sign becomes «?». */
export function encodeWinAnsi(texte: string): Buffer {
  if (isAscii(texte)) return Buffer.from(texte, 'latin1');
  return Buffer.from([...texte].flatMap(encodeSigne));
}

function isAscii(texte: string): boolean {
  for (let i = 0; i < texte.length; i++) if (texte.charCodeAt(i) > 0x7f) return false;
  return true;
}
