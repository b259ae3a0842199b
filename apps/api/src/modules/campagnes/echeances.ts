import { addJours } from './jours.ts';

/** The hour of Paris from which the reminders of a day leave. */
const HEURE = 8;
/** Days after the opening, and before the end. */
const APRES_OUVERTURE = 7;
const AVANT_FIN = 7;
/** A reminder made so many days before stands for one that is due; not for that of the eve. */
const MARGE = 2;

export interface Periode {
  /** Days, YYYY-MM-DD. */
  debut: string;
  fin: string;
  /** The days of the reminders that were made, whoever decided them. */
  relances: readonly string[];
}

/**
 * True when an open campaign is to remind by itself: a week after it opened, a week before it ends, the day before. One that
 * was not made in time (no instance ran) is made later, unless the next one is due; and nobody is reminded twice in a row.
 */
export function isRelanceDue(
  { debut, fin, relances }: Periode,
  { jour, heure }: { jour: string; heure: number },
): boolean {
  if (heure < HEURE || jour > fin) return false;
  const veille = addJours(fin, -1);
  const echeances = [addJours(debut, APRES_OUVERTURE), addJours(fin, -AVANT_FIN), veille];
  const echeance = echeances
    .filter((une) => une > debut && une < fin && une <= jour)
    .sort()
    .at(-1);
  if (echeance === undefined) return false;
  const depuis = echeance === veille ? veille : addJours(echeance, -MARGE);
  return !relances.some((relance) => relance >= depuis);
}
