import { type ColonneCroissante, createColonneU32 } from '../colonnes/croissante.ts';

/** Occurrences that wait to be sorted: enough for a sort to gather those of one term, few enough to stay in the cache. */
const JOURNAL_MAX = 1 << 18;
/** A slot and a weight are one number: the weight takes the low eight bits. */
const BITS_IMPACT = 8;
export const IMPACT_MAX = 2 ** BITS_IMPACT - 1;

/**
 * Where each term is: the slots in ascending order, and how much it weighs in each. What is added is noted in a journal
 * and sorted by term now and then: going to the list of each term at once costs many times as much.
 */
export class Occurrences {
  readonly #listes: ColonneCroissante<Uint32Array>[] = [];
  readonly #journalTermes = new Uint32Array(JOURNAL_MAX);
  readonly #journalPoids = new Uint32Array(JOURNAL_MAX);
  readonly #tries = new Uint32Array(JOURNAL_MAX);
  #notees = 0;

  /** Makes room for a new term, whose number is how many there were. */
  addTerme(): void {
    this.#listes.push(createColonneU32());
  }

  /** Notes that a term weighs `impact` (1 to 255) in a slot; slots come in ascending order. */
  add(terme: number, place: number, impact: number): void {
    if (this.#notees === JOURNAL_MAX) this.#sort();
    this.#journalTermes[this.#notees] = terme;
    this.#journalPoids[this.#notees++] = ((place << BITS_IMPACT) | impact) >>> 0;
  }

  /** Calls back with each slot that holds a term, and how much it weighs there. */
  forEach(terme: number, visit: (place: number, impact: number) => void): void {
    if (this.#notees > 0) this.#sort();
    const liste = this.#listes[terme];
    if (liste === undefined) return;
    const { valeurs, longueur } = liste;
    for (let rang = 0; rang < longueur; rang++) {
      const poids = valeurs[rang] ?? 0;
      visit(poids >>> BITS_IMPACT, poids & IMPACT_MAX);
    }
  }

  /** Adds what the journal holds to the lists, those of a term together (a sort by counting). */
  #sort(): void {
    const fins = new Uint32Array(this.#listes.length);
    for (let i = 0; i < this.#notees; i++) {
      const terme = this.#journalTermes[i] ?? 0;
      fins[terme] = (fins[terme] ?? 0) + 1;
    }
    for (let terme = 1; terme < fins.length; terme++) fins[terme] = (fins[terme] ?? 0) + (fins[terme - 1] ?? 0);
    // From the last to the first, each end moving down to the start of its term: the order of slots is kept.
    for (let i = this.#notees - 1; i >= 0; i--) {
      const terme = this.#journalTermes[i] ?? 0;
      const rang = (fins[terme] ?? 0) - 1;
      fins[terme] = rang;
      this.#tries[rang] = this.#journalPoids[i] ?? 0;
    }
    for (let terme = 0; terme < fins.length; terme++) {
      const debut = fins[terme] ?? 0;
      const fin = fins[terme + 1] ?? this.#notees;
      if (fin > debut) this.#listes[terme]?.pushAll(this.#tries.subarray(debut, fin));
    }
    this.#notees = 0;
  }
}
