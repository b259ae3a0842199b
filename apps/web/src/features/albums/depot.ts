/**
 * Where a map that is dragged lands: it takes the place of the one it is dropped on, after it when it comes from above,
 * before it when it comes from below, so that every place can be reached, the first and the last too.
 * `avant` is the map it is then before (null: the end), `arrivee` its place from 1. Null where nothing moves.
 */
export function placeOfDepot(
  ordre: readonly number[],
  tiree: number,
  cible: number,
): { avant: number | null; arrivee: number } | null {
  const [depart, arrivee] = [ordre.indexOf(tiree), ordre.indexOf(cible)];
  if (depart === -1 || arrivee === -1 || depart === arrivee) return null;
  const avant = depart < arrivee ? (ordre[arrivee + 1] ?? null) : cible;
  return { avant, arrivee: arrivee + 1 };
}
