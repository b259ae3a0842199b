export interface Bloc {
  /** Each line is an item of a list; else the lines make one paragraph. */
  liste: boolean;
  lignes: string[];
}

const PUCE = /^\s*(?:[-–—•*]|\d+[.)])\s+/;

/**
 * The paragraphs of a plain text: an empty line parts them. Lines that all begin with a dash, a bullet or a number
 * are a list, and lose it.
 */
export function splitTexte(texte: string): Bloc[] {
  return texte
    .split(/\r?\n\s*\r?\n/)
    .map((paragraphe) =>
      paragraphe
        .split(/\r?\n/)
        .map((ligne) => ligne.trim())
        .filter((ligne) => ligne !== ''),
    )
    .filter((lignes) => lignes.length > 0)
    .map((lignes) =>
      lignes.every((ligne) => PUCE.test(ligne))
        ? { liste: true, lignes: lignes.map((ligne) => ligne.replace(PUCE, '')) }
        : { liste: lignes.length > 1, lignes },
    );
}
