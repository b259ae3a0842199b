import type { Constat } from './proposition.ts';

/** What became of a line. */
export type Issue = 'cree' | 'misAJour' | 'inchange' | 'fusionne' | 'refuse';

export type Decompte = Record<Issue, number>;

/** How many examples of each kind a report keeps: the file of the report has all of them. */
const EXEMPLES_MAX = 3;

export interface MotifCompte {
  motif: string;
  nombre: number;
  exemples: Constat[];
}

/** Receives every refusal and every remark as they come; it may write them somewhere. */
export type Temoin = (gravite: 'refus' | 'remarque', constat: Constat) => void;

/** What an import did with the lines of a file, in constant memory. */
export class Rapport {
  readonly decompte: Decompte = { cree: 0, misAJour: 0, inchange: 0, fusionne: 0, refuse: 0 };
  readonly #refus = new Map<string, MotifCompte>();
  readonly #remarques = new Map<string, MotifCompte>();
  readonly #temoin: Temoin;

  constructor(temoin: Temoin = () => undefined) {
    this.#temoin = temoin;
  }

  count(issue: Exclude<Issue, 'refuse'>): void {
    this.decompte[issue]++;
  }

  /** One line refused, for one reason or several. */
  refuse(constats: readonly Constat[]): void {
    this.decompte.refuse++;
    for (const constat of constats) this.#note(this.#refus, 'refus', constat);
  }

  remark(constats: readonly Constat[]): void {
    for (const constat of constats) this.#note(this.#remarques, 'remarque', constat);
  }

  #note(motifs: Map<string, MotifCompte>, gravite: 'refus' | 'remarque', constat: Constat): void {
    const compte = motifs.get(constat.motif) ?? { motif: constat.motif, nombre: 0, exemples: [] };
    motifs.set(constat.motif, compte);
    compte.nombre++;
    if (compte.exemples.length < EXEMPLES_MAX) compte.exemples.push(constat);
    this.#temoin(gravite, constat);
  }

  /** The lines read. */
  get lignes(): number {
    return Object.values(this.decompte).reduce((somme, nombre) => somme + nombre, 0);
  }

  /** True when the database is not what it was. */
  get hasChanges(): boolean {
    return this.decompte.cree + this.decompte.misAJour > 0;
  }

  /** Why lines were refused, the most frequent reason first. */
  get refus(): MotifCompte[] {
    return sortByNombre(this.#refus);
  }

  /** What was decided about lines that went in, the most frequent first. */
  get remarques(): MotifCompte[] {
    return sortByNombre(this.#remarques);
  }
}

function sortByNombre(motifs: ReadonlyMap<string, MotifCompte>): MotifCompte[] {
  return [...motifs.values()].sort((a, b) => b.nombre - a.nombre);
}
