/** A period chosen on a chart; null where the side is open. */
export interface Periode {
  min: number | null;
  max: number | null;
}

/**
 * The period after a year is chosen: alone when there is none or when it was a longer one, its neighbour's other end when
 * one year alone was chosen, none when it is that year again.
 */
export function chooseAnnee({ min, max }: Periode, annee: number): Periode {
  if (min === null || max === null || min !== max) return { min: annee, max: annee };
  if (annee === min) return { min: null, max: null };
  return { min: Math.min(min, annee), max: Math.max(max, annee) };
}

/** True when a year is in a period; no year is in none. */
export function isInPeriode({ min, max }: Periode, annee: number): boolean {
  if (min === null && max === null) return false;
  return annee >= (min ?? Number.NEGATIVE_INFINITY) && annee <= (max ?? Number.POSITIVE_INFINITY);
}
