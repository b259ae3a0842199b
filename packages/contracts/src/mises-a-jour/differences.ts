import type { Formulaire } from '../schemas/mises-a-jour.ts';

type Champs = Record<string, unknown>;

/** True when two values say the same: the order of the keys of an object is no matter. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const cles = Object.keys(a);
  return (
    cles.length === Object.keys(b).length &&
    cles.every((cle) => Object.hasOwn(b, cle) && isEqual((a as Champs)[cle], (b as Champs)[cle]))
  );
}

/** The fields in which two forms differ, in the order of the second one. */
export function listChamps(avant: Formulaire | null, apres: Formulaire): string[] {
  const depuis = (avant ?? {}) as unknown as Champs;
  return Object.entries(apres)
    .filter(([champ, valeur]) => !isEqual(depuis[champ], valeur))
    .map(([champ]) => champ);
}

/** A proposal brought onto a record that may have changed since it was begun. */
export interface Fusion {
  /** The record with the fields of the proposal that are kept. */
  contenu: Formulaire;
  /** The fields that both changed, each in its own way: whoever decides must have seen the record as it is now. */
  conflits: string[];
}

/**
 * Merges field by field: what the proposal changed is taken, the rest stays as it is now.
 * @param base and `courante` an empty form for a new record: what is not kept stays empty.
 * @param champs the fields of the proposal that are kept; all by default.
 */
export function mergeProposition(
  base: Formulaire,
  proposition: Formulaire,
  courante: Formulaire,
  champs?: readonly string[],
): Fusion {
  const changes = listChamps(base, proposition).filter((champ) => champs?.includes(champ) ?? true);
  const contenu: Champs = { ...courante };
  const actuels = courante as unknown as Champs;
  const proposes = proposition as unknown as Champs;
  const anciens = base as unknown as Champs;
  for (const champ of changes) contenu[champ] = proposes[champ];
  const conflits = changes.filter(
    (champ) => !isEqual(actuels[champ], anciens[champ]) && !isEqual(actuels[champ], proposes[champ]),
  );
  return { contenu: contenu as unknown as Formulaire, conflits };
}
