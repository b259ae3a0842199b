import { type Mot, splitMots } from '../texte/mots.ts';

/** A word of the phrase, with what its writing says. */
export interface Jeton extends Mot {
  /** Its own writing. */
  brut: string;
  /** What separates it from the word before. */
  avant: string;
  /** A capital letter that says something: not where everything is in capitals. */
  majuscule: boolean;
  /** False in a quoted phrase and in a word that follows a minus: those are keywords. */
  libre: boolean;
}

/** What is never interpreted: a quoted phrase, or a word after a minus. */
const MOTS_CLES = /-?(?:"[^"]*"|«[^»]*»|“[^”]*”)|(?<!\S)-[\p{L}\p{N}]\S*/gu;
const MINUSCULE = /\p{Ll}/u;
const MAJUSCULE_INITIALE = /^\p{Lu}/u;

/** A part of the phrase that is a keyword as it stands. */
export interface MotCle {
  debut: number;
  fin: number;
}

/** The quoted phrases and the excluded words of a phrase. */
export function listMotsCles(phrase: string): MotCle[] {
  return Array.from(phrase.matchAll(MOTS_CLES), ({ 0: texte, index }) => ({ debut: index, fin: index + texte.length }));
}

const ABREVIATIONS: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  dpt: 'departement',
};

/** `St` is `saint`, as in names of places. */
export const toForme = (forme: string): string =>
  Object.hasOwn(ABREVIATIONS, forme) ? (ABREVIATIONS[forme] ?? forme) : forme;

/** The words of a phrase; `motsCles` are its parts that are not free. */
export function listJetons(phrase: string, motsCles: readonly MotCle[]): Jeton[] {
  const capitalesDisent = MINUSCULE.test(phrase);
  let precedent = 0;
  let rang = 0;
  return splitMots(phrase).map(({ forme, debut, fin }) => {
    const brut = phrase.slice(debut, fin);
    const avant = phrase.slice(precedent, debut);
    precedent = fin;
    while ((motsCles[rang]?.fin ?? Infinity) <= debut) rang++;
    const libre = debut < (motsCles[rang]?.debut ?? Infinity);
    return {
      forme: toForme(forme),
      debut,
      fin,
      brut,
      avant,
      libre,
      majuscule: capitalesDisent && MAJUSCULE_INITIALE.test(brut),
    };
  });
}

/** Whether a word is written as one with the word before it, as in `Nord-Sud`. */
export const isUni = (jeton: Jeton | undefined): boolean => jeton !== undefined && /^[-‐‑–/]$/.test(jeton.avant);
