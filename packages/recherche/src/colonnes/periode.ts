import { addBit, type Bits, createBits } from './bits.ts';
import { createColonneU32 } from './croissante.ts';

/** Inclusive years; `null` at the start is unknown, at the end is «still going on». */
export interface Periode {
  debut: number | null;
  fin: number | null;
}

/** Later than any year. */
const DEBUT_INCONNU = 0xffff_ffff;
const SANS_FIN = 0xffff_fffe;

/** The period of each record. */
export class ColonnePeriode {
  readonly #debuts = createColonneU32();
  readonly #fins = createColonneU32();

  add({ debut, fin }: Periode): void {
    this.#debuts.push(debut ?? DEBUT_INCONNU);
    this.#fins.push(fin ?? SANS_FIN);
  }

  /** The year a record begins; undefined when it is unknown. */
  debutOf(place: number): number | undefined {
    const debut = this.#debuts.valeurs[place] ?? DEBUT_INCONNU;
    return debut === DEBUT_INCONNU ? undefined : debut;
  }

  /** The records that still go on in `min` or later, and are known to have begun by `max`. */
  select(min: number | undefined, max: number | undefined): Bits {
    const longueur = this.#debuts.longueur;
    const bits = createBits(longueur);
    const debuts = this.#debuts.valeurs;
    const fins = this.#fins.valeurs;
    const auPlus = max ?? DEBUT_INCONNU;
    const auMoins = min ?? 0;
    for (let place = 0; place < longueur; place++) {
      if ((debuts[place] ?? 0) <= auPlus && (fins[place] ?? 0) >= auMoins) addBit(bits, place);
    }
    return bits;
  }

  /**
   * How many of these records are under way in each year, from the first start to the last year known, or to `anneeCourante`
   * when that is later. Records whose start is unknown are in no year.
   */
  countParAnnee(places: Uint32Array, anneeCourante: number): { annee: number; nombre: number }[] {
    const [premiere, derniere] = this.#borne(places, anneeCourante);
    if (premiere > derniere) return [];
    const differences = new Int32Array(derniere - premiere + 2);
    for (const place of places) {
      const debut = this.#debuts.valeurs[place] ?? DEBUT_INCONNU;
      if (debut === DEBUT_INCONNU) continue;
      const fin = Math.min(this.#fins.valeurs[place] ?? SANS_FIN, derniere);
      differences[debut - premiere] = (differences[debut - premiere] ?? 0) + 1;
      differences[fin - premiere + 1] = (differences[fin - premiere + 1] ?? 0) - 1;
    }
    const annees: { annee: number; nombre: number }[] = [];
    let nombre = 0;
    for (let annee = premiere; annee <= derniere; annee++) {
      nombre += differences[annee - premiere] ?? 0;
      if (nombre > 0) annees.push({ annee, nombre });
    }
    return annees;
  }

  #borne(places: Uint32Array, anneeCourante: number): [premiere: number, derniere: number] {
    let premiere = DEBUT_INCONNU;
    let derniere = anneeCourante;
    for (const place of places) {
      const debut = this.#debuts.valeurs[place] ?? DEBUT_INCONNU;
      if (debut === DEBUT_INCONNU) continue;
      const fin = this.#fins.valeurs[place] ?? SANS_FIN;
      if (debut < premiere) premiere = debut;
      if (debut > derniere) derniere = debut;
      if (fin !== SANS_FIN && fin > derniere) derniere = fin;
    }
    return [premiere, derniere];
  }
}
