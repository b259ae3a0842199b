import { copiesInWindow, type LngLat, type PointUnite, projectUnite, unprojectUnite } from '../coordonnees.ts';
import type { Boite, Ligne } from '../fond/geometrie.ts';

/** A place on a canvas, in CSS pixels from its top left corner. */
export interface PointEcran {
  x: number;
  y: number;
}

export interface Rectangle {
  x: number;
  y: number;
  largeur: number;
  hauteur: number;
}

/**
 * The window on the world that a canvas draws: larger than what is visible, so that panning uncovers what is already
 * drawn.
 */
export interface Fenetre {
  zoom: number;
  /** Side of the world in CSS pixels. */
  taille: number;
  /** World pixels of the canvas's top left corner. */
  x0: number;
  y0: number;
  largeur: number;
  hauteur: number;
}

/** Where a point of the unit square falls, in a copy of the world. */
export const toEcran = ({ taille, x0, y0 }: Fenetre, [x, y]: PointUnite, copie = 0): PointEcran => ({
  x: (x + copie) * taille - x0,
  y: y * taille - y0,
});

export const toUnite = ({ taille, x0, y0 }: Fenetre, { x, y }: PointEcran): PointUnite => [
  (x + x0) / taille,
  (y + y0) / taille,
];

/** Every place where a position falls in the window: two when both edges of the world show. */
export function placesOf(fenetre: Fenetre, position: LngLat): PointEcran[] {
  const point = projectUnite(position);
  return copiesOf(fenetre, [point[0], point[1], point[0], point[1]]).map((copie) => toEcran(fenetre, point, copie));
}

/** The window as a box of the unit square. */
export function boiteOf({ taille, x0, y0, largeur, hauteur }: Fenetre): Boite {
  return [x0 / taille, y0 / taille, (x0 + largeur) / taille, (y0 + hauteur) / taille];
}

/** Copies of the world in which a box meets the window. */
export function copiesOf(fenetre: Fenetre, boite: Boite): number[] {
  const [xMin, yMin, xMax, yMax] = boiteOf(fenetre);
  if (boite[3] < yMin || boite[1] > yMax) return [];
  return copiesInWindow(boite[0], boite[2], xMin, xMax);
}

/** West, south, east and north of the window; east may pass 180° and the width 360°. */
export function degreesOf(fenetre: Fenetre): readonly [number, number, number, number] {
  const [xMin, yMin, xMax, yMax] = boiteOf(fenetre);
  const [ouest, nord] = unprojectUnite([xMin, yMin]);
  const [est, sud] = unprojectUnite([xMax, yMax]);
  return [ouest, sud, est, nord];
}

/** Points nearer than this to the last one drawn add nothing that can be seen. */
const PAS_MIN = 0.6;

/** Adds a line to the path being drawn, in a copy of the world, without the points that fall on the same pixel. */
export function traceLine(ctx: CanvasRenderingContext2D, fenetre: Fenetre, { trace }: Ligne, copie: number): void {
  const { taille, y0 } = fenetre;
  const x0 = fenetre.x0 - copie * taille;
  const fin = trace.length - 2;
  let x = (trace[0] as number) * taille - x0;
  let y = (trace[1] as number) * taille - y0;
  ctx.moveTo(x, y);
  for (let i = 2; i <= fin; i += 2) {
    const px = (trace[i] as number) * taille - x0;
    const py = (trace[i + 1] as number) * taille - y0;
    if (i < fin && Math.abs(px - x) + Math.abs(py - y) < PAS_MIN) continue;
    ctx.lineTo(px, py);
    x = px;
    y = py;
  }
}

/** Adds every line that meets the window to the path being drawn. */
export function traceLines(ctx: CanvasRenderingContext2D, fenetre: Fenetre, lignes: readonly Ligne[]): void {
  for (const ligne of lignes) for (const copie of copiesOf(fenetre, ligne.boite)) traceLine(ctx, fenetre, ligne, copie);
}

export const intersects = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.largeur && b.x < a.x + a.largeur && a.y < b.y + b.hauteur && b.y < a.y + a.hauteur;
