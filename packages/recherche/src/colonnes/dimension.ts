import { addBit, addBits, type Bits, countCommuns, createBits } from './bits.ts';
import { createColonneF64, createColonneU32 } from './croissante.ts';

/** No entry, at the end of the chain of a value. */
const AUCUNE = 0xffff_ffff;
/** A value that one record in so many bears has its set kept: it is then no longer than the list of its entries. */
const FREQUENCE_MIN = 1 / 32;

/** The records of a value, up to one of its entries. */
interface Ensemble {
  bits: Bits;
  derniere: number;
}

/**
 * The values that records bear for one criterion, several each. Values are known by their key and by a dense index.
 * Entries (a record and a value) are appended record by record; those of one value are chained backwards, so that a
 * million values cost three numbers each and no object.
 */
export class Dimension {
  readonly #indices = new Map<string, number>();
  readonly #cles: string[] = [];
  /** By value: how many live records bear it, and its latest entry. */
  readonly #totaux = createColonneU32();
  readonly #dernieres = createColonneU32();
  readonly #masquees = createColonneU32();
  readonly #prefixes = createColonneF64();
  readonly #ensembles = new Map<number, Ensemble>();
  #hasMasquees = false;
  #brouillon = new Uint32Array();
  readonly #isMasquee: (cle: string) => boolean;
  /** By slot: its first entry; those of the next slot begin where its own end. */
  readonly #debuts = createColonneU32();
  /** By entry: its value, its slot, the entry before it of the same value. */
  readonly #valeurs = createColonneU32();
  readonly #places = createColonneU32();
  readonly #precedentes = createColonneU32();

  /** @param isMasquee the values that are counted, and not listed among those of a facet. */
  constructor(isMasquee: (cle: string) => boolean = () => false) {
    this.#isMasquee = isMasquee;
    this.#debuts.push(0);
  }

  /** The keys of all values, by index. */
  get cles(): readonly string[] {
    return this.#cles;
  }

  /** How many live records bear each value, by index; longer than there are values. */
  get totaux(): Uint32Array {
    return this.#totaux.valeurs;
  }

  /** 1 at the index of the values that no facet lists by itself; longer than there are values. */
  get masquees(): Uint32Array {
    return this.#masquees.valeurs;
  }

  /** True when some value is one of them. */
  get hasMasquees(): boolean {
    return this.#hasMasquees;
  }

  /** What the keys begin with, as numbers of the same order; longer than there are values. */
  get prefixes(): Float64Array {
    return this.#prefixes.valeurs;
  }

  /** Compares two values, by index, in the order of the code units of their keys. */
  compareCles(a: number, b: number): number {
    const prefixes = this.#prefixes.valeurs;
    const difference = (prefixes[a] ?? 0) - (prefixes[b] ?? 0);
    if (difference !== 0) return difference;
    const [x, y] = [this.#cles[a] ?? '', this.#cles[b] ?? ''];
    return x < y ? -1 : Number(x > y);
  }

  /** An array for a count of each value, to be read before the next call, which gives the same: counting leaves no garbage. */
  takeBrouillon(): Uint32Array<ArrayBuffer> {
    const longueur = this.#cles.length;
    if (this.#brouillon.length < longueur) this.#brouillon = new Uint32Array(longueur + (longueur >>> 1));
    return this.#brouillon.subarray(0, longueur);
  }

  /** The index of a key; undefined when no record ever bore it. */
  indexOf(cle: string): number | undefined {
    return this.#indices.get(cle);
  }

  /** Appends the next record with its keys; a key given twice counts once. */
  add(cles: readonly string[]): void {
    const place = this.#debuts.longueur - 1;
    const premiere = this.#valeurs.longueur;
    for (const cle of cles) {
      const indice = this.#ensureIndex(cle);
      const precedente = this.#dernieres.valeurs[indice] ?? AUCUNE;
      if (precedente !== AUCUNE && precedente >= premiere) continue;
      this.#dernieres.valeurs[indice] = this.#valeurs.longueur;
      this.#totaux.valeurs[indice] = (this.#totaux.valeurs[indice] ?? 0) + 1;
      this.#valeurs.push(indice);
      this.#places.push(place);
      this.#precedentes.push(precedente);
    }
    this.#debuts.push(this.#valeurs.longueur);
  }

  #ensureIndex(cle: string): number {
    const connu = this.#indices.get(cle);
    if (connu !== undefined) return connu;
    const indice = this.#cles.length;
    this.#indices.set(cle, indice);
    this.#cles.push(cle);
    this.#totaux.push(0);
    this.#dernieres.push(AUCUNE);
    const isMasquee = this.#isMasquee(cle);
    this.#masquees.push(isMasquee ? 1 : 0);
    this.#hasMasquees ||= isMasquee;
    this.#prefixes.push(toPrefixe(cle));
    return indice;
  }

  /** Takes a record out of the totals; its entries stay until the index is built anew. */
  remove(place: number): void {
    this.forEachValeur(place, (indice) => {
      this.#totaux.valeurs[indice] = (this.#totaux.valeurs[indice] ?? 0) - 1;
    });
  }

  /** Calls back with the index of each value of a record. */
  forEachValeur(place: number, visit: (indice: number) => void): void {
    const { debuts, valeurs } = this.entrees;
    const fin = debuts[place + 1] ?? 0;
    for (let entree = debuts[place] ?? 0; entree < fin; entree++) visit(valeurs[entree] ?? 0);
  }

  /** The flat arrays behind `forEachValeur`, for loops over many records: valid until the next `add`. */
  get entrees(): { debuts: Uint32Array; valeurs: Uint32Array } {
    return { debuts: this.#debuts.valeurs, valeurs: this.#valeurs.valeurs };
  }

  /** The records, live or not, that bear one of these keys. */
  select(cles: readonly string[]): Bits {
    const taille = this.#debuts.longueur - 1;
    const bits = createBits(taille);
    for (const cle of cles) {
      const indice = this.#indices.get(cle);
      if (indice === undefined) continue;
      if ((this.#totaux.valeurs[indice] ?? 0) < taille * FREQUENCE_MIN) this.#addEntrees(indice, bits);
      else addBits(bits, this.#ensembleOf(indice, taille));
    }
    return bits;
  }

  /** The records of a value as a set: what was kept, and what came since. */
  #ensembleOf(indice: number, taille: number): Bits {
    const connu = this.#ensembles.get(indice);
    const derniere = this.#dernieres.valeurs[indice] ?? AUCUNE;
    if (connu?.derniere === derniere) return connu.bits;
    const bits = createBits(taille);
    if (connu) bits.set(connu.bits);
    this.#addEntrees(indice, bits, connu?.derniere);
    this.#ensembles.set(indice, { bits, derniere });
    return bits;
  }

  /** Adds the records of a value, from the latest entry back to `jusque` (excluded). */
  #addEntrees(indice: number, bits: Bits, jusque = AUCUNE): void {
    const places = this.#places.valeurs;
    const precedentes = this.#precedentes.valeurs;
    let entree = this.#dernieres.valeurs[indice] ?? AUCUNE;
    while (entree !== jusque && entree !== AUCUNE) {
      addBit(bits, places[entree] ?? 0);
      entree = precedentes[entree] ?? AUCUNE;
    }
  }

  /** How many of these records bear each value, by index, written in `comptes`. */
  count(places: Uint32Array, comptes = new Uint32Array(this.#cles.length)): Uint32Array {
    comptes.fill(0);
    this.#addTo(comptes, places, 1);
    return comptes;
  }

  /** The same for all live records but these. */
  countOthers(places: Uint32Array, comptes = new Uint32Array(this.#cles.length)): Uint32Array {
    comptes.set(this.#totaux.valeurs.subarray(0, comptes.length));
    this.#addTo(comptes, places, -1);
    return comptes;
  }

  /** The same as `count` for a set: a set for each value, crossed with it. Worth it for few values and many records. */
  countByEnsembles(bits: Bits, comptes = new Uint32Array(this.#cles.length)): Uint32Array {
    const taille = this.#debuts.longueur - 1;
    for (let indice = 0; indice < comptes.length; indice++) {
      comptes[indice] = countCommuns(bits, this.#ensembleOf(indice, taille));
    }
    return comptes;
  }

  #addTo(comptes: Uint32Array, places: Uint32Array, plus: 1 | -1): void {
    const { debuts, valeurs } = this.entrees;
    for (let rang = 0; rang < places.length; rang++) {
      const place = places[rang] ?? 0;
      const fin = debuts[place + 1] ?? 0;
      for (let entree = debuts[place] ?? 0; entree < fin; entree++) {
        const indice = valeurs[entree] ?? 0;
        comptes[indice] = (comptes[indice] ?? 0) + plus;
      }
    }
  }
}

/** The first three code units of a key as one number: 48 bits, which a float holds exactly. */
function toPrefixe(cle: string): number {
  const unit = (rang: number) => (rang < cle.length ? cle.charCodeAt(rang) : 0);
  return (unit(0) * 2 ** 16 + unit(1)) * 2 ** 16 + unit(2);
}

/**
 * The indices of the values that some record bears.
 * @param garde by index: the values that count; all of them by default.
 */
export function listPortees(comptes: Uint32Array, garde?: Uint8Array): number[] {
  const portees: number[] = [];
  for (let indice = 0; indice < comptes.length; indice++) {
    if (comptes[indice] !== 0 && (garde === undefined || garde[indice] === 1)) portees.push(indice);
  }
  return portees;
}
