/** The filters that words of a phrase can name; years are read apart. */
export type FiltreNomme =
  | 'typeCooperation'
  | 'statut'
  | 'thematique'
  | 'continent'
  | 'pays'
  | 'region'
  | 'departement'
  | 'collectivite'
  | 'typeCollectivite'
  | 'partenaire'
  | 'financeur'
  | 'ville';

export type FiltreCritere = FiltreNomme | 'anneeMin' | 'anneeMax';

/** A value of a filter, with what it is called. */
export interface EntreeLexique {
  filtre: FiltreNomme;
  valeur: string;
  libelle: string;
  libelleEn: string | null;
  /** Every name under which a phrase may speak of it, as written. */
  noms: readonly string[];
  /** What tells it from a homonym: «Commune, Rhône». */
  precision: string;
  precisionEn: string;
  /** Of two homonyms, the heavier one is the more likely: a number of projets. */
  poids: number;
}

/** One of the things that words may mean. */
export interface Choix {
  filtre: FiltreCritere;
  valeur: string;
  libelle: string;
  libelleEn: string | null;
  precision: string;
  precisionEn: string;
}

/** What some words of the phrase mean, as a value of a filter. */
export interface Critere {
  filtre: FiltreCritere;
  valeur: string;
  libelle: string;
  libelleEn: string | null;
  /** Where the words stand in the phrase (UTF-16 units, `fin` excluded). */
  debut: number;
  fin: number;
  /** Empty when the words mean one thing; else all that they may mean, the retained one first. */
  choix: Choix[];
}

export interface Interpretation {
  /** In the order of the phrase. */
  criteres: Critere[];
  /** What was not understood, as keywords in the user's own writing. */
  reste: string;
}
