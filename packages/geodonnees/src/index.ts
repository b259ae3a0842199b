export { distanceKm, type Point } from './distance.ts';
export { normalizeNom, normalizeNomSansArticle, slugifyNom } from './normalize-nom.ts';
export type * from './types.ts';
