/** French around the names of places: articles, contractions, locatives. */
export { a, aVille, capitalize, de, deVille, formatInteger, inLetters, joinFrench } from './francais.ts';
export {
  type FormesLieu,
  type FormesPays,
  formsOfDepartement,
  formsOfPays,
  formsOfRegion,
  formsOfVille,
} from './lieux.ts';
