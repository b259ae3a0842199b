import { addBit, type Bits, createBits } from './bits.ts';
import { createColonneU32 } from './croissante.ts';

/** No entry, at the end of the chain of a value. */
const AUCUNE = 0xffff_ffff;

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
    this.#masquees.push(this.#isMasquee(cle) ? 1 : 0);
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
    const bits = createBits(this.#debuts.longueur - 1);
    const places = this.#places.valeurs;
    const precedentes = this.#precedentes.valeurs;
    for (const cle of cles) {
      const indice = this.#indices.get(cle);
      if (indice === undefined) continue;
      let entree = this.#dernieres.valeurs[indice] ?? AUCUNE;
      while (entree !== AUCUNE) {
        addBit(bits, places[entree] ?? 0);
        entree = precedentes[entree] ?? AUCUNE;
      }
    }
    return bits;
  }

  /** How many of these records bear each value, by index. */
  count(places: Uint32Array): Uint32Array {
    const comptes = new Uint32Array(this.#cles.length);
    const { debuts, valeurs } = this.entrees;
    for (let rang = 0; rang < places.length; rang++) {
      const place = places[rang] ?? 0;
      const fin = debuts[place + 1] ?? 0;
      for (let entree = debuts[place] ?? 0; entree < fin; entree++) {
        const indice = valeurs[entree] ?? 0;
        comptes[indice] = (comptes[indice] ?? 0) + 1;
      }
    }
    return comptes;
  }

  /** The same for all live records but these. */
  countOthers(places: Uint32Array): Uint32Array {
    const comptes = this.count(places);
    const totaux = this.#totaux.valeurs;
    for (let indice = 0; indice < comptes.length; indice++) {
      comptes[indice] = (totaux[indice] ?? 0) - (comptes[indice] ?? 0);
    }
    return comptes;
  }
}

/** The indices of the values that some record bears. */
export function listPortees(comptes: Uint32Array): number[] {
  const portees: number[] = [];
  for (let indice = 0; indice < comptes.length; indice++) if (comptes[indice] !== 0) portees.push(indice);
  return portees;
}
