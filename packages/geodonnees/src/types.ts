/** How well a position is known, from best to worst; shown wherever the position is. */
export type PrecisionPosition =
  | 'exacte'
  | 'ancienne_commune'
  | 'epci'
  | 'departement'
  | 'region'
  | 'subdivision'
  | 'pays';

/**
 * A position in WGS 84 degrees. An EPCI, département, région, subdivision or country carries the precision of its own
 * level: its position is a centre, good for a label or the end of a link.
 */
export interface Position {
  longitude: number;
  latitude: number;
  precision: PrecisionPosition;
}

/** A commune in force, by its INSEE code (five characters; 2A and 2B in Corse). */
export interface Commune extends Position {
  code: string;
  nom: string;
  codeDepartement: string;
  /** SIREN of the EPCI à fiscalité propre it belongs to. */
  codeEpci: string | null;
  siren: string | null;
  /** Inhabitants (population municipale). */
  population: number;
}

/** A commune that no longer is one (déléguée, associée, fusionnée) and the one it is part of today. */
export interface AncienneCommune {
  code: string;
  nom: string;
  codeCommune: string;
}

/** An EPCI à fiscalité propre, by its SIREN; `type` is CC, CA, CU, METRO or another official abbreviation. */
export interface Epci extends Position {
  siren: string;
  nom: string;
  type: string;
  codeDepartement: string;
  population: number;
}

/** A département, or a collectivité d'outre-mer (then `codeRegion` is null), by its INSEE code. */
export interface Departement extends Position {
  code: string;
  nom: string;
  codeRegion: string | null;
  /** INSEE code of its région before 2016. */
  codeAncienneRegion: string | null;
  codeChefLieu: string | null;
  siren: string | null;
  population: number;
}

/**
 * A région of today, or one that ceased on 1 January 2016. The six metropolitan and five overseas régions that did not
 * change are one entry, of both generations; no code of a ceased région was given again, so `code` is unique.
 */
export interface Region extends Position {
  code: string;
  nom: string;
  /** True only for the sixteen that ceased. */
  ancienne: boolean;
  /** Existed before 2016: the ceased ones, and those of today that did not change. */
  avant2016: boolean;
  /** For a ceased région, the code of the one that took it over. */
  codeSuccesseur: string | null;
  /** INSEE code of the commune that is, or was, its seat. */
  codeChefLieu: string | null;
  siren: string | null;
  population: number;
  /** The slug of its name: unique over both generations (`rhone-alpes`, `auvergne-rhone-alpes`). */
  slug: string;
}

export type CodeContinent = 'afrique' | 'amerique' | 'asie' | 'europe' | 'oceanie';

/** A country, by its ISO 3166-1 alpha-2 code; names in the wording of the French administration. */
export interface Pays extends Position {
  code: string;
  codeAlpha3: string;
  nom: string;
  nomEn: string;
  /** Other names under which files know it, in French and English. */
  alias: string[];
  continent: CodeContinent;
  capitale: string | null;
  /** Inhabitants of its towns known to GeoNames: a lower bound, to rank countries and not to be shown as a fact. */
  population: number;
}

/** First-level subdivision of a country, by its ISO 3166-2 code (or a Natural Earth code where ISO has none). */
export interface Subdivision extends Position {
  code: string;
  nom: string;
  codePays: string;
}

/** A foreign town: where partenaires are. */
export interface VilleDuMonde extends Position {
  /** GeoNames identifier. */
  id: number;
  /** In French where usage has a French name (Londres, Cologne), else as locally written. */
  nom: string;
  codePays: string;
  codeSubdivision: string | null;
  population: number;
}
