import { type Bits, countBits, intersect, listBits, subtract } from './colonnes/bits.ts';
import { selectPremiers } from './colonnes/premiers.ts';
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
  /** Values that show, and are counted among the distinct ones, only where they are chosen. */
  isMasquee?: (cle: string) => boolean;
}

/** Scores times this leave room for a rank in a number that is exact. */
const RANGS = 2 ** 24;

/** What a request selects in an engine: totals, pages and counts, each worked out when it is asked for. */
export class Selection<D extends string, O extends string> {
  readonly motsCles: Evaluation | undefined;
  readonly #moteur: Moteur<D, O>;
  readonly #filtres: ReadonlyMap<D | FiltreHorsDimension, Bits>;
  readonly #sans = new Map<D | FiltreHorsDimension | '', Bits>();
  readonly #places = new Map<Bits, Uint32Array>();
  readonly #totaux = new Map<Bits, number>();

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
    return this.#countIn(nom, this.bits);
  }

  /**
   * The values of a dimension that some selected record bears, by index, with their counts.
   * @param garde by index: the values that count; all by default.
   */
  listPortees(nom: D, garde?: Uint8Array): { indices: number[]; comptes: Uint32Array } {
    const comptes = this.count(nom);
    const indices: number[] = [];
    for (let indice = 0; indice < comptes.length; indice++) {
      if (comptes[indice] !== 0 && (garde === undefined || garde[indice] === 1)) indices.push(indice);
    }
    return { indices, comptes };
  }

  #countIn(nom: D, bits: Bits): Uint32Array {
    const dimension = this.#moteur.dimensions[nom];
    const { total } = this.#moteur;
    const nombre = this.#totalOf(bits);
    if (nombre === total) return dimension.totaux.slice(0, dimension.cles.length);
    if (nombre <= total / 2) return dimension.count(this.#placesOf(bits));
    // Most are selected: counting the others and taking them from the totals is shorter.
    const comptes = dimension.count(listBits(subtract(this.#moteur.vivantes, bits)));
    for (let indice = 0; indice < comptes.length; indice++) {
      comptes[indice] = (dimension.totaux[indice] ?? 0) - (comptes[indice] ?? 0);
    }
    return comptes;
  }

  /** The values of a dimension with their counts, its own filter left out: the fullest first, then by key. */
  facette(
    nom: D,
    { max, choisies = [], isMasquee = () => false }: OptionsFacette,
  ): { total: number; valeurs: Compte[] } {
    const dimension = this.#moteur.dimensions[nom];
    const { cles } = dimension;
    const comptes = this.#countIn(nom, this.#without(nom));
    const portees: number[] = [];
    for (let indice = 0; indice < comptes.length; indice++) {
      if ((comptes[indice] ?? 0) > 0 && !isMasquee(cles[indice] ?? '')) portees.push(indice);
    }
    const toCompte = (indice: number): Compte => ({ cle: cles[indice] ?? '', nombre: comptes[indice] ?? 0 });
    const compareIndices = (a: number, b: number) => compareComptes(toCompte(a), toCompte(b));
    const valeurs = selectPremiers(portees, max, compareIndices).map(toCompte);
    const montrees = new Set(valeurs.map(({ cle }) => cle));
    const ajoutees = choisies.filter((cle) => !montrees.has(cle));
    for (const cle of new Set(ajoutees)) {
      const indice = dimension.indexOf(cle);
      valeurs.push({ cle, nombre: indice === undefined ? 0 : (comptes[indice] ?? 0) });
    }
    return { total: portees.length, valeurs: ajoutees.length === 0 ? valeurs : valeurs.sort(compareComptes) };
  }

  /** The records under way in each year, the period left out (see `ColonnePeriode.countParAnnee`). */
  facetteAnnees(anneeCourante: number): { annee: number; nombre: number }[] {
    return this.#moteur.periodes.countParAnnee(this.#placesOf(this.#without('periode')), anneeCourante);
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
    const scores = this.motsCles.computeScores(this.#moteur.vivantes, this.#moteur.total);
    const { rangs, places: enOrdre } = this.#moteur.ordres[ordre];
    const cles = new Float64Array(places.length);
    places.forEach((place, i) => {
      cles[i] = (rangs[place] ?? 0) - (scores[place] ?? 0) * RANGS;
    });
    // A deep page wants nearly all of them sorted, which a typed array does natively.
    const tries = fin > places.length / 8 ? cles.sort() : selectPremiers(cles, fin, (a, b) => a - b);
    return Array.from(tries.slice(debut, fin), (cle) =>
      this.#moteur.idOf(enOrdre[((cle % RANGS) + RANGS) % RANGS] ?? 0),
    );
  }
}

function compareComptes(a: Compte, b: Compte): number {
  if (a.nombre !== b.nombre) return b.nombre - a.nombre;
  if (a.cle === b.cle) return 0;
  return a.cle < b.cle ? -1 : 1;
}
