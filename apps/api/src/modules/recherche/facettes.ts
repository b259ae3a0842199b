import type { Filtre, NomFacette } from '@atlas/contracts';

/** At most this many values of a facet are given, besides the chosen ones. */
export const VALEURS_MAX = 100;

/** The filters that each facet is counted without: its own. */
export const FILTRES_PROPRES: Record<NomFacette, readonly Filtre[]> = {
  typeCooperation: ['typeCooperation'],
  statut: ['statut'],
  thematique: ['thematique'],
  continent: ['continent'],
  pays: ['pays'],
  region: ['region'],
  departement: ['departement'],
  collectivite: ['collectivite'],
  typeCollectivite: ['typeCollectivite'],
  partenaire: ['partenaire'],
  financeur: ['financeur'],
  annee: ['anneeMin', 'anneeMax'],
  ville: ['ville'],
};
