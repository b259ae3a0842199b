import type { LngLat } from '../coordonnees.ts';
import type { Nom } from '../couches/nom.ts';
import type { Cible } from '../types.ts';
import type { Fenetre, PointEcran, Rectangle } from './fenetre.ts';

/** Something that can be pointed at, selected, announced: a country, a circle, a cluster, a collectivité. */
export interface Element {
  /** Unique on its map: `pays:SN`, `collectivite:12`, `grappe:collectivite:3041`. */
  cle: string;
  /** What it leads to; null for a cluster, which is not a thing of the Atlas. */
  cible: Cible | null;
  /** The one line that hover and focus say. */
  ligne: string;
  position: LngLat;
  /** By which the keyboard ranks it. */
  valeur: number;
  /** Only a cluster has one: how to open it. */
  grappe?: { id: number };
}

/** The layers of a map, in the order in which they are drawn. */
export interface Couches {
  /** Sea, land and filled units: drawn again only when they change or when the map has moved. */
  socle: readonly Couche[];
  /** What stands on them, names included. */
  marques: readonly Couche[];
}

export interface StyleContour {
  couleur: string;
  epaisseur: number;
  /** Laid under the outline so that it stands out from any fill. */
  halo: string;
}

/**
 * One layer of a map, as what it draws and what it answers. A layer is made anew when its data change; it keeps no
 * state but what it drew last.
 */
export interface Couche {
  nom: string;
  /** Called before `draw` for a new window: fetches what it needs. A promise asks for another drawing when it is done. */
  prepare?(fenetre: Fenetre): Promise<void> | undefined;
  draw(ctx: CanvasRenderingContext2D, fenetre: Fenetre): void;
  /** The topmost of its elements at a place of the canvas. */
  elementAt?(point: PointEcran, fenetre: Fenetre): Element | null;
  /** What the keyboard goes through: every unit, and the clusters and points of the window. */
  elements?(fenetre: Fenetre): Element[];
  /** Draws the outline of one of its elements; false when it has no such element. */
  outline?(ctx: CanvasRenderingContext2D, fenetre: Fenetre, cle: string, style: StyleContour): boolean;
  /** The mark under which one of its elements shows now: its own, or that of the cluster that gathers it. */
  markOf?(cle: string): Marque | undefined;
  /** Names that it would like written beside its elements. */
  names?(fenetre: Fenetre): Nom[];
  /** What labels must not cover. */
  obstacles?(fenetre: Fenetre): Rectangle[];
}

/** Where something shows on a map, and the radius of what shows it, in CSS pixels. */
export interface Marque {
  position: LngLat;
  rayon: number;
}

export const cleOf = ({ type, cle }: Cible): string => `${type}:${cle}`;
