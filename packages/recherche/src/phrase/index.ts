export { interpretPhrase } from './interpret-phrase.ts';
export { createLexique, type Lexique } from './lexique.ts';
export type { Choix, Critere, EntreeLexique, FiltreCritere, FiltreNomme, Interpretation } from './types.ts';
