import type { Dimension } from './colonnes/dimension.ts';

/** How many records bear each value of `de` together with each of `vers`: a table by index of `de`, then of `vers`. */
export function countCroises(places: Uint32Array, de: Dimension, vers: Dimension): Uint32Array {
  const largeur = vers.cles.length;
  const comptes = new Uint32Array(de.cles.length * largeur);
  forEachPaire(places, de, vers, (a, b) => {
    comptes[a * largeur + b] = (comptes[a * largeur + b] ?? 0) + 1;
  });
  return comptes;
}

/** Two values that records bear together, by index, and how many do. */
export interface Paire {
  de: number;
  vers: number;
  nombre: number;
}

/**
 * The pairs of values that records bear together; null when there are more than `max`, as soon as it is known.
 * @param gardes by index: the values that count.
 */
export function listPaires(
  places: Uint32Array,
  de: Dimension,
  vers: Dimension,
  gardes: { de: Uint8Array; vers: Uint8Array; max: number },
): Paire[] | null {
  const paires = new Map<number, Paire>();
  const largeur = vers.cles.length;
  for (let rang = 0; rang < places.length; rang++) {
    forEachPaire(places.subarray(rang, rang + 1), de, vers, (a, b) => {
      if (gardes.de[a] !== 1 || gardes.vers[b] !== 1) return;
      const connue = paires.get(a * largeur + b);
      if (connue) connue.nombre++;
      else paires.set(a * largeur + b, { de: a, vers: b, nombre: 1 });
    });
    if (paires.size > gardes.max) return null;
  }
  return [...paires.values()];
}

function forEachPaire(
  places: Uint32Array,
  de: Dimension,
  vers: Dimension,
  visit: (a: number, b: number) => void,
): void {
  const gauche = de.entrees;
  const droite = vers.entrees;
  for (let rang = 0; rang < places.length; rang++) {
    const place = places[rang] ?? 0;
    const finGauche = gauche.debuts[place + 1] ?? 0;
    const finDroite = droite.debuts[place + 1] ?? 0;
    for (let i = gauche.debuts[place] ?? 0; i < finGauche; i++) {
      for (let j = droite.debuts[place] ?? 0; j < finDroite; j++) visit(gauche.valeurs[i] ?? 0, droite.valeurs[j] ?? 0);
    }
  }
}
