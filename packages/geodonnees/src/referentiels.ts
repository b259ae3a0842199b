/**
 * The référentiels of `donnees/`, read from disk once each, on first use. Node only. What they give is shared by all
 * callers: do not change it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Colonnes, fromColonnes } from './colonnes.ts';
import type { AncienneCommune, Commune, Departement, Epci, Pays, Region, Subdivision, VilleDuMonde } from './types.ts';

export { findSubdivision } from './find-subdivision.ts';

const DONNEES = join(import.meta.dirname, '..', 'donnees');

function readReferentiel<T extends object>(nom: string): () => readonly T[] {
  let lignes: readonly T[] | undefined;
  return () => {
    lignes ??= fromColonnes<T>(JSON.parse(readFileSync(join(DONNEES, `${nom}.json`), 'utf8')) as Colonnes);
    return lignes;
  };
}

/** The communes in force, overseas ones included, by code. */
export const loadCommunes = readReferentiel<Commune>('communes');

/** Communes déléguées and associées, by code. One may bear the code, but not the name, of the commune it is part of. */
export const loadAnciennesCommunes = readReferentiel<AncienneCommune>('anciennes-communes');

/** EPCI à fiscalité propre, by SIREN. */
export const loadEpci = readReferentiel<Epci>('epci');

/** The 101 départements, then the collectivités d'outre-mer (`codeRegion` null), by code. */
export const loadDepartements = readReferentiel<Departement>('departements');

/** The 18 régions of today, then the 16 that ceased on 1 January 2016. */
export const loadRegions = readReferentiel<Region>('regions');

/** Countries and inhabited territories, by code. France is one of them, with its overseas territories within. */
export const loadPays = readReferentiel<Pays>('pays');

/** First-level subdivisions of the countries other than France, by code. */
export const loadSubdivisions = readReferentiel<Subdivision>('subdivisions');

/** Foreign towns, the most populated first. */
export const loadVillesDuMonde = readReferentiel<VilleDuMonde>('villes-du-monde');

/** The 18 régions of today. */
export function listRegionsActuelles(): Region[] {
  return loadRegions().filter((region) => !region.ancienne);
}

/** The full generation of before 2016: 22 metropolitan régions and 5 overseas, of which 11 are also of today. */
export function listAnciennesRegions(): Region[] {
  return loadRegions().filter((region) => region.avant2016);
}
