import type { LngLat } from '../coordonnees.ts';

export type StyleEtiquette = 'pays' | 'region' | 'departement' | 'capitale' | 'ville' | 'acteur';

/** A name that a map may write. */
export interface Nom {
  texte: string;
  position: LngLat;
  style: StyleEtiquette;
  /** Among the names of its style. */
  importance: number;
  /** Zoom from which it may be written. */
  zoomMin: number;
  /** Free space between its position and itself, in CSS pixels; a town's dot by default. */
  ecart?: number;
  /** The surface it names: written only where it is about as wide as the name. */
  code?: string;
}
