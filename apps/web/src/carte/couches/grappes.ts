import type { CartePoints, TypeCooperation } from '@atlas/contracts';
import { fromLngLatColumns, type LngLat } from '../coordonnees.ts';
import type { PaletteCarte } from '../couleurs.ts';
import type { Grappes } from '../grappes/index-grappes.ts';
import type { SourceGrappes } from '../grappes/source-grappes.ts';
import type { Couche, Element, Marque } from '../moteur/couche.ts';
import { degreesOf, type Fenetre, type PointEcran, placesOf } from '../moteur/fenetre.ts';
import { clusterRadius } from '../surfaces.ts';

/** The words of clusters, in the language of the page. */
export interface MotsGrappes {
  nombre: (valeur: number) => string;
  /** «Lyon — 12 projets (position approchée)» */
  point: (nom: string, projets: number, approximative: boolean) => string;
  /** «42 collectivités — jumelages 60 %, coopération décentralisée 40 %» */
  grappe: (nombre: number, parts: readonly { type: TypeCooperation; part: number }[]) => string;
}

interface Contexte {
  points: CartePoints;
  source: SourceGrappes;
  palette: PaletteCarte;
  mots: MotsGrappes;
}

/** Radius of a point of one projet, and the largest: between them, area is proportional to the number. */
const RAYON_UN_PROJET = 4.5;
const RAYON_POINT_MAX = 14;
const EPAISSEUR_ANNEAU = 5;
/** From this zoom on, single points have their name beside them; so few points have it at any zoom. */
const ZOOM_NOMS = 7.5;
const PEU_DE_POINTS = 12;
/** Fingers and pointers reach a little around a point. */
const TOLERANCE = 4;

/** One mark of the layer, as it was last drawn. */
interface MarqueGrappe {
  element: Element;
  rayon: number;
  parType: readonly number[];
  approximative: boolean;
  /** Empty for a cluster. */
  nom: string;
}

/** Collectivités or partenaires: donuts split by type that say their number, and single ones as discs. */
export function createCoucheGrappes(contexte: Contexte): Couche {
  const toMarques = createToMarques(contexte);
  const zoomNoms = contexte.points.id.length <= PEU_DE_POINTS ? 0 : ZOOM_NOMS;
  let marques: MarqueGrappe[] = [];
  let parCle = new Map<string, MarqueGrappe>();
  let parPoint: Map<string, Marque> | undefined;
  const keep = (grappes: Grappes) => {
    marques = toMarques(grappes);
    parPoint = undefined;
    parCle = new Map(marques.map((marque) => [marque.element.cle, marque]));
  };
  const places = (fenetre: Fenetre, { element }: MarqueGrappe) => placesOf(fenetre, element.position);

  return {
    nom: 'grappes',

    prepare(fenetre) {
      const reponse = contexte.source.query(degreesOf(fenetre), fenetre.zoom);
      if (reponse instanceof Promise) return reponse.then(keep);
      keep(reponse);
      return undefined;
    },

    draw(ctx, fenetre) {
      for (const marque of marques)
        for (const centre of places(fenetre, marque))
          if (marque.element.grappe) drawDonut(ctx, centre, marque, contexte);
          else drawPoint(ctx, centre, marque, contexte);
    },

    elementAt(point, fenetre) {
      const dessous = marques.findLast((marque) =>
        places(fenetre, marque).some(({ x, y }) => Math.hypot(x - point.x, y - point.y) <= marque.rayon + TOLERANCE),
      );
      return dessous?.element ?? null;
    },

    elements: (fenetre) => marques.filter((marque) => places(fenetre, marque).length > 0).map(({ element }) => element),

    outline(ctx, fenetre, cle, style) {
      const marque = parCle.get(cle);
      if (!marque) return false;
      for (const { x, y } of places(fenetre, marque)) {
        ctx.beginPath();
        ctx.arc(x, y, marque.rayon + style.epaisseur / 2 + 1, 0, 2 * Math.PI);
        ctx.strokeStyle = style.couleur;
        ctx.lineWidth = style.epaisseur;
        ctx.stroke();
      }
      return true;
    },

    names(fenetre) {
      if (fenetre.zoom < zoomNoms) return [];
      return marques
        .filter(({ element }) => !element.grappe)
        .map(({ element, rayon, nom }) => ({
          texte: nom,
          position: element.position,
          style: 'acteur',
          importance: element.valeur,
          zoomMin: zoomNoms,
          ecart: rayon + 4,
        }));
    },

    markOf(cle) {
      parPoint ??= marksOfPoints(marques, contexte);
      return parPoint.get(cle);
    },

    obstacles: (fenetre) =>
      marques.flatMap((marque) =>
        places(fenetre, marque).map(({ x, y }) => ({
          x: x - marque.rayon,
          y: y - marque.rayon,
          largeur: 2 * marque.rayon,
          hauteur: 2 * marque.rayon,
        })),
      ),
  };
}

/** The mark of each point: its own, or that of the cluster that gathers it. */
function marksOfPoints(marques: readonly MarqueGrappe[], { source, points }: Contexte): Map<string, Marque> {
  const parPoint = new Map<string, Marque>();
  for (const { element, rayon } of marques) {
    const marque = { position: element.position, rayon };
    const rangs = element.grappe ? source.leaves(element.grappe.id, Number.POSITIVE_INFINITY) : undefined;
    if (rangs === undefined) parPoint.set(element.cle, marque);
    // A worker would answer after the drawing: its points are shown where they are.
    else if (Array.isArray(rangs))
      for (const rang of rangs) parPoint.set(`${points.niveau}:${points.id[rang]}`, marque);
  }
  return parPoint;
}

/** Turns what the index answers into marks with their words. */
function createToMarques({ points, mots }: Contexte): (grappes: Grappes) => MarqueGrappe[] {
  const types = points.typesCooperation;
  const approximatives = new Set(points.approximative);

  function toPoint(rang: number, position: LngLat): Omit<MarqueGrappe, 'parType'> {
    const [id, projets] = [points.id[rang] ?? 0, points.projets[rang] ?? 0];
    const approximative = approximatives.has(rang);
    const element: Element = {
      cle: `${points.niveau}:${id}`,
      cible: { type: points.niveau, cle: String(id) },
      ligne: mots.point(points.nom[rang] ?? '', projets, approximative),
      position,
      valeur: projets,
    };
    const rayon = Math.min(RAYON_POINT_MAX, RAYON_UN_PROJET * Math.sqrt(Math.max(1, projets)));
    return { element, rayon, approximative, nom: points.nom[rang] ?? '' };
  }

  function toGrappe(
    id: number,
    nombre: number,
    parType: readonly number[],
    position: LngLat,
  ): Omit<MarqueGrappe, 'parType'> {
    const total = parType.reduce((somme, compte) => somme + compte, 0);
    const parts = types
      .map((type, i) => ({ type, part: total > 0 ? (parType[i] ?? 0) / total : 0 }))
      .filter(({ part }) => part > 0)
      .toSorted((a, b) => b.part - a.part);
    const element: Element = {
      cle: `grappe:${points.niveau}:${id}`,
      cible: null,
      ligne: mots.grappe(nombre, parts),
      position,
      valeur: nombre,
      grappe: { id },
    };
    return { element, rayon: clusterRadius(nombre), approximative: false, nom: '' };
  }

  // Single points first, so that clusters are drawn over them.
  return (grappes) =>
    Array.from(grappes.nombre, (nombre, i) => {
      const position = fromLngLatColumns(grappes, i);
      const parType = [...grappes.parType.subarray(i * types.length, (i + 1) * types.length)];
      const rang = grappes.point[i] ?? -1;
      const marque = rang >= 0 ? toPoint(rang, position) : toGrappe(grappes.id[i] ?? -1, nombre, parType, position);
      return { ...marque, parType };
    }).sort(
      (a, b) => a.element.valeur * Number('grappe' in a.element) - b.element.valeur * Number('grappe' in b.element),
    );
}

function drawDonut(
  ctx: CanvasRenderingContext2D,
  { x, y }: PointEcran,
  marque: MarqueGrappe,
  contexte: Contexte,
): void {
  const { palette, points, mots } = contexte;
  const { rayon, parType, element } = marque;
  disc(ctx, x, y, rayon + 1.5, palette.halo);
  const total = parType.reduce((somme, compte) => somme + compte, 0);
  let angle = -Math.PI / 2;
  ctx.lineWidth = EPAISSEUR_ANNEAU;
  for (const [i, compte] of parType.entries()) {
    if (compte === 0) continue;
    const fin = angle + (compte / total) * 2 * Math.PI;
    ctx.beginPath();
    ctx.arc(x, y, rayon - EPAISSEUR_ANNEAU / 2, angle, fin);
    ctx.strokeStyle = palette.types[points.typesCooperation[i] as TypeCooperation];
    ctx.stroke();
    angle = fin;
  }
  ctx.fillStyle = palette.texte;
  ctx.font = `700 ${rayon < 19 ? 11 : 13}px Marianne, arial, sans-serif`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillText(mots.nombre(element.valeur), x, y + 0.5);
}

function drawPoint(
  ctx: CanvasRenderingContext2D,
  { x, y }: PointEcran,
  marque: MarqueGrappe,
  contexte: Contexte,
): void {
  const { palette, points } = contexte;
  const dominant = marque.parType.indexOf(Math.max(...marque.parType));
  const couleur = palette.types[points.typesCooperation[dominant] as TypeCooperation];
  disc(ctx, x, y, marque.rayon + 1, palette.halo);
  if (!marque.approximative) {
    disc(ctx, x, y, marque.rayon, couleur);
    return;
  }
  // A place that is only approximately known is a hollow circle.
  ctx.beginPath();
  ctx.arc(x, y, marque.rayon - 1, 0, 2 * Math.PI);
  ctx.strokeStyle = couleur;
  ctx.lineWidth = 1.75;
  ctx.stroke();
}

function disc(ctx: CanvasRenderingContext2D, x: number, y: number, rayon: number, couleur: string): void {
  ctx.beginPath();
  ctx.arc(x, y, rayon, 0, 2 * Math.PI);
  ctx.fillStyle = couleur;
  ctx.fill();
}
