import type { Filtre } from '@atlas/contracts';
import type { FicheIndexee, Moteur, Schema, Selection } from '@atlas/recherche';

/** The criteria of projets that the engine counts by value: the filters of the contract that take several. */
export const DIMENSIONS = [
  'typeCooperation',
  'statut',
  'thematique',
  'continent',
  'pays',
  'region',
  'departement',
  'collectivite',
  'typeCollectivite',
  'partenaire',
  'financeur',
  'ville',
] as const satisfies readonly Filtre[];
export type DimensionProjets = (typeof DIMENSIONS)[number];

/** The orders of results, besides relevance. */
export type OrdreProjets = 'recents' | 'anciens' | 'titre' | 'modifies';

export const SCHEMA_PROJETS: Schema<DimensionProjets, OrdreProjets> = {
  dimensions: DIMENSIONS,
  // A financeur in one year (`maee:2009`) only shows where it is chosen.
  masquees: { financeur: (cle) => cle.includes(':') },
  ordres: {
    recents: { cle: -1, id: -1 },
    anciens: { cle: 1, id: 1 },
    titre: { cle: 1, id: 1 },
    modifies: { cle: -1, id: -1 },
  },
};

export type MoteurProjets = Moteur<DimensionProjets, OrdreProjets>;
export type SelectionProjets = Selection<DimensionProjets, OrdreProjets>;
export type FicheProjetIndexee = FicheIndexee<DimensionProjets, OrdreProjets>;
