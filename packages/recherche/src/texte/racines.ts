import { stemmer } from '@orama/stemmers/french';
import { stopwords } from '@orama/stopwords/french';
import { foldMot } from './mots.ts';

const MOTS_VIDES: ReadonlySet<string> = new Set(stopwords.map((mot) => foldMot(mot.trim())));

/** «le», «de», «à», the elided «l» of «l’eau», a letter alone: nothing is looked for by them. */
export function isMotVide(forme: string): boolean {
  return (forme.length === 1 && !/\d/.test(forme)) || MOTS_VIDES.has(forme);
}

/** What the inflections of a folded word share: `cooperation` and `cooperations` are `cooper` (Snowball, French). */
export const toRacine = (forme: string): string => stemmer(forme);
