import { parseAsInteger, parseAsString, parseAsStringLiteral } from 'nuqs';

/** The orders of a list of actors: numbers from most to least, names in alphabetical order. */
export const TRIS_ACTEURS = ['projets', 'nom', 'population'] as const;
export type TriActeurs = (typeof TRIS_ACTEURS)[number];

/** What every list of actors keeps in its address, by the names of the API. */
export const urlActeurs = {
  q: parseAsString.withDefault(''),
  tri: parseAsStringLiteral(TRIS_ACTEURS).withDefault('projets'),
  page: parseAsInteger.withDefault(1),
};
