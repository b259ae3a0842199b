/** The search engine of the Atlas: facets, keyword index, exact counts. Pure: no I/O, no framework. */
export { foldMot, type Mot, splitMots } from './texte/mots.ts';
