/** A seeded source of numbers (sfc32): the same keys always give the same sequence, on any machine. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** An integer between `min` and `max`, both included. */
  integer(min: number, max: number): number;
  /** True with probability `p`. */
  chance(p: number): boolean;
  /** One element of a non-empty list. */
  pick<T>(items: readonly T[]): T;
  /** `count` distinct elements of a list, in random order; all of them when it has fewer. */
  sample<T>(items: readonly T[], count: number): T[];
  /** A number of the standard normal distribution (Box-Muller). */
  normal(): number;
}

const MULTIPLICATEUR = 0x9e3779b1;

function mix(etat: number, valeur: number): number {
  let h = Math.imul(etat ^ valeur, MULTIPLICATEUR);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
}

/** A 32-bit hash of keys, in order. */
export function hashKeys(keys: readonly (number | string)[]): number {
  let h = 0x811c9dc5;
  for (const key of keys) {
    if (typeof key === 'number') h = mix(h, key | 0);
    else for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193) >>> 0;
    h = mix(h, 0x2545f491);
  }
  return h;
}

/** Opens the sequence that belongs to these keys, for instance `createRandom(seed, 'projet', 12)`. */
export function createRandom(...keys: (number | string)[]): Random {
  let a = hashKeys(keys);
  let b = mix(a, 1);
  let c = mix(b, 2);
  let d = 1;
  const bits = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 8; i++) bits();
  const next = () => bits() / 4294967296;
  const integer = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new Error('pick: the list is empty');
    return items[Math.floor(next() * items.length)] as T;
  };
  const sample = <T>(items: readonly T[], count: number): T[] => {
    const reste = [...items];
    const tirage: T[] = [];
    while (tirage.length < count && reste.length > 0) tirage.push(...reste.splice(integer(0, reste.length - 1), 1));
    return tirage;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return { next, integer, chance: (p) => next() < p, pick, sample, normal };
}

/** Picks elements in proportion of their weights, in logarithmic time. */
export interface WeightedPicker<T> {
  pick(random: Random): T;
}

/** Prepares a weighted choice; elements of weight 0 are never picked. Throws when no weight is positive. */
export function createWeightedPicker<T>(items: readonly T[], weightOf: (item: T) => number): WeightedPicker<T> {
  const cumuls = new Float64Array(items.length);
  let total = 0;
  for (const [rang, item] of items.entries()) {
    total += Math.max(0, weightOf(item));
    cumuls[rang] = total;
  }
  if (!(total > 0)) throw new Error('createWeightedPicker: no weight is positive');
  return {
    pick(random) {
      const cible = random.next() * total;
      let bas = 0;
      let haut = items.length - 1;
      while (bas < haut) {
        const milieu = (bas + haut) >> 1;
        if ((cumuls[milieu] as number) > cible) haut = milieu;
        else bas = milieu + 1;
      }
      return items[bas] as T;
    },
  };
}

/** Fisher-Yates, in place, over a typed array of indices. */
export function shuffleIndices(indices: Int32Array, random: Random): Int32Array {
  for (let i = indices.length - 1; i > 0; i--) {
    const j = random.integer(0, i);
    const echange = indices[i] as number;
    indices[i] = indices[j] as number;
    indices[j] = echange;
  }
  return indices;
}
