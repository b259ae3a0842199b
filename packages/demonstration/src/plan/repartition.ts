import type { Random } from '../random.ts';

/**
 * Shares `total` between weights, each receiving the whole part of its share or one more: systematic sampling with a
 * random start, in order, so that the sum is exactly `total`. Throws when no weight is positive.
 */
export function apportion(poids: ArrayLike<number>, total: number, random: Random): Int32Array {
  let somme = 0;
  for (let i = 0; i < poids.length; i++) somme += poids[i] as number;
  if (!(somme > 0)) throw new Error('apportion: no weight is positive');
  const parts = new Int32Array(poids.length);
  const depart = random.next();
  let cumul = 0;
  let donnes = 0;
  for (let i = 0; i < poids.length; i++) {
    cumul += poids[i] as number;
    const jusqua = i === poids.length - 1 ? total : Math.min(total, Math.floor((cumul / somme) * total + depart));
    parts[i] = jusqua - donnes;
    donnes = jusqua;
  }
  return parts;
}

/**
 * `count` of the items, drawn without replacement in proportion of their weights (Efraimidis and Spirakis, 2006), in
 * their order. A larger `count` with the same sequence gives the same items and more.
 */
export function drawWeighted<T>(
  items: readonly T[],
  count: number,
  weightOf: (item: T) => number,
  random: Random,
): T[] {
  if (count >= items.length) return [...items];
  const cles = items.map((item, rang) => ({ rang, cle: Math.log(1 - random.next()) / weightOf(item) }));
  cles.sort((a, b) => b.cle - a.cle || a.rang - b.rang);
  const retenus = new Set(cles.slice(0, count).map(({ rang }) => rang));
  return items.filter((_, rang) => retenus.has(rang));
}
