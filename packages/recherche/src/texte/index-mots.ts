import { createColonneU32 } from '../colonnes/croissante.ts';
import { Formes } from './formes.ts';
import { LecteurDeMots } from './lecteur-de-mots.ts';
import { foldMot } from './mots.ts';
import { IMPACT_MAX, Occurrences } from './occurrences.ts';
import { isMotVide, toRacine } from './racines.ts';
import { COUPURE, SuitesDeMots } from './suites.ts';

/** A text of a record, and how much a word of it weighs (1 to 20). */
export interface TexteIndexe {
  texte: string;
  poids: number;
}

/** A word repeated in one text weighs no more than this many times (less than four, see `#vus`). */
const REPETITIONS_MAX = 3;
/** The inverted index: from terms (what the inflections of a word share) to records, and the words of each in order. */
export class IndexMots {
  readonly #occurrences = new Occurrences();
  /** By term: how many live records hold it, always 0 for empty words, which phrases alone look at. The term 0 is none. */
  readonly #vivantes = createColonneU32();
  readonly #vides = createColonneU32();
  readonly #parRacine = new Map<string, number>();
  /** Gives each word the number of its form: folding and stemming are done once for each way of writing it. */
  readonly #lecteur = new LecteurDeMots((mot) => this.#ensureForme(mot));
  readonly formes = new Formes();
  readonly #suites = new SuitesDeMots();
  /** By term, while a record is indexed: what it weighs there; the number of the text that last held it, and how often. */
  readonly #impacts = createColonneU32();
  readonly #vus = createColonneU32();
  #brouillon = new Float64Array();
  #texte = 0;
  #place = 0;

  constructor() {
    this.#addTerme(true);
  }

  /** Indexes the texts of the next record. */
  add(textes: readonly TexteIndexe[]): void {
    const mots: number[] = [];
    const termes: number[] = [];
    for (const { texte, poids } of textes) {
      const debut = mots.length;
      this.#lecteur.read(texte, mots);
      this.#weigh(mots, debut, poids, termes);
      mots.push(COUPURE);
    }
    for (const terme of termes) {
      const impact = Math.min(this.#impacts.valeurs[terme] ?? 0, IMPACT_MAX);
      this.#impacts.valeurs[terme] = 0;
      if (this.#isVide(terme)) continue;
      this.#occurrences.add(terme, this.#place, impact);
      this.#countVivante(terme, 1);
    }
    this.#suites.add(mots);
    this.#place++;
  }

  /** Adds the words of one text, from rank `debut` on, to the weights of their terms; a first weight adds to `termes`. */
  #weigh(mots: readonly number[], debut: number, poids: number, termes: number[]): void {
    const texte = ++this.#texte;
    const vus = this.#vus.valeurs;
    const impacts = this.#impacts.valeurs;
    for (let rang = debut; rang < mots.length; rang++) {
      const numero = mots[rang] ?? 0;
      this.formes.countPlace(numero, 1);
      const terme = this.formes.termeOf(numero);
      const vu = vus[terme] ?? 0;
      const fois = vu >>> 2 === texte ? vu & 3 : 0;
      if (fois === REPETITIONS_MAX) continue;
      vus[terme] = (texte << 2) | (fois + 1);
      const impact = impacts[terme] ?? 0;
      if (impact === 0) termes.push(terme);
      impacts[terme] = impact + poids;
    }
  }

  /** Takes a record out of the counts of its words; its occurrences stay until the index is built anew. */
  remove(place: number): void {
    const mots = this.#suites.read(place);
    for (const numero of mots) if (numero !== COUPURE) this.formes.countPlace(numero, -1);
    for (const terme of new Set(mots.map((numero) => this.formes.termeOf(numero)))) {
      if (!this.#isVide(terme)) this.#countVivante(terme, -1);
    }
  }

  #isVide(terme: number): boolean {
    return this.#vides.valeurs[terme] === 1;
  }

  #countVivante(terme: number, plus: 1 | -1): void {
    this.#vivantes.valeurs[terme] = (this.#vivantes.valeurs[terme] ?? 0) + plus;
  }

  #ensureForme(mot: string): number {
    const forme = foldMot(mot);
    return this.formes.numeroOf(forme) ?? this.formes.add(forme, this.#ensureTerme(forme));
  }

  #ensureTerme(forme: string): number {
    const racine = toCleDeTerme(forme);
    const connu = this.#parRacine.get(racine);
    if (connu !== undefined) return connu;
    const terme = this.#addTerme(isMotVide(forme));
    this.#parRacine.set(racine, terme);
    return terme;
  }

  #addTerme(vide: boolean): number {
    const terme = this.#vivantes.longueur;
    this.#occurrences.addTerme();
    this.#vivantes.push(0);
    this.#vides.push(vide ? 1 : 0);
    this.#impacts.push(0);
    this.#vus.push(0);
    return terme;
  }

  /** The term of a folded word and its inflections, or of an empty word; undefined when no text ever held it. */
  findTerme(forme: string): number | undefined {
    return this.#parRacine.get(toCleDeTerme(forme));
  }

  /** How many live records hold a term; 0 for an empty word. */
  countVivantes(terme: number): number {
    return this.#vivantes.valeurs[terme] ?? 0;
  }

  /** A zeroed number for each slot, to be read before the next call, which gives the same array: scoring leaves no garbage. */
  takeBrouillon(taille: number): Float64Array {
    if (this.#brouillon.length < taille) this.#brouillon = new Float64Array(taille + (taille >>> 1));
    return this.#brouillon.subarray(0, taille).fill(0);
  }

  /** Calls back with each slot, live or not, that holds a term, and how much it weighs there. */
  forEachOccurrence(terme: number, visit: (place: number, impact: number) => void): void {
    this.#occurrences.forEach(terme, visit);
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
