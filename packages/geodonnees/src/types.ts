/** How well a position is known, from best to worst; shown wherever the position is. */
export type PrecisionPosition = 'exacte' | 'ancienne_commune' | 'epci' | 'departement' | 'region' | 'subdivision' | 'pays';

/** A position in WGS 84 degrees. */
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

/** A département or a collectivité d'outre-mer, by its INSEE code. */
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

/** A région of today, or one of before 2016 (`ancienne`); INSEE codes of the two generations may coincide (11, 24, 53…). */
export interface Region extends Position {
  code: string;
  nom: string;
  ancienne: boolean;
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
  nom: string;
  codePays: string;
  codeSubdivision: string | null;
  population: number;
}
