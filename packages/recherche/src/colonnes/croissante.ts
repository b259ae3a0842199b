/** The typed arrays that columns are made of. */
type Tableau = Uint8Array | Uint32Array | Int32Array | Float64Array;

/** A typed array that grows as values are pushed: by half of its length, so that a column wastes a third at most. */
export class ColonneCroissante<T extends Tableau> {
  #valeurs: T;
  #longueur = 0;
  readonly #create: (taille: number) => T;

  constructor(create: (taille: number) => T, capacite = 4) {
    this.#create = create;
    this.#valeurs = create(capacite);
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

  #grow(): void {
    const plus = this.#create(this.#longueur + (this.#longueur >>> 1) + 4);
    plus.set(this.#valeurs);
    this.#valeurs = plus;
  }
}

export const createColonneU32 = (capacite?: number) =>
  new ColonneCroissante((taille) => new Uint32Array(taille), capacite);
export const createColonneU8 = (capacite?: number) =>
  new ColonneCroissante((taille) => new Uint8Array(taille), capacite);
export const createColonneI32 = (capacite?: number) =>
  new ColonneCroissante((taille) => new Int32Array(taille), capacite);
export const createColonneF64 = (capacite?: number) =>
  new ColonneCroissante((taille) => new Float64Array(taille), capacite);
