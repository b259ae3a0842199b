import type { CleDeTri, SensDeTri } from './colonnes/ordre.ts';
import type { Periode } from './colonnes/periode.ts';
import type { TexteIndexe } from './texte/index-mots.ts';

/** What an engine is made for: its criteria by name, and the orders of its results. */
export interface Schema<D extends string, O extends string> {
  dimensions: readonly D[];
  /** The values of some dimensions that are counted, and that their facet lists only where they are chosen. */
  masquees?: Readonly<Partial<Record<D, (cle: string) => boolean>>>;
  ordres: Readonly<Record<O, SensDeTri>>;
}

/** A record as the engine takes it. */
export interface FicheIndexee<D extends string, O extends string> {
  id: number;
  /** The keys it bears for each criterion; all of them, those of parents included. */
  valeurs: Readonly<Record<D, readonly string[]>>;
  periode: Periode;
  /** What is summed over records. */
  mesure: number;
  textes: readonly TexteIndexe[];
  tris: Readonly<Record<O, CleDeTri>>;
}

/** What is asked: criteria are AND, the values of one are OR, an empty list asks nothing. */
export interface Requete<D extends string> {
  valeurs?: Readonly<Partial<Record<D, readonly string[]>>>;
  /** Inclusive years. */
  anneeMin?: number | undefined;
  anneeMax?: number | undefined;
  /** Keywords (see `parseMotsCles`). */
  q?: string | undefined;
}

/** The names under which the filters that are not dimensions are left out. */
export type FiltreHorsDimension = 'periode' | 'q';
