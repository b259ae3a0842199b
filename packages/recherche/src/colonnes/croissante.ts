/** The typed arrays that columns are made of: few kinds, beyond four of which a shared method is no longer compiled well. */
type Tableau = Uint16Array | Uint32Array | Float64Array;

const CAPACITE = 4;

/** A typed array that grows as values are pushed: by half of its length, so that a column wastes a third at most. */
export class ColonneCroissante<T extends Tableau> {
  #valeurs: T;
  #longueur = 0;
  readonly #create: (taille: number) => T;

  constructor(create: (taille: number) => T) {
    this.#create = create;
    this.#valeurs = create(CAPACITE);
  }

  get longueur(): number {
    return this.#longueur;
  }

  /** The backing array, longer than the column: read below `longueur`, and not kept across a `push`. */
  get valeurs(): T {
    return this.#valeurs;
  }

  push(valeur: number): void {
    if (this.#longueur === this.#valeurs.length) this.#grow();
    this.#valeurs[this.#longueur++] = valeur;
  }

  pushAll(valeurs: T): void {
    const longueur = this.#longueur + valeurs.length;
    if (longueur > this.#valeurs.length) this.#grow(longueur);
    this.#valeurs.set(valeurs, this.#longueur);
    this.#longueur = longueur;
  }

  #grow(longueur = this.#longueur + 1): void {
    const plus = this.#create(Math.max(longueur, this.#longueur + (this.#longueur >>> 1) + CAPACITE));
    plus.set(this.#valeurs);
    this.#valeurs = plus;
  }
}

export const createColonneU16 = () => new ColonneCroissante((taille) => new Uint16Array(taille));
export const createColonneU32 = () => new ColonneCroissante((taille) => new Uint32Array(taille));
export const createColonneF64 = () => new ColonneCroissante((taille) => new Float64Array(taille));
