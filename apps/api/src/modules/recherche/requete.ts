import type { Filtres } from '@atlas/contracts';
import { normalizeNom } from '@atlas/geodonnees';
import type { Requete } from '@atlas/recherche';
import { refusedParameters } from '../../http/problem.ts';
import { DIMENSIONS, type DimensionProjets } from './schema.ts';

/** The values of a filter as the index keys them. */
export function toCles(filtres: Filtres, nom: DimensionProjets): string[] {
  const valeurs = (filtres[nom] ?? []).map(String);
  return nom === 'ville' ? valeurs.map(normalizeNom) : valeurs;
}

/**
 * The filters of a request as the engine takes them.
 * @throws HttpProblem 400 for a period that ends before it begins.
 */
export function toRequete(filtres: Filtres): Requete<DimensionProjets> {
  const { anneeMin, anneeMax, q } = filtres;
  if (anneeMin !== undefined && anneeMax !== undefined && anneeMin > anneeMax) {
    const message = 'la première année doit précéder la dernière.';
    throw refusedParameters([
      { parametre: 'anneeMin', message },
      { parametre: 'anneeMax', message },
    ]);
  }
  const valeurs = Object.fromEntries(DIMENSIONS.map((nom) => [nom, toCles(filtres, nom)]));
  return { valeurs, anneeMin, anneeMax, q };
}
