import { type BBox, type LngLat, projectUnite, unprojectUnite, unrollEast, worldSize } from './coordonnees.ts';
import type { Boite } from './fond/geometrie.ts';
import type { VueCarte } from './types.ts';

/** Size of what shows a map, in CSS pixels. */
export interface Taille {
  largeur: number;
  hauteur: number;
}

/** `contenir` shows the whole box, with air around; `couvrir` fills the frame with it and may cut its edges a little. */
export type ModeCadrage = 'contenir' | 'couvrir';

export interface Cadrage {
  bbox: BBox;
  mode: ModeCadrage;
  /** When the frame cuts the box, what stays in its middle; the box's own middle by default. */
  centre?: LngLat;
}

/**
 * The world without its poles, from Patagonia to the north of Norway. It is cut through the Bering Strait, and centred
 * on the meridian of Berlin and Yaoundé when the frame is too narrow for all of it: most cooperation is around it.
 */
export const CADRAGE_MONDE: Cadrage = { bbox: [-168, -54, -168.01, 73], mode: 'couvrir', centre: [13, 17] };

/** The hexagon and Corse. */
export const CADRAGE_FRANCE: Cadrage = { bbox: [-5.2, 41.3, 9.7, 51.15], mode: 'contenir' };

export const ZOOM_MAX = 12;
const LOG_TAILLE_ZOOM_0 = 8;
/** Share of the frame left as air around a box that is contained. */
const AIR = 0.06;
/** How much wider than its frame a box may be to cover its height: a tall frame shows some pole rather than half a world. */
const DEBORD_MAX = 1.75;
/** Whatever the frame, it shows at most this share of the height of the Mercator square. */
const HAUTEUR_MAX = 0.72;

/** Zoom at which so much of the world's side takes so many pixels. */
const zoomFor = (pixels: number, part: number) => Math.log2(pixels / part) - LOG_TAILLE_ZOOM_0;

/** The lowest zoom of a frame: the world at least as wide as it, so that no place shows twice side by side. */
export const zoomMin = ({ largeur }: Taille): number => Math.max(0, zoomFor(largeur, 1));

/** The view that frames a box in a frame of some size. */
export function viewOf({ bbox, mode, centre }: Cadrage, taille: Taille): VueCarte {
  const [ouest, sud, est, nord] = bbox;
  const [xMin, yMin] = projectUnite([ouest, nord]);
  const [xMax, yMax] = projectUnite([unrollEast(ouest, est), sud]);
  const marge = mode === 'contenir' ? 1 - 2 * AIR : 1;
  const enLargeur = zoomFor(taille.largeur * marge, Math.max(1e-6, xMax - xMin));
  const enHauteur = zoomFor(taille.hauteur * marge, Math.max(1e-6, yMax - yMin));
  const couvrant = Math.max(
    enLargeur,
    Math.min(enHauteur, enLargeur + Math.log2(DEBORD_MAX)),
    zoomFor(taille.hauteur, HAUTEUR_MAX),
  );
  const zoom = mode === 'contenir' ? Math.min(enLargeur, enHauteur) : couvrant;
  const borne = Math.min(ZOOM_MAX, Math.max(zoomMin(taille), zoom));
  const [x, y] = centre ? projectUnite(centre) : [(xMin + xMax) / 2, (yMin + yMax) / 2];
  if (mode === 'contenir') return { centre: unprojectUnite([x, y]), zoom: borne };
  return { centre: unprojectUnite([x, middleWithin(y, taille.hauteur / worldSize(borne), yMin, yMax)]), zoom: borne };
}

/**
 * The middle, nearest to the one wanted, of a window of some height that stays within a span; a window higher than the
 * span starts at its top, so that what is beyond it is the empty south and not the Arctic.
 */
function middleWithin(voulu: number, hauteur: number, haut: number, bas: number): number {
  if (hauteur >= bas - haut) return haut + hauteur / 2;
  return Math.max(haut + hauteur / 2, Math.min(bas - hauteur / 2, voulu));
}

/** Degrees of a box of the unit square. */
export function bboxOfBoite([xMin, yMin, xMax, yMax]: Boite): BBox {
  const [ouest, nord] = unprojectUnite([xMin, yMin]);
  const [est, sud] = unprojectUnite([xMax, yMax]);
  return [ouest, sud, est, nord];
}

/** Two views that the eye does not tell apart. */
export function isSameView(a: VueCarte, b: VueCarte): boolean {
  const pixel = 1 / (2 ** a.zoom * 256);
  const [ax, ay] = projectUnite(a.centre);
  const [bx, by] = projectUnite(b.centre);
  return Math.abs(a.zoom - b.zoom) < 0.01 && Math.abs(ax - bx) < 2 * pixel && Math.abs(ay - by) < 2 * pixel;
}
