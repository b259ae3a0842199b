import type { CarteEvolution, CarteUnites } from '@atlas/contracts';

/** The projets begun by a year in each unit, by code. */
export function cumulate({ premiereAnnee, unites }: CarteEvolution, annee: number): Map<string, number> {
  const annees = annee - premiereAnnee + 1;
  return new Map(
    unites.map(({ code, projets }) => [code, projets.slice(0, annees).reduce((somme, nombre) => somme + nombre, 0)]),
  );
}

/** A map as it was in a year: the units of today with the projets begun by then, those that had none left out. */
export function toCarteDe(carte: CarteUnites, evolution: CarteEvolution, annee: number): CarteUnites {
  const cumul = cumulate(evolution, annee);
  const unites = carte.unites.flatMap((unite) => {
    const projets = cumul.get(unite.code) ?? 0;
    return projets === 0 ? [] : [{ ...unite, projets }];
  });
  return { ...carte, unites };
}

/** How many projets had begun by a year, each in every unit it is in. */
export const countDe = (evolution: CarteEvolution, annee: number): number =>
  [...cumulate(evolution, annee).values()].reduce((somme, nombre) => somme + nombre, 0);
