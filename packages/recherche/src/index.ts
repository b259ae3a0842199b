/** The search engine of the Atlas: facets, keyword index, exact counts. Pure: no I/O, no framework. */

export { type Dimension, listPortees } from './colonnes/dimension.ts';
export type { CleDeTri, SensDeTri } from './colonnes/ordre.ts';
export type { Periode } from './colonnes/periode.ts';
export { countCroises, listPaires, type Paire } from './croisements.ts';
export type { FicheIndexee, FiltreHorsDimension, Requete, Schema } from './fiche.ts';
export {
  countDistinctsParGroupe,
  countMembres,
  countParGroupe,
  forEachFicheEtGroupe,
  Groupes,
} from './groupes.ts';
export { Moteur } from './moteur.ts';
export type { Compte, OptionsFacette, Selection } from './selection.ts';
export type { Correction, Passage } from './texte/evaluation.ts';
export type { TexteIndexe } from './texte/index-mots.ts';
export { foldMot, type Mot, splitMots } from './texte/mots.ts';
