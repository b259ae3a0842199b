/** How much what a sheet says may be trusted, by the age of its latest verification. */
export const FRAICHEURS = ['fraiche', 'vieillissante', 'perimee'] as const;
export type Fraicheur = (typeof FRAICHEURS)[number];

/** Years after which a sheet is to be verified again, and after which it is no longer to be relied on. */
const ANNEES_A_VERIFIER = 1;
const ANNEES_PERIMEE = 3;

const yearsBefore = (date: Date, annees: number): Date => {
  const avant = new Date(date);
  avant.setUTCFullYear(avant.getUTCFullYear() - annees);
  return avant;
};

/** The freshness of a sheet that was verified at `verifieLe`, on the day `now`. */
export function fraicheurOf(verifieLe: Date, now: Date): Fraicheur {
  if (verifieLe >= yearsBefore(now, ANNEES_A_VERIFIER)) return 'fraiche';
  return verifieLe >= yearsBefore(now, ANNEES_PERIMEE) ? 'vieillissante' : 'perimee';
}
