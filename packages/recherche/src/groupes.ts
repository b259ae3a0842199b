import { addBit, createBits, hasBit } from './colonnes/bits.ts';
import type { Dimension } from './colonnes/dimension.ts';

/** The groups that each value of a dimension is in (the région of a collectivité), flat: by index, a few ranks each. */
export interface Groupes {
  cles: readonly string[];
  /** The ranks in `cles` of value i are from `debuts[i]` to `debuts[i + 1]` (excluded) in `rangs`. */
  debuts: Uint32Array;
  rangs: Uint32Array;
}

/** Sorts the values of a dimension into groups. */
export function createGroupes(dimension: Dimension, listGroupes: (cle: string) => readonly string[]): Groupes {
  const parCle = new Map<string, number>();
  const rangs: number[] = [];
  const debuts = new Uint32Array(dimension.cles.length + 1);
  dimension.cles.forEach((cle, indice) => {
    for (const groupe of listGroupes(cle)) {
      const rang = parCle.get(groupe) ?? parCle.size;
      parCle.set(groupe, rang);
      rangs.push(rang);
    }
    debuts[indice + 1] = rangs.length;
  });
  return { cles: [...parCle.keys()], debuts, rangs: Uint32Array.from(rangs) };
}

/**
 * How many records bear a value of each group, by rank: a record of two collectivités of one région counts once there.
 * @param garde by index: the values that count.
 */
export function countParGroupe(
  places: Uint32Array,
  dimension: Dimension,
  groupes: Groupes,
  garde?: Uint8Array,
): Uint32Array {
  const comptes = new Uint32Array(groupes.cles.length);
  forEachFicheEtGroupe(places, dimension, groupes, garde, (_place, rang) => {
    comptes[rang] = (comptes[rang] ?? 0) + 1;
  });
  return comptes;
}

/** Calls back once for each record and each group of which it bears a value that counts. */
export function forEachFicheEtGroupe(
  places: Uint32Array,
  dimension: Dimension,
  { cles, debuts, rangs }: Groupes,
  garde: Uint8Array | undefined,
  visit: (place: number, rang: number) => void,
): void {
  const { debuts: entrees, valeurs } = dimension.entrees;
  const vus = new Uint32Array(cles.length);
  for (const place of places) {
    const fin = entrees[place + 1] ?? 0;
    for (let entree = entrees[place] ?? 0; entree < fin; entree++) {
      const indice = valeurs[entree] ?? 0;
      if (garde && garde[indice] !== 1) continue;
      for (let i = debuts[indice] ?? 0; i < (debuts[indice + 1] ?? 0); i++) {
        const rang = rangs[i] ?? 0;
        if (vus[rang] === place + 1) continue;
        vus[rang] = place + 1;
        visit(place, rang);
      }
    }
  }
}

/** How many of the values that `portees` counts are in each group, by rank. */
export function countMembres({ cles, debuts, rangs }: Groupes, portees: ArrayLike<number>): Uint32Array {
  const comptes = new Uint32Array(cles.length);
  for (let indice = 0; indice < portees.length; indice++) {
    if ((portees[indice] ?? 0) === 0) continue;
    for (let i = debuts[indice] ?? 0; i < (debuts[indice + 1] ?? 0); i++) {
      const rang = rangs[i] ?? 0;
      comptes[rang] = (comptes[rang] ?? 0) + 1;
    }
  }
  return comptes;
}

/** How many distinct values of `vers` the records of each group bear, by rank. */
export function countDistinctsParGroupe(
  places: Uint32Array,
  dimension: Dimension,
  groupes: Groupes,
  vers: Dimension,
): Uint32Array {
  const largeur = vers.cles.length;
  const vues = createBits(groupes.cles.length * largeur);
  const comptes = new Uint32Array(groupes.cles.length);
  const { debuts, valeurs } = vers.entrees;
  forEachFicheEtGroupe(places, dimension, groupes, undefined, (place, rang) => {
    const fin = debuts[place + 1] ?? 0;
    for (let entree = debuts[place] ?? 0; entree < fin; entree++) {
      const paire = rang * largeur + (valeurs[entree] ?? 0);
      if (hasBit(vues, paire)) continue;
      addBit(vues, paire);
      comptes[rang] = (comptes[rang] ?? 0) + 1;
    }
  });
  return comptes;
}
