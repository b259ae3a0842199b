import { addJours, countJours } from './jours.ts';

/** A day of a campaign: what was verified on it, and since the opening. */
export interface JourDeCampagne {
  jour: string;
  verifiees: number;
  cumul: number;
}

/** Every day from the first to the last, those without anything too. */
export function cumulate(
  jours: readonly { jour: string; verifiees: number }[],
  { debut, jusque }: { debut: string; jusque: string },
): JourDeCampagne[] {
  const parJour = new Map(jours.map(({ jour, verifiees }) => [jour, verifiees]));
  let cumul = 0;
  return Array.from({ length: Math.max(0, countJours(debut, jusque)) + 1 }, (_, rang) => {
    const jour = addJours(debut, rang);
    const verifiees = parJour.get(jour) ?? 0;
    cumul += verifiees;
    return { jour, verifiees, cumul };
  });
}
