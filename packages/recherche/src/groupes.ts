import { createBits } from './colonnes/bits.ts';
import { createColonneU32 } from './colonnes/croissante.ts';
import type { Dimension } from './colonnes/dimension.ts';

/**
 * The groups that the values of a dimension are in (the région of a collectivité), each value a few. Kept as the dimension
 * grows: the groups of a value are asked for once, so whoever changes them makes other `Groupes`.
 */
export class Groupes {
  readonly #dimension: Dimension;
  readonly #listGroupes: (cle: string) => readonly string[];
  readonly #rangOf = new Map<string, number>();
  readonly #cles: string[] = [];
  /** By value: where its groups begin among `#rangs`; those of the next one begin where its own end. */
  readonly #debuts = createColonneU32();
  readonly #rangs = createColonneU32();

  constructor(dimension: Dimension, listGroupes: (cle: string) => readonly string[]) {
    this.#dimension = dimension;
    this.#listGroupes = listGroupes;
    this.#debuts.push(0);
  }

  /** The keys of the groups, by rank. */
  get cles(): readonly string[] {
    this.#sync();
    return this.#cles;
  }

  /** The ranks of the groups of value i are from `debuts[i]` to `debuts[i + 1]` (excluded) in `rangs`. */
  get membres(): { debuts: Uint32Array; rangs: Uint32Array } {
    this.#sync();
    return { debuts: this.#debuts.valeurs, rangs: this.#rangs.valeurs };
  }

  rangOf(cle: string): number | undefined {
    this.#sync();
    return this.#rangOf.get(cle);
  }

  /** 1 at the index of each value that is in one of these groups. */
  listMembres(cles: Iterable<string>): Uint8Array {
    this.#sync();
    const choisis = new Uint8Array(this.#cles.length);
    for (const cle of cles) {
      const rang = this.#rangOf.get(cle);
      if (rang !== undefined) choisis[rang] = 1;
    }
    const membres = new Uint8Array(this.#dimension.cles.length);
    const { debuts, rangs } = this.membres;
    for (let indice = 0; indice < membres.length; indice++) {
      for (let i = debuts[indice] ?? 0; i < (debuts[indice + 1] ?? 0); i++) {
        if (choisis[rangs[i] ?? 0] === 1) membres[indice] = 1;
      }
    }
    return membres;
  }

  /** Sorts the values that came since into their groups. */
  #sync(): void {
    const { cles } = this.#dimension;
    for (let indice = this.#debuts.longueur - 1; indice < cles.length; indice++) {
      for (const groupe of this.#listGroupes(cles[indice] ?? '')) this.#rangs.push(this.#ensureRang(groupe));
      this.#debuts.push(this.#rangs.longueur);
    }
  }

  #ensureRang(cle: string): number {
    const connu = this.#rangOf.get(cle);
    if (connu !== undefined) return connu;
    this.#rangOf.set(cle, this.#cles.length);
    this.#cles.push(cle);
    return this.#cles.length - 1;
  }
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
  groupes: Groupes,
  garde: Uint8Array | undefined,
  visit: (place: number, rang: number) => void,
): void {
  const { debuts, rangs } = groupes.membres;
  const { debuts: entrees, valeurs } = dimension.entrees;
  const vus = new Uint32Array(groupes.cles.length);
  for (let i = 0; i < places.length; i++) {
    const place = places[i] ?? 0;
    const fin = entrees[place + 1] ?? 0;
    for (let entree = entrees[place] ?? 0; entree < fin; entree++) {
      const indice = valeurs[entree] ?? 0;
      if (garde && garde[indice] !== 1) continue;
      for (let membre = debuts[indice] ?? 0; membre < (debuts[indice + 1] ?? 0); membre++) {
        const rang = rangs[membre] ?? 0;
        if (vus[rang] === place + 1) continue;
        vus[rang] = place + 1;
        visit(place, rang);
      }
    }
  }
}

/** How many of these values, by index, are in each group, by rank. */
export function countMembres(groupes: Groupes, indices: readonly number[]): Uint32Array {
  const comptes = new Uint32Array(groupes.cles.length);
  const { debuts, rangs } = groupes.membres;
  for (const indice of indices) {
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
  const { debuts: membres, rangs } = groupes.membres;
  const gauche = dimension.entrees;
  const droite = vers.entrees;
  // One flat loop: a call for each record and group would cost several times what it counts.
  for (let i = 0; i < places.length; i++) {
    const place = places[i] ?? 0;
    const finGauche = gauche.debuts[place + 1] ?? 0;
    const debutDroite = droite.debuts[place] ?? 0;
    const finDroite = droite.debuts[place + 1] ?? 0;
    for (let a = gauche.debuts[place] ?? 0; a < finGauche; a++) {
      const indice = gauche.valeurs[a] ?? 0;
      const finMembres = membres[indice + 1] ?? 0;
      for (let m = membres[indice] ?? 0; m < finMembres; m++) {
        const rang = rangs[m] ?? 0;
        for (let b = debutDroite; b < finDroite; b++) {
          const paire = rang * largeur + (droite.valeurs[b] ?? 0);
          const mot = vues[paire >>> 5] ?? 0;
          const bit = 1 << (paire & 31);
          if ((mot & bit) !== 0) continue;
          vues[paire >>> 5] = mot | bit;
          comptes[rang] = (comptes[rang] ?? 0) + 1;
        }
      }
    }
  }
  return comptes;
}
