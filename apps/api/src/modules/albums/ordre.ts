/**
 * The order of the maps of an album once one of them is placed before another, or at the end: every map exactly once,
 * whatever was asked. `avant` that is not there, or that is the map itself, is the end.
 */
export function placeBefore(ordre: readonly number[], id: number, avant: number | null): number[] {
  const autres = ordre.filter((autre) => autre !== id);
  const rang = avant === null || avant === id ? -1 : autres.indexOf(avant);
  return rang === -1 ? [...autres, id] : [...autres.slice(0, rang), id, ...autres.slice(rang)];
}
