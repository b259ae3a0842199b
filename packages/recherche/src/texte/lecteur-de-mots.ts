import { createColonneU16, createColonneU32 } from '../colonnes/croissante.ts';

/** 1 for the UTF-16 units that make words: letters, marks and digits of the first plane. */
const FAIT_UN_MOT = Uint8Array.from({ length: 0x1_0000 }, (_, unite) =>
  /[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(unite)) ? 1 : 0,
);
const CAPACITE = 4096;

/**
 * Cuts texts into words and gives each the number that it was given when it was first met. A million projets hold
 * hundreds of millions of words: no string is made for one that is known, it is found by the hash of its letters and
 * compared with those that are kept, all in one array.
 */
export class LecteurDeMots {
  readonly #numberOf: (mot: string) => number;
  /** By known word: its number, its hash, and where its letters begin; those of the next one begin where its own end. */
  readonly #numeros = createColonneU32();
  readonly #hachages = createColonneU32();
  readonly #debuts = createColonneU32();
  readonly #lettres = createColonneU16();
  /** An open table: the rank of a known word plus one, at the place of its hash or after; 0 where there is none. */
  #table = new Uint32Array(CAPACITE);

  /** @param numberOf the number of a word as it is written, asked for once. */
  constructor(numberOf: (mot: string) => number) {
    this.#numberOf = numberOf;
    this.#debuts.push(0);
  }

  /** Adds the number of each word of a text, in order, to `numeros`. */
  read(texte: string, numeros: number[]): void {
    let debut = -1;
    let hachage = 0;
    for (let i = 0; i < texte.length; i++) {
      const unite = texte.charCodeAt(i);
      if (FAIT_UN_MOT[unite] === 1) {
        if (debut < 0) {
          debut = i;
          hachage = 0;
        }
        hachage = (Math.imul(hachage, 31) + unite) >>> 0;
      } else if (debut >= 0) {
        numeros.push(this.#find(texte, debut, i, hachage));
        debut = -1;
      }
    }
    if (debut >= 0) numeros.push(this.#find(texte, debut, texte.length, hachage));
  }

  #find(texte: string, debut: number, fin: number, hachage: number): number {
    const table = this.#table;
    const hachages = this.#hachages.valeurs;
    for (let place = this.#placeOf(hachage); table[place] !== 0; place = (place + 1) & (table.length - 1)) {
      const rang = (table[place] ?? 0) - 1;
      if (hachages[rang] === hachage && this.#isAt(rang, texte, debut, fin)) return this.#numeros.valeurs[rang] ?? 0;
    }
    return this.#add(texte.slice(debut, fin), hachage);
  }

  /** True when the text has a known word from `debut` to `fin`. */
  #isAt(rang: number, texte: string, debut: number, fin: number): boolean {
    const debuts = this.#debuts.valeurs;
    const lettres = this.#lettres.valeurs;
    let lettre = debuts[rang] ?? 0;
    if ((debuts[rang + 1] ?? 0) - lettre !== fin - debut) return false;
    for (let i = debut; i < fin; i++) if (texte.charCodeAt(i) !== lettres[lettre++]) return false;
    return true;
  }

  #add(mot: string, hachage: number): number {
    const numero = this.#numberOf(mot);
    this.#numeros.push(numero);
    this.#hachages.push(hachage);
    for (let i = 0; i < mot.length; i++) this.#lettres.push(mot.charCodeAt(i));
    this.#debuts.push(this.#lettres.longueur);
    if (this.#numeros.longueur * 2 > this.#table.length) this.#grow();
    else this.#place(this.#numeros.longueur - 1);
    return numero;
  }

  /** Where a hash is looked for first: its bits mixed, since words that end alike have the same low ones. */
  #placeOf(hachage: number): number {
    return (Math.imul(hachage, 0x9e37_79b1) >>> 8) & (this.#table.length - 1);
  }

  #place(rang: number): void {
    let place = this.#placeOf(this.#hachages.valeurs[rang] ?? 0);
    while (this.#table[place] !== 0) place = (place + 1) & (this.#table.length - 1);
    this.#table[place] = rang + 1;
  }

  #grow(): void {
    this.#table = new Uint32Array(this.#table.length * 2);
    for (let rang = 0; rang < this.#numeros.longueur; rang++) this.#place(rang);
  }
}
