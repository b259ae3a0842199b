/** Smallest radius that can still be seen and pointed at, in CSS pixels: below it a circle no longer tells its value. */
export const RAYON_MIN = 2.5;

/** Radius of a circle whose AREA is to `valeurMax`'s area as `valeur` is to `valeurMax`. Zero and below draw nothing. */
export function radiusOf(valeur: number, valeurMax: number, rayonMax: number): number {
  if (!(valeur > 0) || !(valeurMax > 0)) return 0;
  return Math.max(RAYON_MIN, rayonMax * Math.sqrt(valeur / valeurMax));
}

/** Round values (1, 2 or 5 times a power of ten) for the legend of circles: the largest, a quarter, a twentieth. */
export function legendValues(valeurMax: number): number[] {
  if (!(valeurMax > 0)) return [];
  const valeurs = [valeurMax, valeurMax / 4, valeurMax / 20].map(roundDown).filter((valeur) => valeur >= 1);
  return [...new Set(valeurs)];
}

function roundDown(valeur: number): number {
  const dizaine = 10 ** Math.floor(Math.log10(valeur));
  const chiffre = valeur / dizaine;
  return (chiffre >= 5 ? 5 : chiffre >= 2 ? 2 : 1) * dizaine;
}

const RAYON_GRAPPE_MAX = 29;

/**
 * Radius of a cluster's donut: it grows with the logarithm of its number, so that thousands do not cover Europe, and
 * two neighbours at the distance where points gather do not overlap.
 */
export function clusterRadius(nombre: number): number {
  return Math.min(RAYON_GRAPPE_MAX, 13 + 2.1 * Math.log2(Math.max(1, nombre)));
}
