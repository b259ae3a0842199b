/** Round steps for an axis: 1, 2 or 5 times a power of ten. */
const PAS = [1, 2, 5, 10] as const;

/**
 * Graduations from 0 to at least `maximum`, whole numbers, about `nombre` of them.
 * The last one is the top of the axis.
 */
export function listGraduations(maximum: number, nombre = 4): number[] {
  const brut = Math.max(1, maximum) / nombre;
  const puissance = 10 ** Math.floor(Math.log10(brut));
  const pas = Math.max(1, (PAS.find((facteur) => facteur * puissance >= brut) ?? 10) * puissance);
  const dernier = Math.ceil(Math.max(1, maximum) / pas);
  return Array.from({ length: dernier + 1 }, (_, rang) => rang * pas);
}

/** One value for every year from the first to the last of a series, zero where it says nothing. */
export function fillAnnees<T extends { annee: number }>(serie: readonly T[], toValeur: (element: T) => number) {
  const valeurs = new Map<number, number>();
  for (const element of serie) {
    valeurs.set(element.annee, (valeurs.get(element.annee) ?? 0) + toValeur(element));
  }
  const annees = [...valeurs.keys()];
  if (annees.length === 0) return [];
  const derniere = Math.max(...annees);
  const premiere = Math.min(...annees);
  return Array.from({ length: derniere - premiere + 1 }, (_, rang) => ({
    annee: premiere + rang,
    valeur: valeurs.get(premiere + rang) ?? 0,
  }));
}

/** The years to write under an axis: round ones, few enough to be read. */
export function listAnneesEcrites(premiere: number, derniere: number, maximum: number): number[] {
  const etendue = derniere - premiere + 1;
  const pas = [1, 2, 5, 10, 20, 50].find((candidat) => etendue / candidat <= maximum) ?? 100;
  const debut = Math.ceil(premiere / pas) * pas;
  return Array.from({ length: Math.max(0, Math.floor((derniere - debut) / pas) + 1) }, (_, rang) => debut + rang * pas);
}
