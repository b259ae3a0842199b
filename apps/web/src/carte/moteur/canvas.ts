import type { Marque, StyleContour } from './couche.ts';
import { type Fenetre, placesOf } from './fenetre.ts';

/**
 * Share of the visible size that is drawn beyond each edge, so that a pan uncovers what is there: as much as pixels
 * allow, between these two.
 */
const MARGE_MAX = 0.25;
const MARGE_MIN = 0.08;
/** More pixels than this cost more than they show: very large or very dense screens are drawn a little softer. */
const PIXELS_MAX = 9_000_000;

/** The same part of the world at the same size: what was drawn for one is right for the other. */
export const isSameFenetre = (a: Fenetre, b: Fenetre) =>
  a.zoom === b.zoom && a.x0 === b.x0 && a.y0 === b.y0 && a.largeur === b.largeur && a.hauteur === b.hauteur;

export function ringMark(ctx: CanvasRenderingContext2D, fenetre: Fenetre, marque: Marque, style: StyleContour): void {
  for (const { x, y } of placesOf(fenetre, marque.position)) {
    ctx.beginPath();
    ctx.arc(x, y, marque.rayon + style.epaisseur / 2 + 1, 0, 2 * Math.PI);
    ctx.strokeStyle = style.couleur;
    ctx.lineWidth = style.epaisseur;
    ctx.stroke();
  }
}

export function createCanvas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.className = 'leaflet-zoom-animated';
  canvas.style.pointerEvents = 'none';
  canvas.setAttribute('aria-hidden', 'true');
  return canvas;
}

/** The margin, as a share, that a visible area (CSS pixels) can afford at the density of the screen. */
export function marginFor(surface: number): number {
  const densite = window.devicePixelRatio || 1;
  const permise = (Math.sqrt(PIXELS_MAX / (surface * densite * densite)) - 1) / 2;
  return Math.max(MARGE_MIN, Math.min(MARGE_MAX, permise));
}

/** Sizes and clears a canvas for a window, at the density of the screen. */
export function prepareCanvas(
  canvas: HTMLCanvasElement,
  { largeur, hauteur }: Fenetre,
): CanvasRenderingContext2D | null {
  const densite = Math.min(window.devicePixelRatio || 1, Math.sqrt(PIXELS_MAX / (largeur * hauteur)));
  const [pixelsX, pixelsY] = [Math.round(largeur * densite), Math.round(hauteur * densite)];
  if (canvas.width !== pixelsX || canvas.height !== pixelsY) {
    canvas.width = pixelsX;
    canvas.height = pixelsY;
    canvas.style.width = `${largeur}px`;
    canvas.style.height = `${hauteur}px`;
  }
  const ctx = canvas.getContext('2d');
  ctx?.setTransform(densite, 0, 0, densite, 0, 0);
  ctx?.clearRect(0, 0, largeur, hauteur);
  return ctx;
}
