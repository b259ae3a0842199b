import { createColonneF64, createColonneU32 } from '../colonnes/croissante.ts';

/** Bytes of a chunk: the words of a record lie in one chunk, unless they fill one alone. */
const CHUNK = 1 << 22;
/** The most bytes that a number below 2³² takes, seven bits in each. */
const OCTETS_MAX = 5;

/** A text boundary among words: no phrase runs across it. */
export const COUPURE = 0;

/**
 * The words of each record in order, as numbers of variable length (small ones, which are the frequent ones, take one
 * or two bytes): what phrases are checked against.
 */
export class SuitesDeMots {
  readonly #chunks: Uint8Array[] = [];
  #libre = 0;
  /** By slot: the chunk, and the bytes in it. */
  readonly #lieux = createColonneU32();
  readonly #debuts = createColonneF64();
  readonly #fins = createColonneF64();

  /** Keeps the words of the next record. */
  add(mots: readonly number[]): void {
    const chunk = this.#reserve(mots.length * OCTETS_MAX);
    this.#lieux.push(this.#chunks.length - 1);
    this.#debuts.push(this.#libre);
    for (let mot of mots) {
      while (mot > 0x7f) {
        chunk[this.#libre++] = (mot & 0x7f) | 0x80;
        mot >>>= 7;
      }
      chunk[this.#libre++] = mot;
    }
    this.#fins.push(this.#libre);
  }

  #reserve(octets: number): Uint8Array {
    const dernier = this.#chunks.at(-1);
    if (dernier !== undefined && this.#libre + octets <= dernier.length) return dernier;
    const chunk = new Uint8Array(Math.max(CHUNK, octets));
    this.#chunks.push(chunk);
    this.#libre = 0;
    return chunk;
  }

  /** The words of a record. */
  read(place: number): number[] {
    const chunk = this.#chunks[this.#lieux.valeurs[place] ?? 0] ?? new Uint8Array();
    const fin = this.#fins.valeurs[place] ?? 0;
    const mots: number[] = [];
    let mot = 0;
    let decalage = 0;
    for (let lu = this.#debuts.valeurs[place] ?? 0; lu < fin; lu++) {
      const octet = chunk[lu] ?? 0;
      mot |= (octet & 0x7f) << decalage;
      if ((octet & 0x80) !== 0) {
        decalage += 7;
        continue;
      }
      mots.push(mot);
      mot = 0;
      decalage = 0;
    }
    return mots;
  }
}
