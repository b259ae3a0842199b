import { type Bits, countBits, intersect, listBits, subtract } from './colonnes/bits.ts';
import { Premiers } from './colonnes/premiers.ts';
import type { FiltreHorsDimension } from './fiche.ts';
import type { Moteur } from './moteur.ts';
import type { Evaluation } from './texte/evaluation.ts';

/** A value of a facet with the records that bear it. */
export interface Compte {
  cle: string;
  nombre: number;
}

/** How a facet is listed. */
export interface OptionsFacette {
  /** At most this many values, besides the chosen ones. */
  max: number;
  /** Always listed, at 0 when no record bears them. */
  choisies?: readonly string[];
}

/** Counting the values of one record takes as long as crossing so many words of sets. */
const MOTS_PAR_FICHE = 2;
/** Scores times this leave room for a rank in a number that is exact. */
const RANGS = 2 ** 24;

/** What a request selects in an engine: totals, pages and counts, each worked out when it is asked for. */
export class Selection<D extends string, O extends string> {
  readonly motsCles: Evaluation | undefined;
  readonly #moteur: Moteur<D, O>;
  readonly #filtres: ReadonlyMap<D | FiltreHorsDimension, Bits>;
  readonly #sans = new Map<D | FiltreHorsDimension | '', Bits>();
  readonly #places = new Map<Bits, Uint32Array>();
  readonly #autres = new Map<Bits, Uint32Array>();
  readonly #totaux = new Map<Bits, number>();
  readonly #comptes = new Map<D, Uint32Array>();

  constructor(
    moteur: Moteur<D, O>,
    filtres: ReadonlyMap<D | FiltreHorsDimension, Bits>,
    motsCles: Evaluation | undefined,
  ) {
    this.#moteur = moteur;
    this.#filtres = filtres;
    this.motsCles = motsCles;
  }

  /** The filters in force. */
  get filtres(): (D | FiltreHorsDimension)[] {
    return [...this.#filtres.keys()];
  }

  /** The selected slots. */
  get bits(): Bits {
    return this.#without('');
  }

  /** How many records are selected. */
  get total(): number {
    return this.#totalOf(this.bits);
  }

  /** The selected slots in ascending order. */
  get places(): Uint32Array {
    return this.#placesOf(this.bits);
  }

  /** How many records would be selected without one filter. */
  countWithout(filtre: D | FiltreHorsDimension): number {
    return this.#totalOf(this.#without(filtre));
  }

  /** The slots that every filter but one selects. */
  #without(omis: D | FiltreHorsDimension | ''): Bits {
    const cle = omis !== '' && this.#filtres.has(omis) ? omis : '';
    const connus = this.#sans.get(cle);
    if (connus) return connus;
    const retenus = [...this.#filtres].filter(([nom]) => nom !== cle).map(([, bits]) => bits);
    const bits = retenus.length === 0 ? this.#moteur.vivantes : intersect(this.#moteur.vivantes, ...retenus);
    this.#sans.set(cle, bits);
    return bits;
  }

  #placesOf(bits: Bits): Uint32Array {
    const connues = this.#places.get(bits);
    if (connues) return connues;
    const places = listBits(bits);
    this.#places.set(bits, places);
    return places;
  }

  #totalOf(bits: Bits): number {
    const connu = this.#totaux.get(bits);
    if (connu !== undefined) return connu;
    const total = countBits(bits);
    this.#totaux.set(bits, total);
    return total;
  }

  /** The sum of what the selected records measure. */
  sumMesures(): number {
    let somme = 0;
    for (const place of this.places) somme += this.#moteur.mesureOf(place);
    return somme;
  }

  /** How many selected records bear each value of a dimension, by index. */
  count(nom: D): Uint32Array {
    const connus = this.#comptes.get(nom);
    if (connus) return connus;
    const comptes = this.#countIn(nom, this.bits);
    this.#comptes.set(nom, comptes);
    return comptes;
  }

  /** @param comptes where the counts are written; by default a new array. */
  #countIn(nom: D, bits: Bits, comptes?: Uint32Array<ArrayBuffer>): Uint32Array {
    const dimension = this.#moteur.dimensions[nom];
    if (this.#isMost(bits)) return dimension.countOthers(this.#autresQue(bits), comptes);
    const mots = dimension.cles.length * bits.length;
    if (mots < this.#totalOf(bits) * MOTS_PAR_FICHE) return dimension.countByEnsembles(bits, comptes);
    return dimension.count(this.#placesOf(bits), comptes);
  }

  /** True when most are selected: counting the others and taking them from the totals is shorter. */
  #isMost(bits: Bits): boolean {
    return this.#totalOf(bits) > this.#moteur.total / 2;
  }

  /** The live slots that are not in `bits`. */
  #autresQue(bits: Bits): Uint32Array {
    const connues = this.#autres.get(bits);
    if (connues) return connues;
    const autres = listBits(subtract(this.#moteur.vivantes, bits));
    this.#autres.set(bits, autres);
    return autres;
  }

  /** The values of a dimension with their counts, its own filter left out: the fullest first, then by key. */
  facette(nom: D, { max, choisies = [] }: OptionsFacette): { total: number; valeurs: Compte[] } {
    const dimension = this.#moteur.dimensions[nom];
    const { cles, masquees, hasMasquees, prefixes } = dimension;
    const comptes = this.#countIn(nom, this.#without(nom), dimension.takeBrouillon());
    const premiers = new Premiers(max, (a, b) => (comptes[b] ?? 0) - (comptes[a] ?? 0) || dimension.compareCles(a, b));
    let total = 0;
    // Most values come after the last of those kept, by their number or by what their key begins with.
    let seuil = 0;
    let prefixe = 0;
    for (let indice = 0; indice < comptes.length; indice++) {
      const nombre = comptes[indice] ?? 0;
      if (nombre === 0 || (hasMasquees && masquees[indice] === 1)) continue;
      total++;
      if (nombre < seuil || (nombre === seuil && (prefixes[indice] ?? 0) > prefixe)) continue;
      premiers.add(indice);
      const dernier = premiers.dernier ?? -1;
      seuil = comptes[dernier] ?? 0;
      prefixe = prefixes[dernier] ?? 0;
    }
    const valeurs = premiers.list().map((indice) => ({ cle: cles[indice] ?? '', nombre: comptes[indice] ?? 0 }));
    const montrees = new Set(valeurs.map(({ cle }) => cle));
    const ajoutees = [...new Set(choisies)].filter((cle) => !montrees.has(cle));
    for (const cle of ajoutees) valeurs.push({ cle, nombre: comptes[dimension.indexOf(cle) ?? -1] ?? 0 });
    if (ajoutees.length > 0) valeurs.sort((a, b) => b.nombre - a.nombre || compareTextes(a.cle, b.cle));
    return { total, valeurs };
  }

  /** The records under way in each year, the period left out (see `ColonnePeriode.countParAnnee`). */
  facetteAnnees(anneeCourante: number): { annee: number; nombre: number }[] {
    const bits = this.#without('periode');
    const { periodes } = this.#moteur;
    if (this.#isMost(bits)) return periodes.countParAnneeOthers(this.#autresQue(bits), anneeCourante);
    return periodes.countParAnnee(this.#placesOf(bits), anneeCourante);
  }

  /** The ids of the records from rank `debut` to `fin` (excluded) in an order. */
  page(ordre: O, debut: number, fin: number): number[] {
    return this.#moteur.ordres[ordre].page(this.bits, this.places, debut, fin).map((place) => this.#moteur.idOf(place));
  }

  /** The same by relevance: best score first, those of equal score in `ordre`. In `ordre` when there are no keywords. */
  pageParPertinence(ordre: O, debut: number, fin: number): number[] {
    if (this.motsCles === undefined) return this.page(ordre, debut, fin);
    const { places } = this;
    if (debut >= places.length) return [];
    const scores = this.motsCles.computeScores(places, this.#moteur.vivantes, this.#moteur.total);
    const { rangs, places: enOrdre } = this.#moteur.ordres[ordre];
    const cles = new Float64Array(places.length);
    for (let i = 0; i < places.length; i++) cles[i] = (rangs[places[i] ?? 0] ?? 0) - (scores[i] ?? 0) * RANGS;
    const toId = (cle: number) => this.#moteur.idOf(enOrdre[((cle % RANGS) + RANGS) % RANGS] ?? 0);
    // A deep page wants nearly all of them sorted, which a typed array does natively.
    if (fin > places.length / 8) return Array.from(cles.sort().subarray(debut, fin), toId);
    const premiers = new Premiers(fin, (a, b) => a - b);
    for (let i = 0; i < cles.length; i++) premiers.add(cles[i] ?? 0);
    return premiers.list().slice(debut).map(toId);
  }
}

const compareTextes = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
