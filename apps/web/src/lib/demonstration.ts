const CLE = 'donnees-de-demonstration';

/**
 * Whether the records are invented, before the API says so: what it said last time, «yes» the first time.
 * The notice then keeps its place while the answer is on its way.
 */
export function isDemonstrationSupposee(): boolean {
  try {
    return localStorage.getItem(CLE) !== 'non';
  } catch {
    return true;
  }
}

/** Keeps what the API said, for the next visit. */
export function keepDemonstration(demonstration: boolean): void {
  try {
    localStorage.setItem(CLE, demonstration ? 'oui' : 'non');
  } catch {
    // Storage refused: the next visit supposes again.
  }
}
