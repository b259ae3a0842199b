/**
 * The columnar form of the files of `donnees/`: one array per field, so that keys are not repeated on each row.
 * A text column with few distinct values is a dictionary: `valeurs`, and one index into it per row (-1 for null).
 */
export type Valeur = string | number | boolean | null | string[];
export type Dictionnaire = { valeurs: string[]; indices: number[] };
export type Colonnes = Record<string, Valeur[] | Dictionnaire>;

/** A column becomes a dictionary when its values repeat at least this many times on average. */
const REPETITION_MIN = 4;

function encodeColonne(valeurs: Valeur[]): Valeur[] | Dictionnaire {
  const distinctes = [...new Set(valeurs)].filter((valeur) => valeur !== null);
  const isText = distinctes.every((valeur): valeur is string => typeof valeur === 'string');
  if (!isText || distinctes.length * REPETITION_MIN > valeurs.length) return valeurs;
  const rangs = new Map<Valeur, number>(distinctes.map((valeur, rang) => [valeur, rang]));
  return { valeurs: distinctes, indices: valeurs.map((valeur) => rangs.get(valeur) ?? -1) };
}

/** Turns rows into columns; every row has the fields of the first one. */
export function toColonnes<T extends object>(lignes: readonly T[]): Colonnes {
  const premiere = lignes[0];
  if (!premiere) return {};
  const champs = Object.keys(premiere) as (keyof T & string)[];
  return Object.fromEntries(
    champs.map((champ) => [champ, encodeColonne(lignes.map((ligne) => ligne[champ] as Valeur))]),
  );
}

function decodeColonne(colonne: Valeur[] | Dictionnaire): Valeur[] {
  if (Array.isArray(colonne)) return colonne;
  return colonne.indices.map((indice) => colonne.valeurs[indice] ?? null);
}

/** Turns columns back into rows. The caller names the type: the files are written by `toColonnes` from that same type. */
export function fromColonnes<T extends object>(colonnes: Colonnes): T[] {
  const champs = Object.keys(colonnes);
  const decodees = Object.values(colonnes).map(decodeColonne);
  const lignes: Record<string, Valeur>[] = new Array(decodees[0]?.length ?? 0);
  for (let rang = 0; rang < lignes.length; rang++) {
    const ligne: Record<string, Valeur> = {};
    for (let c = 0; c < champs.length; c++) ligne[champs[c] as string] = (decodees[c] as Valeur[])[rang] as Valeur;
    lignes[rang] = ligne;
  }
  return lignes as T[];
}
