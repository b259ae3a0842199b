/**
 * The first `nombre` values in an order, sorted. A heap whose top is the last of those kept: a value that comes after it
 * costs one comparison.
 */
export function selectPremiers(
  valeurs: ArrayLike<number>,
  nombre: number,
  compare: (a: number, b: number) => number,
): number[] {
  const tas: number[] = [];
  for (let rang = 0; rang < valeurs.length; rang++) {
    const valeur = valeurs[rang] ?? 0;
    if (tas.length < nombre) {
      tas.push(valeur);
      moveUp(tas, compare);
    } else if (nombre > 0 && compare(valeur, tas[0] ?? 0) < 0) {
      tas[0] = valeur;
      moveDown(tas, compare);
    }
  }
  return tas.sort(compare);
}

function moveUp(tas: number[], compare: (a: number, b: number) => number): void {
  let rang = tas.length - 1;
  while (rang > 0) {
    const parent = (rang - 1) >>> 1;
    if (compare(tas[rang] ?? 0, tas[parent] ?? 0) <= 0) return;
    swap(tas, rang, parent);
    rang = parent;
  }
}

function moveDown(tas: number[], compare: (a: number, b: number) => number): void {
  let rang = 0;
  for (;;) {
    const gauche = 2 * rang + 1;
    if (gauche >= tas.length) return;
    const droite = gauche + 1;
    const dernier = droite < tas.length && compare(tas[droite] ?? 0, tas[gauche] ?? 0) > 0 ? droite : gauche;
    if (compare(tas[dernier] ?? 0, tas[rang] ?? 0) <= 0) return;
    swap(tas, rang, dernier);
    rang = dernier;
  }
}

function swap(tas: number[], a: number, b: number): void {
  const garde = tas[a] ?? 0;
  tas[a] = tas[b] ?? 0;
  tas[b] = garde;
}
