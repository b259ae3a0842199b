import type { Cadre } from './cadre.ts';

/** Filled or drawn outlines, as the `d` of an SVG path in points. */
export interface Trace {
  chemin: string;
  remplissage?: string;
  trait?: string;
  epaisseur?: number;
  pointilles?: boolean;
}

export interface Cercle {
  x: number;
  y: number;
  rayon: number;
}

/** A name: its upper left corner, and the room that it takes. */
export interface Etiquette {
  x: number;
  y: number;
  largeur: number;
  hauteur: number;
  texte: string;
}

/** What the colours or the circles of a map are worth. */
export type LegendeCarte =
  | { genre: 'cercles'; titre: string; valeurs: { valeur: number; rayon: number }[] }
  | { genre: 'classes'; titre: string; classes: { min: number; max: number; effectif: number; couleur: string }[] };

/** One frame of a map, ready to be drawn. */
export interface CartePrete {
  cadre: Cadre;
  traces: Trace[];
  cercles: Cercle[];
  etiquettes: Etiquette[];
  legende: LegendeCarte | null;
  /** The north is up everywhere in the frame, which is worth an arrow. */
  nord: boolean;
  /** Its scale is the same all over the frame, which is worth a bar. */
  echelle: boolean;
}
