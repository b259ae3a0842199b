import type { ProjetTable } from '../exports/projet-table.ts';

/** Something to say of one cell of a file: why its line was refused, or what was decided to make sense of it. */
export interface Constat {
  ligne: number;
  /** The column's name in the file. */
  colonne: string;
  valeur: string;
  /** What all constats of this kind share: they are counted by it. */
  motif: string;
  /** What is particular to this one. */
  precision?: string;
}

/** A projet as one line of a file proposes it. */
export interface Proposition {
  ligne: number;
  /** What the line says; a field it does not speak of is absent, and left as it is in the database. */
  valeurs: Partial<ProjetTable>;
  remarques: Constat[];
  /** The cell that a field came from, to name it in a later refusal. */
  origine(champ: keyof ProjetTable): { colonne: string; valeur: string };
}

/** One line of a file, by the names of its columns. */
export interface LigneNommee {
  ligne: number;
  /** Undefined when the file has no such column. */
  cellule(colonne: string): string | undefined;
}

export type Lecture = { proposition: Proposition } | { refus: Constat[] };

/** Makes propositions of the lines of one kind of file. */
export interface Interprete {
  /** Columns without which the file is not what it should be. */
  obligatoires: readonly string[];
  /** Columns that it makes use of where they are. */
  facultatives: readonly string[];
  /** Columns that it knows and has no use for. */
  inutiles: readonly string[];
  read(ligne: LigneNommee): Lecture;
}

/** A line that does not go in, and why. */
export interface Refusee {
  constats: Constat[];
}
