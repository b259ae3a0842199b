import { createColonneU32 } from '../colonnes/croissante.ts';

/** New words are searched one by one until there are so many; then all are sorted again. */
const NOUVELLES_MAX = 1000;

/**
 * The folded words of all texts by number, each with its term and how often live records hold it; looked up whole or by
 * how they begin. The number 0 is no word.
 */
export class Formes {
  readonly #numeros = new Map<string, number>();
  readonly #termes = createColonneU32();
  readonly #vivantes = createColonneU32();
  #triees: string[] = [];
  #nouvelles: string[] = [];

  constructor() {
    this.#termes.push(0);
    this.#vivantes.push(0);
  }

  /** The number of a word; undefined when no text ever held it. */
  numeroOf(forme: string): number | undefined {
    return this.#numeros.get(forme);
  }

  /** Adds a word that is not there yet, and gives its number. */
  add(forme: string, terme: number): number {
    const numero = this.#termes.longueur;
    this.#numeros.set(forme, numero);
    this.#termes.push(terme);
    this.#vivantes.push(0);
    this.#nouvelles.push(forme);
    return numero;
  }

  termeOf(numero: number): number {
    return this.#termes.valeurs[numero] ?? 0;
  }

  /** Counts one more (or, with -1, one less) place in a live record where the word stands. */
  countPlace(numero: number, plus: 1 | -1): void {
    this.#vivantes.valeurs[numero] = (this.#vivantes.valeurs[numero] ?? 0) + plus;
  }

  /** The term of a word that some live record holds as it is; undefined otherwise. */
  findTerme(forme: string): number | undefined {
    const numero = this.#numeros.get(forme);
    return numero === undefined || (this.#vivantes.valeurs[numero] ?? 0) === 0 ? undefined : this.termeOf(numero);
  }

  /** The terms of the words of live records that begin so, each once. */
  listTermesByPrefixe(prefixe: string): Set<number> {
    if (this.#nouvelles.length > NOUVELLES_MAX) this.#sort();
    const termes = new Set<number>();
    const keep = (forme: string) => {
      const terme = this.findTerme(forme);
      if (terme !== undefined) termes.add(terme);
    };
    for (let rang = this.#findRang(prefixe); this.#triees[rang]?.startsWith(prefixe); rang++) {
      keep(this.#triees[rang] ?? '');
    }
    for (const forme of this.#nouvelles) if (forme.startsWith(prefixe)) keep(forme);
    return termes;
  }

  #sort(): void {
    this.#triees = [...this.#triees, ...this.#nouvelles].sort();
    this.#nouvelles = [];
  }

  /** The rank of the first sorted word that is not before `forme`. */
  #findRang(forme: string): number {
    let [bas, haut] = [0, this.#triees.length];
    while (bas < haut) {
      const milieu = (bas + haut) >>> 1;
      if ((this.#triees[milieu] ?? '') < forme) bas = milieu + 1;
      else haut = milieu;
    }
    return bas;
  }
}
