/** A set of slots, one bit each, 32 to a word. */
export type Bits = Uint32Array;

/** An empty set for `taille` slots. */
export const createBits = (taille: number): Bits => new Uint32Array((taille + 31) >>> 5);

export function addBit(bits: Bits, place: number): void {
  const mot = place >>> 5;
  bits[mot] = (bits[mot] ?? 0) | (1 << (place & 31));
}

export function removeBit(bits: Bits, place: number): void {
  const mot = place >>> 5;
  bits[mot] = (bits[mot] ?? 0) & ~(1 << (place & 31));
}

export const hasBit = (bits: Bits, place: number): boolean => (((bits[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;

/** The slots of every set; sets may be of different sizes, the missing words are empty. */
export function intersect(premier: Bits, ...autres: readonly Bits[]): Bits {
  const commun = premier.slice();
  for (const bits of autres) {
    for (let mot = 0; mot < commun.length; mot++) commun[mot] = (commun[mot] ?? 0) & (bits[mot] ?? 0);
  }
  return commun;
}

/** Adds the slots of `bits` to `cible`, which is at least as long. */
export function addBits(cible: Bits, bits: Bits): void {
  for (let mot = 0; mot < bits.length; mot++) cible[mot] = (cible[mot] ?? 0) | (bits[mot] ?? 0);
}

/** The slots of `bits` that are not in `retires`. */
export function subtract(bits: Bits, retires: Bits): Bits {
  const reste = bits.slice();
  for (let mot = 0; mot < reste.length; mot++) reste[mot] = (reste[mot] ?? 0) & ~(retires[mot] ?? 0);
  return reste;
}

/** How many bits of a word are set (the classic parallel count). */
function countOfMot(mot: number): number {
  let n = mot - ((mot >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many slots are in a set. */
export function countBits(bits: Bits): number {
  let total = 0;
  for (let mot = 0; mot < bits.length; mot++) total += countOfMot(bits[mot] ?? 0);
  return total;
}

/** How many slots are in both sets. */
export function countCommuns(a: Bits, b: Bits): number {
  const longueur = Math.min(a.length, b.length);
  let total = 0;
  for (let mot = 0; mot < longueur; mot++) total += countOfMot((a[mot] ?? 0) & (b[mot] ?? 0));
  return total;
}

/** The slots of a set in ascending order. */
export function listBits(bits: Bits): Uint32Array {
  const places = new Uint32Array(countBits(bits));
  let rang = 0;
  for (let mot = 0; mot < bits.length; mot++) {
    let reste = bits[mot] ?? 0;
    while (reste !== 0) {
      const bas = reste & -reste;
      places[rang++] = (mot << 5) + (31 - Math.clz32(bas));
      reste ^= bas;
    }
  }
  return places;
}
