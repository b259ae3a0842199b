/**
 * Keeps the first `nombre` of the values it is given, in an order: a heap whose top is the last of those kept, so that a
 * value that comes after it costs one comparison.
 */
export class Premiers {
  readonly #nombre: number;
  readonly #compare: (a: number, b: number) => number;
  readonly #tas: number[] = [];

  constructor(nombre: number, compare: (a: number, b: number) => number) {
    this.#nombre = nombre;
    this.#compare = compare;
  }

  /** The last of those kept, once they are `nombre`: what comes after it is not kept. */
  get dernier(): number | undefined {
    return this.#tas.length < this.#nombre ? undefined : this.#tas[0];
  }

  add(valeur: number): void {
    const tas = this.#tas;
    if (tas.length < this.#nombre) {
      tas.push(valeur);
      this.#moveUp();
    } else if (this.#nombre > 0 && this.#compare(valeur, tas[0] ?? 0) < 0) {
      tas[0] = valeur;
      this.#moveDown();
    }
  }

  /** Those kept, in order. */
  list(): number[] {
    return this.#tas.toSorted(this.#compare);
  }

  #moveUp(): void {
    const tas = this.#tas;
    let rang = tas.length - 1;
    while (rang > 0) {
      const parent = (rang - 1) >>> 1;
      if (this.#compare(tas[rang] ?? 0, tas[parent] ?? 0) <= 0) return;
      this.#swap(rang, parent);
      rang = parent;
    }
  }

  #moveDown(): void {
    const tas = this.#tas;
    let rang = 0;
    for (;;) {
      const gauche = 2 * rang + 1;
      if (gauche >= tas.length) return;
      const droite = gauche + 1;
      const isDroite = droite < tas.length && this.#compare(tas[droite] ?? 0, tas[gauche] ?? 0) > 0;
      const dernier = isDroite ? droite : gauche;
      if (this.#compare(tas[dernier] ?? 0, tas[rang] ?? 0) <= 0) return;
      this.#swap(rang, dernier);
      rang = dernier;
    }
  }

  #swap(a: number, b: number): void {
    const tas = this.#tas;
    const garde = tas[a] ?? 0;
    tas[a] = tas[b] ?? 0;
    tas[b] = garde;
  }
}
