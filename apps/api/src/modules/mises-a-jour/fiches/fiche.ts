import type { FormulaireDe, ObjetFiche, Portee } from '@atlas/contracts';
import type { Prisma } from '@atlas/prisma';

export type Tx = Prisma.TransactionClient;

/** A record as a form, and its version. */
export interface FicheLue<O extends ObjetFiche = ObjetFiche> {
  version: number;
  formulaire: FormulaireDe[O];
}

/** A kind of record that updates change: read as a form, written from one. */
export interface Fiche<O extends ObjetFiche> {
  /** The record as a form, with its version; null when there is none of this id. With `verrou`, nobody else changes it. */
  read(tx: Tx, id: number, verrou?: boolean): Promise<FicheLue<O> | null>;
  /** Makes the record of a form that was checked; gives its id. */
  create(tx: Tx, formulaire: FormulaireDe[O]): Promise<number>;
  /** Writes a form that was checked over a record that says `avant`, and whose version grows. */
  update(tx: Tx, id: number, formulaire: FormulaireDe[O], avant: FormulaireDe[O]): Promise<void>;
  /** Where the record stands. */
  porteeOf(tx: Tx, formulaire: FormulaireDe[O], id: number | null): Promise<Portee>;
  /** What the form names that does not exist: the field, and a French message. */
  findInconnus(tx: Tx, formulaire: FormulaireDe[O]): Promise<{ champ: string; message: string }[]>;
  titreOf(formulaire: FormulaireDe[O]): string;
}

export const uniques = <T>(valeurs: readonly T[]): T[] => [...new Set(valeurs)];

/** Text as it is kept: without the spaces around it, null rather than empty. */
export const toTexteOuNull = (texte: string | null): string | null => texte?.trim() || null;

/** What is said of a field that names what is not there. */
export const VALEUR_DISPARUE = 'L’une des valeurs choisies n’existe plus : choisissez à nouveau.';

/** A message where some of what a field names is not there. */
export async function findManquants(
  champ: string,
  cles: readonly (string | number)[],
  count: () => Promise<number>,
): Promise<{ champ: string; message: string }[]> {
  const voulues = uniques(cles).length;
  if (voulues === 0 || (await count()) === voulues) return [];
  return [{ champ, message: VALEUR_DISPARUE }];
}
