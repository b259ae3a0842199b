import type { LngLat } from '../coordonnees.ts';
import type { PaletteCarte } from '../couleurs.ts';
import type { Couche } from '../moteur/couche.ts';
import { type PointEcran, placesOf } from '../moteur/fenetre.ts';

/** Of the head of a pin, and how far above the place it stands, in CSS pixels. */
const RAYON = 9;
const HAUTEUR = 24;

/** One pin, whose tip is at a place. */
export function createCoucheEpingle(position: LngLat, palette: PaletteCarte): Couche {
  return {
    nom: 'epingle',
    draw(ctx, fenetre) {
      for (const place of placesOf(fenetre, position)) drawEpingle(ctx, place, palette);
    },
    obstacles: (fenetre) =>
      placesOf(fenetre, position).map(({ x, y }) => ({
        x: x - RAYON,
        y: y - HAUTEUR - RAYON,
        largeur: 2 * RAYON,
        hauteur: HAUTEUR + RAYON,
      })),
  };
}

function drawEpingle(ctx: CanvasRenderingContext2D, { x, y }: PointEcran, palette: PaletteCarte): void {
  const tete = y - HAUTEUR;
  ctx.beginPath();
  ctx.arc(x, tete, RAYON, 0.85 * Math.PI, 2.15 * Math.PI);
  ctx.quadraticCurveTo(x + RAYON * 0.6, y - RAYON * 0.9, x, y);
  ctx.quadraticCurveTo(x - RAYON * 0.6, y - RAYON * 0.9, x + RAYON * Math.cos(0.85 * Math.PI), tete + RAYON * 0.45);
  ctx.closePath();
  ctx.fillStyle = palette.selection;
  ctx.strokeStyle = palette.halo;
  ctx.lineWidth = 2;
  ctx.stroke();
  ctx.fill();
  ctx.beginPath();
  ctx.arc(x, tete, RAYON * 0.38, 0, 2 * Math.PI);
  ctx.fillStyle = palette.halo;
  ctx.fill();
}
