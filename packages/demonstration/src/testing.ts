import {
  loadCommunes,
  loadDepartements,
  loadEpci,
  loadPays,
  loadRegions,
  loadSubdivisions,
  loadVillesDuMonde,
} from '@atlas/geodonnees/referentiels';
import type { Referentiels } from './types.ts';

/** The real référentiels, for the tests of this package. */
export function readReferentiels(): Referentiels {
  return {
    communes: loadCommunes(),
    epci: loadEpci(),
    departements: loadDepartements(),
    regions: loadRegions(),
    pays: loadPays(),
    subdivisions: loadSubdivisions(),
    villesDuMonde: loadVillesDuMonde(),
  };
}
