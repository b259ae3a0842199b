/** The names written on maps, as `scripts/derive-etiquettes.ts` derives them. */

/** Places of one level as columns; `nomEn` is empty when it is the French name. */
export interface ColonnesLieux {
  code: string[];
  nom: string[];
  nomEn: string[];
  longitude: number[];
  latitude: number[];
}

export type NiveauLieux = 'pays' | 'regions' | 'anciennesRegions' | 'departements';
export type Lieux = Record<NiveauLieux, ColonnesLieux>;

/** Main towns as columns, the most populated first; population in thousands, ranks of the capitals. */
export interface ColonnesVilles {
  nom: string[];
  nomEn: string[];
  population: number[];
  capitales: number[];
  longitude: number[];
  latitude: number[];
}
