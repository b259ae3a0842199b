import { addBit, type Bits, createBits, intersect } from './bits.ts';
import { createColonneU32 } from './croissante.ts';

/** Inclusive years; `null` at the start is unknown, at the end is «still going on». */
export interface Periode {
  debut: number | null;
  fin: number | null;
}

/** Later than any year. */
const DEBUT_INCONNU = 0xffff_ffff;
const SANS_FIN = 0xffff_fffe;

/** The records on one side of a year, among the first `jusque` slots. */
interface Ensemble {
  bits: Bits;
  jusque: number;
}

/** The period of each record. */
export class ColonnePeriode {
  readonly #debuts = createColonneU32();
  readonly #fins = createColonneU32();
  /** By year: how many live records begin in it, and end in it, among those whose start is known. */
  readonly #commencees: number[] = [];
  readonly #finies: number[] = [];
  /** The years known are from the one to the other: any other bound of a search is the same as one of them. */
  #anneeMin = DEBUT_INCONNU;
  #anneeMax = 0;
  readonly #commenceesAvant = new Map<number, Ensemble>();
  readonly #enCoursApres = new Map<number, Ensemble>();

  add({ debut, fin }: Periode): void {
    for (const annee of [debut, fin]) if (annee !== null) this.#extendTo(annee);
    this.#debuts.push(debut ?? DEBUT_INCONNU);
    this.#fins.push(fin ?? SANS_FIN);
    this.#tally(this.#debuts.longueur - 1, 1);
  }

  /** Takes a record out of the counts by year. */
  remove(place: number): void {
    this.#tally(place, -1);
  }

  #extendTo(annee: number): void {
    this.#anneeMin = Math.min(this.#anneeMin, annee);
    this.#anneeMax = Math.max(this.#anneeMax, annee);
    while (this.#commencees.length <= annee) {
      this.#commencees.push(0);
      this.#finies.push(0);
    }
  }

  #tally(place: number, plus: 1 | -1): void {
    tallyPeriodes(Uint32Array.of(place), this.#debuts.valeurs, this.#fins.valeurs, {
      commencees: this.#commencees,
      finies: this.#finies,
      plus,
    });
  }

  /** The year a record begins; undefined when it is unknown. */
  debutOf(place: number): number | undefined {
    const debut = this.#debuts.valeurs[place] ?? DEBUT_INCONNU;
    return debut === DEBUT_INCONNU ? undefined : debut;
  }

  /** The records, live or not, that still go on in `min` or later, and are known to have begun by `max`. */
  select(min: number | undefined, max: number | undefined): Bits {
    const bornes: Bits[] = [];
    if (min !== undefined) {
      const annee = Math.min(Math.max(min, this.#anneeMin), this.#anneeMax + 1);
      bornes.push(this.#ensure(this.#enCoursApres, annee, this.#fins.valeurs, (fin) => fin >= annee));
    }
    if (max !== undefined) {
      const annee = Math.min(Math.max(max, this.#anneeMin - 1), this.#anneeMax);
      bornes.push(this.#ensure(this.#commenceesAvant, annee, this.#debuts.valeurs, (debut) => debut <= annee));
    }
    const [premiere = createBits(this.#debuts.longueur), ...autres] = bornes;
    return autres.length === 0 ? premiere : intersect(premiere, ...autres);
  }

  /** The set of a bound, kept, with the records that came since. */
  #ensure(
    ensembles: Map<number, Ensemble>,
    annee: number,
    annees: Uint32Array,
    isIn: (annee: number) => boolean,
  ): Bits {
    const connu = ensembles.get(annee);
    const jusque = this.#debuts.longueur;
    if (connu?.jusque === jusque) return connu.bits;
    const bits = createBits(jusque);
    if (connu) bits.set(connu.bits);
    for (let place = connu?.jusque ?? 0; place < jusque; place++) if (isIn(annees[place] ?? 0)) addBit(bits, place);
    ensembles.set(annee, { bits, jusque });
    return bits;
  }

  /**
   * How many of these records are under way in each year, from the first start to the last year known, or to `anneeCourante`
   * when that is later. Records whose start is unknown are in no year.
   */
  countParAnnee(places: Uint32Array, anneeCourante: number): { annee: number; nombre: number }[] {
    const commencees = new Int32Array(this.#commencees.length);
    const finies = new Int32Array(this.#finies.length);
    tallyPeriodes(places, this.#debuts.valeurs, this.#fins.valeurs, { commencees, finies, plus: 1 });
    return toAnnees(commencees, finies, anneeCourante);
  }

  /** The same for all live records but these. */
  countParAnneeOthers(places: Uint32Array, anneeCourante: number): { annee: number; nombre: number }[] {
    const commencees = Int32Array.from(this.#commencees);
    const finies = Int32Array.from(this.#finies);
    tallyPeriodes(places, this.#debuts.valeurs, this.#fins.valeurs, { commencees, finies, plus: -1 });
    return toAnnees(commencees, finies, anneeCourante);
  }
}

/** Adds `plus` to the years in which these records begin, and end, when their start is known. */
function tallyPeriodes(
  places: Uint32Array,
  debuts: Uint32Array,
  fins: Uint32Array,
  { commencees, finies, plus }: { commencees: Int32Array | number[]; finies: Int32Array | number[]; plus: 1 | -1 },
): void {
  for (let rang = 0; rang < places.length; rang++) {
    const place = places[rang] ?? 0;
    const debut = debuts[place] ?? DEBUT_INCONNU;
    if (debut === DEBUT_INCONNU) continue;
    commencees[debut] = (commencees[debut] ?? 0) + plus;
    const fin = fins[place] ?? SANS_FIN;
    if (fin !== SANS_FIN) finies[fin] = (finies[fin] ?? 0) + plus;
  }
}

function toAnnees(commencees: Int32Array, finies: Int32Array, anneeCourante: number) {
  const isKnown = (_: number, annee: number) => commencees[annee] !== 0 || finies[annee] !== 0;
  const derniere = Math.max(anneeCourante, commencees.findLastIndex(isKnown));
  const annees: { annee: number; nombre: number }[] = [];
  let nombre = 0;
  for (let annee = 0; annee <= derniere; annee++) {
    nombre += (commencees[annee] ?? 0) - (finies[annee - 1] ?? 0);
    if (nombre > 0) annees.push({ annee, nombre });
  }
  return annees;
}
