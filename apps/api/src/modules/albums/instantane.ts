import type { Filtres, Instantane } from '@atlas/contracts';
import { aggregatePoints } from '../carte/points.ts';
import { aggregateUnites } from '../carte/unites.ts';
import type { IndexProjets } from '../recherche/index-projets.ts';
import { listIds } from '../recherche/recherche.service.ts';

/** Above this many projets, which ones they were is not kept: the counts say enough. */
export const PROJETS_GARDES_MAX = 20_000;

/** What a map shows now: its counts, and its projets. */
export interface Releve {
  instantane: Instantane;
  /** Empty where there are too many. */
  projets: number[];
}

/** Reads what filters select, from the index in memory. @throws HttpProblem the 400 of the search. */
export function takeReleve(index: IndexProjets, filtres: Filtres): Releve {
  const selection = index.select(filtres);
  const count = (niveau: 'pays' | 'departement') =>
    aggregateUnites(index, selection, niveau).unites.map(({ code, projets }) => ({ code, nombre: projets }));
  const countActeurs = (niveau: 'collectivite' | 'partenaire') => aggregatePoints(index, selection, niveau).id.length;
  return {
    instantane: {
      projets: selection.total,
      collectivites: countActeurs('collectivite'),
      partenaires: countActeurs('partenaire'),
      pays: count('pays'),
      departements: count('departement'),
    },
    projets: selection.total > PROJETS_GARDES_MAX ? [] : listIds(selection, 'recents', 0, selection.total).map(Number),
  };
}
