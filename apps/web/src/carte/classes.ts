/** One class of a choropleth: the smallest and largest value that are really in it, and how many units it holds. */
export interface Classe {
  min: number;
  max: number;
  effectif: number;
}

/** Classes of a choropleth, as the palette has colours. */
export const NOMBRE_CLASSES = 5;

/**
 * Cuts values into at most `nombre` classes by quantiles, so that a long tail (Germany has a hundred times the median)
 * does not leave the map pale. Equal values always share a class; zero and below are «aucun» and belong to none.
 * Fewer distinct values than classes give one class each. Sorted from low to high.
 */
export function computeClasses(valeurs: readonly number[], nombre = NOMBRE_CLASSES): Classe[] {
  const effectifs = new Map<number, number>();
  for (const valeur of valeurs) if (valeur > 0) effectifs.set(valeur, (effectifs.get(valeur) ?? 0) + 1);
  const distinctes = [...effectifs].sort(([a], [b]) => a - b);
  const total = distinctes.reduce((somme, [, effectif]) => somme + effectif, 0);

  const classes: Classe[] = [];
  let rangClasse = -1;
  let cumul = 0;
  for (const [i, [valeur, effectif]] of distinctes.entries()) {
    // The middle of a run of equal values says which quantile the run belongs to.
    const rang = distinctes.length <= nombre ? i : Math.floor((nombre * (cumul + effectif / 2)) / total);
    const derniere = classes.at(-1);
    if (derniere && rang === rangClasse) {
      derniere.max = valeur;
      derniere.effectif += effectif;
    } else classes.push({ min: valeur, max: valeur, effectif });
    rangClasse = rang;
    cumul += effectif;
  }
  return classes;
}

/** Cuts whole values into the classes that `bornes` begin, from low to high; the last one ends at the largest value. */
export function cutClasses(valeurs: readonly number[], bornes: readonly number[]): Classe[] {
  return bornes.map((min, rang) => {
    const suivante = bornes[rang + 1] ?? Number.POSITIVE_INFINITY;
    const siennes = valeurs.filter((valeur) => valeur >= min && valeur < suivante);
    const max = Number.isFinite(suivante) ? suivante - 1 : Math.max(min, ...siennes);
    return { min, max, effectif: siennes.length };
  });
}

/** Rank of the class of a value; -1 for zero and below. Values between two classes go to the lower one. */
export function classOf(valeur: number, classes: readonly Classe[]): number {
  if (!(valeur > 0)) return -1;
  let rang = 0;
  while (rang + 1 < classes.length && valeur >= (classes[rang + 1] as Classe).min) rang++;
  return classes.length === 0 ? -1 : rang;
}

/** The colours of `nombre` classes, spread over the whole ramp so that the lowest is pale and the highest strong. */
export function spreadColors(rampe: readonly string[], nombre: number): string[] {
  if (nombre <= 1) return rampe.slice(Math.floor(rampe.length / 2), Math.floor(rampe.length / 2) + nombre);
  return Array.from({ length: nombre }, (_, i) => rampe[Math.round((i * (rampe.length - 1)) / (nombre - 1))] as string);
}
