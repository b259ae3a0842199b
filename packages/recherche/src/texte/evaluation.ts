import { addBit, addBits, type Bits, countCommuns, createBits, intersect, subtract } from '../colonnes/bits.ts';
import { isCorrigible, listVoisins } from './fautes.ts';
import type { IndexMots } from './index-mots.ts';
import { splitMots } from './mots.ts';
import { isMotVide } from './racines.ts';
import type { Clause, Terme } from './requete.ts';

/** A word that no text holds, and the words of the texts that were looked for instead. */
export interface Correction {
  mot: string;
  remplacements: string[];
}

/** A place in a text, in UTF-16 units, `fin` excluded. */
export interface Passage {
  debut: number;
  fin: number;
}

/** At most this many words are looked for instead of a mistyped one, the most frequent. */
const REMPLACEMENTS_MAX = 5;
/** What a word that only begins as asked weighs, against one that is asked for. */
const POIDS_PREFIXE = 0.6;
/** The weight of a term in a record counts half of its maximum when it is this. */
const SATURATION = 8;
/** Scores are whole numbers of thousandths, so that equal ones are equal. */
const MILLIEMES = 1000;

/** A clause once its words are known: the terms it looks for with their weight, and the records that satisfy it. */
interface ClauseResolue {
  exclue: boolean;
  termes: Map<number, number>;
  bits: Bits;
}

/** Keywords looked up in an index: which records they select, how well each answers, and where. */
export class Evaluation {
  readonly #index: IndexMots;
  readonly #taille: number;
  readonly #clauses: ClauseResolue[];
  readonly corrections: Correction[] = [];

  /** @param taille how many slots there are. */
  constructor(index: IndexMots, clauses: readonly Clause[], taille: number) {
    this.#index = index;
    this.#taille = taille;
    this.#clauses = clauses.map((clause) => this.#resolve(clause));
  }

  /** The live records that satisfy every clause. */
  select(vivantes: Bits): Bits {
    let bits = vivantes;
    for (const clause of this.#clauses) {
      bits = clause.exclue ? subtract(bits, clause.bits) : intersect(bits, clause.bits);
    }
    return bits;
  }

  /**
   * How well each of these slots answers, in thousandths: for each clause its rarity times the weight of its best term
   * there (BM25 without lengths, k1 = 8 on the weight of a term by field).
   * @param vivantes the records among which a clause is rare or not, `total` of them.
   */
  computeScores(places: Uint32Array, vivantes: Bits, total: number): Float64Array {
    const scores = new Float64Array(places.length);
    const meilleurs = this.#index.takeBrouillon(this.#taille);
    for (const { exclue, termes, bits } of this.#clauses) {
      if (exclue) continue;
      const nombre = countCommuns(bits, vivantes);
      const rarete = Math.log(1 + (total - nombre + 0.5) / (nombre + 0.5));
      for (const [terme, poids] of termes) {
        this.#index.forEachOccurrence(terme, (place, impact) => {
          const valeur = poids * ((impact * (SATURATION + 1)) / (impact + SATURATION));
          if (valeur > (meilleurs[place] ?? 0)) meilleurs[place] = valeur;
        });
      }
      for (let rang = 0; rang < places.length; rang++) {
        scores[rang] = (scores[rang] ?? 0) + rarete * (meilleurs[places[rang] ?? 0] ?? 0);
      }
      meilleurs.fill(0);
    }
    for (let rang = 0; rang < scores.length; rang++) scores[rang] = Math.round((scores[rang] ?? 0) * MILLIEMES);
    return scores;
  }

  /** The words of a text that the keywords look for. */
  highlight(texte: string): Passage[] {
    const cherches = this.#clauses.filter(({ exclue }) => !exclue);
    return splitMots(texte).flatMap(({ forme, debut, fin }) => {
      if (isMotVide(forme)) return [];
      // The words of an indexed text are known as they are written, which spares reducing them to their root.
      const terme = this.#index.formes.findTerme(forme) ?? this.#index.findTerme(forme);
      return terme !== undefined && cherches.some(({ termes }) => termes.has(terme)) ? [{ debut, fin }] : [];
    });
  }

  #resolve({ exclue, alternatives }: Clause): ClauseResolue {
    const bits = createBits(this.#taille);
    const termes = new Map<number, number>();
    for (const alternative of alternatives) {
      if (alternative.type === 'phrase') this.#addPhrase(alternative.formes, bits, termes);
      else this.#addMot(alternative, exclue, bits, termes);
    }
    return { exclue, termes, bits };
  }

  #addMot(mot: Extract<Terme, { type: 'mot' }>, exclu: boolean, bits: Bits, termes: Map<number, number>): void {
    const { forme, prefixe } = mot;
    const exact = this.#index.findTerme(forme);
    const trouves = new Map<number, number>();
    if (prefixe) for (const terme of this.#index.formes.listTermesByPrefixe(forme)) trouves.set(terme, POIDS_PREFIXE);
    if (exact !== undefined) trouves.set(exact, 1);
    const isKnown = [...trouves.keys()].some((terme) => this.#index.countVivantes(terme) > 0);
    // What is left out is left out as it is written.
    if (!isKnown && !exclu) for (const terme of this.#correct(forme)) trouves.set(terme, 1);
    for (const [terme, poids] of trouves) {
      termes.set(terme, Math.max(poids, termes.get(terme) ?? 0));
      this.#index.forEachOccurrence(terme, (place) => addBit(bits, place));
    }
  }

  /** The terms of the words of the texts that are one typing error away. */
  #correct(forme: string): number[] {
    if (!isCorrigible(forme)) return [];
    const voisins = new Map<string, number>();
    for (const voisin of listVoisins(forme)) {
      const terme = this.#index.formes.findTerme(voisin);
      if (terme !== undefined && this.#index.countVivantes(terme) > 0) voisins.set(voisin, terme);
    }
    const frequence = ([, terme]: [string, number]) => this.#index.countVivantes(terme);
    const retenus = [...voisins]
      .sort((a, b) => frequence(b) - frequence(a) || (a[0] < b[0] ? -1 : 1))
      .slice(0, REMPLACEMENTS_MAX);
    if (retenus.length > 0) this.corrections.push({ mot: forme, remplacements: retenus.map(([voisin]) => voisin) });
    return retenus.map(([, terme]) => terme);
  }

  /** The records where these words follow each other; empty words count there, inflections do not. */
  #addPhrase(formes: readonly string[], bits: Bits, termes: Map<number, number>): void {
    const suite = formes.map((forme) => this.#index.findTerme(forme));
    if (!suite.every((terme) => terme !== undefined)) return;
    const pleins = suite.filter((_, rang) => !isMotVide(formes[rang] ?? ''));
    const [rare] = pleins.toSorted((a, b) => this.#index.countVivantes(a) - this.#index.countVivantes(b));
    if (rare === undefined) return;
    const trouves = createBits(this.#taille);
    this.#index.forEachOccurrence(rare, (place) => {
      if (this.#index.includesSuite(place, suite)) addBit(trouves, place);
    });
    addBits(bits, trouves);
    for (const terme of pleins) termes.set(terme, 1);
  }
}
