import { createColonneU8, createColonneU32 } from '../colonnes/croissante.ts';
import { Formes } from './formes.ts';
import { foldMot, listMots } from './mots.ts';
import { isMotVide, toRacine } from './racines.ts';
import { COUPURE, SuitesDeMots } from './suites.ts';

/** A text of a record, and how much a word of it weighs (1 to 20). */
export interface TexteIndexe {
  texte: string;
  poids: number;
}

/** A word repeated in one text weighs no more than this many times. */
const REPETITIONS_MAX = 3;
/** The most that a term weighs in one record. */
const IMPACT_MAX = 255;

/** Where a term is: the slots in ascending order, and how much it weighs in each. */
interface Occurrences {
  places: ReturnType<typeof createColonneU32>;
  impacts: ReturnType<typeof createColonneU8>;
  /** Live records that hold it. */
  vivantes: number;
}

/** The inverted index: from terms (what the inflections of a word share) to records, and the words of each in order. */
export class IndexMots {
  /** By term; undefined for empty words, which phrases alone look at. The term 0 is none. */
  readonly #occurrences: (Occurrences | undefined)[] = [undefined];
  readonly #parRacine = new Map<string, number>();
  /** The number of a form by word as it is written: folding and stemming are done once for each. */
  readonly #parMot = new Map<string, number>();
  readonly formes = new Formes();
  readonly #suites = new SuitesDeMots();
  #place = 0;

  /** Indexes the texts of the next record. */
  add(textes: readonly TexteIndexe[]): void {
    const mots: number[] = [];
    const impacts = new Map<number, number>();
    for (const { texte, poids } of textes) {
      const vus = new Map<number, number>();
      for (const mot of listMots(texte)) {
        const numero = this.#parMot.get(mot) ?? this.#ensureForme(mot);
        mots.push(numero);
        this.formes.countPlace(numero, 1);
        const terme = this.formes.termeOf(numero);
        const fois = vus.get(terme) ?? 0;
        if (fois === REPETITIONS_MAX) continue;
        vus.set(terme, fois + 1);
        impacts.set(terme, (impacts.get(terme) ?? 0) + poids);
      }
      mots.push(COUPURE);
    }
    for (const [terme, impact] of impacts) {
      const occurrences = this.#occurrences[terme];
      if (occurrences === undefined) continue;
      occurrences.places.push(this.#place);
      occurrences.impacts.push(Math.min(impact, IMPACT_MAX));
      occurrences.vivantes++;
    }
    this.#suites.add(mots);
    this.#place++;
  }

  /** Takes a record out of the counts of its words; its occurrences stay until the index is built anew. */
  remove(place: number): void {
    const mots = this.#suites.read(place);
    for (const numero of mots) if (numero !== COUPURE) this.formes.countPlace(numero, -1);
    for (const terme of new Set(mots.map((numero) => this.formes.termeOf(numero)))) {
      const occurrences = this.#occurrences[terme];
      if (occurrences) occurrences.vivantes--;
    }
  }

  #ensureForme(mot: string): number {
    const forme = foldMot(mot);
    const numero = this.formes.numeroOf(forme) ?? this.formes.add(forme, this.#ensureTerme(forme));
    this.#parMot.set(mot, numero);
    return numero;
  }

  #ensureTerme(forme: string): number {
    const racine = toCleDeTerme(forme);
    const connu = this.#parRacine.get(racine);
    if (connu !== undefined) return connu;
    const terme = this.#occurrences.length;
    this.#parRacine.set(racine, terme);
    const occurrences = { places: createColonneU32(), impacts: createColonneU8(), vivantes: 0 };
    this.#occurrences.push(isMotVide(forme) ? undefined : occurrences);
    return terme;
  }

  /** The term of a folded word and its inflections, or of an empty word; undefined when no text ever held it. */
  findTerme(forme: string): number | undefined {
    return this.#parRacine.get(toCleDeTerme(forme));
  }

  /** How many live records hold a term; 0 for an empty word. */
  countVivantes(terme: number): number {
    return this.#occurrences[terme]?.vivantes ?? 0;
  }

  /** Calls back with each slot, live or not, that holds a term, and how much it weighs there. */
  forEachOccurrence(terme: number, visit: (place: number, impact: number) => void): void {
    const occurrences = this.#occurrences[terme];
    if (occurrences === undefined) return;
    const places = occurrences.places.valeurs;
    const impacts = occurrences.impacts.valeurs;
    for (let rang = 0; rang < occurrences.places.longueur; rang++) visit(places[rang] ?? 0, impacts[rang] ?? 0);
  }

  /** True when these terms follow each other in a text of a record. */
  includesSuite(place: number, suite: readonly number[]): boolean {
    const termes = this.#suites.read(place).map((numero) => this.formes.termeOf(numero));
    const [premier] = suite;
    if (premier === undefined) return true;
    for (let debut = termes.indexOf(premier); debut >= 0; debut = termes.indexOf(premier, debut + 1)) {
      if (suite.every((terme, rang) => termes[debut + rang] === terme)) return true;
    }
    return false;
  }
}

/** Empty words are no inflection of others: their terms stand apart. */
const toCleDeTerme = (forme: string): string => (isMotVide(forme) ? ` ${forme}` : toRacine(forme));
