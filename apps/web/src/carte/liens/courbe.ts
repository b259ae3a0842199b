import type { PointEcran, Rectangle } from '../moteur/fenetre.ts';

/** A cubic Bézier curve: its ends and its two handles. */
export interface Courbe {
  depart: PointEcran;
  poignee1: PointEcran;
  poignee2: PointEcran;
  arrivee: PointEcran;
}

/** How the two maps stand: side by side, or one above the other. */
export type Disposition = 'cote_a_cote' | 'empilee';

/** How far the handles reach towards the other end, and how much they lift the curve above the straight line. */
const ALLONGE = 0.4;
const FLECHE = 0.12;

/**
 * The curve of a link from one map to the other. It leaves and arrives along the axis that goes across the divider, so
 * that links of one place start together and part gently; it is lifted a little, so that no two maps of one country
 * give the same line.
 */
export function curveBetween(depart: PointEcran, arrivee: PointEcran, disposition: Disposition): Courbe {
  const dx = arrivee.x - depart.x;
  const dy = arrivee.y - depart.y;
  const fleche = FLECHE * Math.hypot(dx, dy);
  const handle = (point: PointEcran, sens: 1 | -1): PointEcran =>
    disposition === 'cote_a_cote'
      ? { x: point.x + sens * ALLONGE * dx, y: point.y - fleche }
      : { x: point.x + fleche, y: point.y + sens * ALLONGE * dy };
  return { depart, poignee1: handle(depart, 1), poignee2: handle(arrivee, -1), arrivee };
}

const EPAISSEUR_MIN = 1;
const EPAISSEUR_MAX = 5;

/**
 * Width of a link, in CSS pixels: it grows with the square root of its number. Where the largest number is small, the
 * thickest link stays thin: two projets are not drawn as a flow.
 */
export function widthOf(projets: number, projetsMax: number): number {
  if (projetsMax <= 1) return EPAISSEUR_MIN;
  const maximum = Math.min(EPAISSEUR_MAX, EPAISSEUR_MIN + 0.45 * Math.sqrt(projetsMax));
  return EPAISSEUR_MIN + (maximum - EPAISSEUR_MIN) * Math.sqrt((projets - 1) / (projetsMax - 1));
}

/** Opacity of each of so many links: the more there are, the fainter, so that they stay a drawing and not a stain. */
export function opacityOf(nombre: number): number {
  return Math.max(0.1, Math.min(0.55, 1.9 / Math.sqrt(Math.max(1, nombre))));
}

/** The nearest place of a rectangle to a point, and whether the point was inside. */
export function clampTo(point: PointEcran, { x, y, largeur, hauteur }: Rectangle): PointEcran & { dedans: boolean } {
  const borne = { x: Math.max(x, Math.min(x + largeur, point.x)), y: Math.max(y, Math.min(y + hauteur, point.y)) };
  return { ...borne, dedans: borne.x === point.x && borne.y === point.y };
}
