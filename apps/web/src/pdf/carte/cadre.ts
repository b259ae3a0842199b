import { type BBox, type LngLat, projectUnite, unprojectUnite, unrollEast } from '../../carte/coordonnees.ts';
import type { Boite, Ligne } from '../../carte/fond/geometrie.ts';
import { type Projection, RAYON_TERRE } from './projections.ts';

/** A rectangle of the page, in points: its size, its corner being elsewhere. */
export interface Taille {
  largeur: number;
  hauteur: number;
}

/** A projection fitted to a rectangle of the page. */
export interface Cadre extends Taille {
  /** Degrees to points from the upper left corner. */
  place: (position: LngLat) => readonly [x: number, y: number];
  /** Metres on the ground of one point on paper, in the middle of the frame. */
  metresParPoint: number;
  /** What may be seen in it and a good deal around, in the unit square of Web Mercator: the rest need not be projected. */
  fenetre: Boite;
}

/** Share of the rectangle left as air around what it frames. */
const AIR = 0.05;
/** Points of the edge of a box that are projected to know what it takes: its sides are curves. */
const ECHANTILLON = 12;

/** Positions along the edge of a box. */
function edgeOf([ouest, sud, est, nord]: BBox): LngLat[] {
  const largeur = unrollEast(ouest, est) - ouest;
  return Array.from({ length: ECHANTILLON + 1 }, (_, i) => i / ECHANTILLON).flatMap((part): LngLat[] => {
    const [longitude, latitude] = [ouest + part * largeur, sud + part * (nord - sud)];
    return [
      [longitude, sud],
      [longitude, nord],
      [ouest, latitude],
      [ouest + largeur, latitude],
    ];
  });
}

/** A box and as much again around it on every side: whatever the shape of the frame, it shows no more. */
function windowOf([ouest, sud, est, nord]: BBox): Boite {
  const largeur = unrollEast(ouest, est) - ouest;
  const air = Math.max(largeur, nord - sud);
  const [xMin, yMin] = projectUnite([ouest - air, Math.min(85, nord + air)]);
  const [xMax, yMax] = projectUnite([ouest + largeur + air, Math.max(-85, sud - air)]);
  return [xMin, yMin, xMax, yMax];
}

/** Frames a box of degrees in a rectangle, all of it inside, in the middle of it. */
export function createCadre(projection: Projection, bbox: BBox, taille: Taille): Cadre {
  let [xMin, yMin, xMax, yMax] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const position of edgeOf(bbox)) {
    const [x, y] = projection(position);
    [xMin, xMax] = [Math.min(xMin, x), Math.max(xMax, x)];
    [yMin, yMax] = [Math.min(yMin, y), Math.max(yMax, y)];
  }
  const { largeur, hauteur } = taille;
  const echelle = Math.min(
    (largeur * (1 - 2 * AIR)) / Math.max(1e-6, xMax - xMin),
    (hauteur * (1 - 2 * AIR)) / Math.max(1e-6, yMax - yMin),
  );
  const [xMilieu, yMilieu] = [(xMin + xMax) / 2, (yMin + yMax) / 2];
  return {
    largeur,
    hauteur,
    fenetre: windowOf(bbox),
    metresParPoint: RAYON_TERRE / echelle,
    place: (position) => {
      const [x, y] = projection(position);
      return [largeur / 2 + (x - xMilieu) * echelle, hauteur / 2 - (y - yMilieu) * echelle];
    },
  };
}

/** Detail that paper cannot show, in points: nearer positions are left out. */
const FINESSE = 0.5;
/** How far outside its frame a line is still drawn, in points. */
const DEBORD = 30;

const clamp = (valeur: number, max: number) => Math.max(-DEBORD, Math.min(max + DEBORD, valeur));
const write = (valeur: number) => String(Math.round(valeur * 10) / 10);

/** The drawing of some lines in a frame, as the `d` of an SVG path; empty when none of them touches the frame. */
export function toChemin(lignes: readonly Ligne[], cadre: Cadre, { ferme }: { ferme: boolean }): string {
  return lignes
    .filter(({ boite }) => mayShow(boite, cadre.fenetre))
    .map(({ trace }) => toTrace(trace, cadre, ferme))
    .join('');
}

/** True when a box overlaps the window, in this copy of the world, the one before or the one after. */
const mayShow = ([xMin, yMin, xMax, yMax]: Boite, [x0, y0, x1, y1]: Boite): boolean =>
  yMin <= y1 && yMax >= y0 && [0, 1, -1].some((copie) => xMin + copie <= x1 && xMax + copie >= x0);

function toTrace(trace: Float64Array, { place, largeur, hauteur }: Cadre, ferme: boolean): string {
  const points: string[] = [];
  let [xDernier, yDernier] = [Number.NaN, Number.NaN];
  let touche = false;
  for (let i = 0; i < trace.length; i += 2) {
    const [xPlan, yPlan] = place(unprojectUnite([trace[i] as number, trace[i + 1] as number]));
    touche ||= xPlan >= 0 && xPlan <= largeur && yPlan >= 0 && yPlan <= hauteur;
    const [x, y] = [clamp(xPlan, largeur), clamp(yPlan, hauteur)];
    if (Math.abs(x - xDernier) < FINESSE && Math.abs(y - yDernier) < FINESSE) continue;
    points.push(`${write(x)} ${write(y)}`);
    [xDernier, yDernier] = [x, y];
  }
  if (!touche || points.length < 2) return '';
  return `M${points.join('L')}${ferme ? 'Z' : ''}`;
}
