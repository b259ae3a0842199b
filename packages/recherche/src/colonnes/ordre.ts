import { type Bits, hasBit } from './bits.ts';
import type { ColonneCroissante } from './croissante.ts';

/** What a record is ordered by; null comes last, whatever the direction. */
export type CleDeTri = number | string | null;

/** How an order reads its keys: `1` ascending, `-1` descending, then the ids likewise. */
export interface SensDeTri {
  cle: 1 | -1;
  id: 1 | -1;
}

const collator = new Intl.Collator('fr');

function compareCles(a: CleDeTri, b: CleDeTri): number {
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return Number(a) - Number(b);
}

/**
 * One order of all records, kept as they come: what was added since the last reading is sorted and merged in. Records
 * taken out stay in it; whoever reads it has only live ones in hand.
 */
export class Ordre {
  readonly #sens: SensDeTri;
  readonly #ids: ColonneCroissante<Float64Array>;
  readonly #cles: CleDeTri[] = [];
  #places = new Uint32Array();
  #rangs: Uint32Array | undefined;

  /** @param ids by slot, read when two keys are equal. */
  constructor(sens: SensDeTri, ids: ColonneCroissante<Float64Array>) {
    this.#sens = sens;
    this.#ids = ids;
  }

  /** Gives the next record its key. */
  add(cle: CleDeTri): void {
    this.#cles.push(cle);
  }

  readonly #compare = (a: number, b: number): number => {
    const x = this.#cles[a] ?? null;
    const y = this.#cles[b] ?? null;
    if (x === null || y === null) {
      if (x !== y) return x === null ? 1 : -1;
    } else {
      const difference = compareCles(x, y);
      if (difference !== 0) return difference * this.#sens.cle;
    }
    return ((this.#ids.valeurs[a] ?? 0) - (this.#ids.valeurs[b] ?? 0)) * this.#sens.id || a - b;
  };

  /** All slots in order. */
  get places(): Uint32Array {
    if (this.#places.length < this.#cles.length) this.#mergeNew();
    return this.#places;
  }

  /** The rank of each slot in the order. */
  get rangs(): Uint32Array {
    const { places } = this;
    if (this.#rangs?.length === places.length) return this.#rangs;
    const rangs = new Uint32Array(places.length);
    for (let rang = 0; rang < places.length; rang++) rangs[places[rang] ?? 0] = rang;
    this.#rangs = rangs;
    return rangs;
  }

  /** Sorts what came since and copies the runs of what was there between them. */
  #mergeNew(): void {
    const anciennes = this.#places;
    const nouvelles = Array.from({ length: this.#cles.length - anciennes.length }, (_, i) => anciennes.length + i);
    nouvelles.sort(this.#compare);
    const places = new Uint32Array(this.#cles.length);
    let lues = 0;
    nouvelles.forEach((place, rang) => {
      const avant = this.#findRang(place, lues);
      places.set(anciennes.subarray(lues, avant), lues + rang);
      places[avant + rang] = place;
      lues = avant;
    });
    places.set(anciennes.subarray(lues), lues + nouvelles.length);
    this.#places = places;
  }

  /** Where a new slot goes among the sorted ones, from `debut` on. */
  #findRang(place: number, debut: number): number {
    let [bas, haut] = [debut, this.#places.length];
    while (bas < haut) {
      const milieu = (bas + haut) >>> 1;
      if (this.#compare(this.#places[milieu] ?? 0, place) < 0) bas = milieu + 1;
      else haut = milieu;
    }
    return bas;
  }

  /** The slots of a set, `total` of them, in order, from rank `debut` to `fin` (excluded). */
  page(bits: Bits, places: Uint32Array, debut: number, fin: number): number[] {
    if (debut >= places.length) return [];
    // Few among many: their ranks are sorted; many: the whole order is walked until the page is full.
    if (places.length < this.places.length >>> 4) {
      const { rangs } = this;
      const tries = places.map((place) => rangs[place] ?? 0).sort();
      return Array.from(tries.subarray(debut, fin), (rang) => this.places[rang] ?? 0);
    }
    const page: number[] = [];
    let vus = 0;
    for (const place of this.places) {
      if (!hasBit(bits, place) || vus++ < debut) continue;
      page.push(place);
      if (vus === fin) break;
    }
    return page;
  }
}
