import { projectUnite } from '../coordonnees.ts';
import { type PaletteCarte, withAlpha } from '../couleurs.ts';
import type { Fond, Ligne, Surface } from '../fond/geometrie.ts';
import type { Couche } from '../moteur/couche.ts';
import { boiteOf, copiesOf, type Fenetre, traceLine, traceLines } from '../moteur/fenetre.ts';

/** Adds the rings of a surface that can be seen in the window to the path being drawn. */
export function traceSurface(ctx: CanvasRenderingContext2D, fenetre: Fenetre, surface: Surface): void {
  if (copiesOf(fenetre, surface.boite).length === 0) return;
  for (const anneau of surface.anneaux) {
    if (isSubpixel(fenetre, anneau)) continue;
    for (const copie of copiesOf(fenetre, anneau.boite)) traceLine(ctx, fenetre, anneau, copie);
  }
}

const isSubpixel = ({ taille }: Fenetre, { boite }: Ligne) =>
  (boite[2] - boite[0]) * taille < 0.5 && (boite[3] - boite[1]) * taille < 0.5;

export function strokeLines(
  ctx: CanvasRenderingContext2D,
  fenetre: Fenetre,
  lignes: readonly Ligne[],
  style: { couleur: string; epaisseur: number; tirets?: number[] },
): void {
  ctx.beginPath();
  traceLines(ctx, fenetre, lignes);
  ctx.strokeStyle = style.couleur;
  ctx.lineWidth = style.epaisseur;
  ctx.lineJoin = 'round';
  ctx.setLineDash(style.tirets ?? []);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** Every meridian and parallel that is a multiple of this many degrees, finer as one comes nearer. */
const graticuleStep = (zoom: number) => (zoom < 3.5 ? 30 : zoom < 5.5 ? 10 : 5);
const LATITUDE_GRATICULE_MAX = 80;

function drawGraticule(ctx: CanvasRenderingContext2D, fenetre: Fenetre, couleur: string): void {
  const pas = graticuleStep(fenetre.zoom);
  const [xMin, , xMax] = boiteOf(fenetre);
  ctx.beginPath();
  for (let longitude = Math.ceil(((xMin - 0.5) * 360) / pas) * pas; longitude <= (xMax - 0.5) * 360; longitude += pas) {
    const x = Math.round(projectUnite([longitude, 0])[0] * fenetre.taille - fenetre.x0) + 0.5;
    ctx.moveTo(x, 0);
    ctx.lineTo(x, fenetre.hauteur);
  }
  for (let latitude = -60; latitude <= LATITUDE_GRATICULE_MAX; latitude += pas) {
    const y = Math.round(projectUnite([0, latitude])[1] * fenetre.taille - fenetre.y0) + 0.5;
    ctx.moveTo(0, y);
    ctx.lineTo(fenetre.largeur, y);
  }
  ctx.strokeStyle = couleur;
  ctx.lineWidth = 1;
  ctx.stroke();
}

/** Fills the whole canvas: the sea is drawn, so that a print or an export has it. */
function drawSea(ctx: CanvasRenderingContext2D, { largeur, hauteur }: Fenetre, couleur: string): void {
  ctx.fillStyle = couleur;
  ctx.fillRect(0, 0, largeur, hauteur);
}

/**
 * Sea, graticule and land of the whole world, with its borders; what stands under every other layer. `voisine` draws
 * the land as the surroundings of something else; `france` marks France as where the Atlas looks from.
 */
export function createCoucheMonde(
  monde: Fond,
  palette: PaletteCarte,
  options: { voisine: boolean; france: boolean },
): Couche {
  const france = options.france ? monde.parCode.get('FR') : undefined;
  return {
    nom: 'monde',
    draw(ctx, fenetre) {
      drawSea(ctx, fenetre, palette.mer);
      drawGraticule(ctx, fenetre, palette.graticule);
      ctx.beginPath();
      for (const surface of monde.surfaces) traceSurface(ctx, fenetre, surface);
      ctx.fillStyle = options.voisine ? palette.terreVoisine : palette.terre;
      ctx.fill();
      if (france) {
        ctx.beginPath();
        traceSurface(ctx, fenetre, france);
        ctx.fillStyle = palette.france;
        ctx.fill();
      }
      drawBorders(ctx, fenetre, monde, palette);
    },
  };
}

/** Coasts and borders as hairlines, lighter than any data; disputed borders dashed. */
export function drawBorders(ctx: CanvasRenderingContext2D, fenetre: Fenetre, fond: Fond, palette: PaletteCarte): void {
  strokeLines(ctx, fenetre, fond.contours, { couleur: withAlpha(palette.cote, 0.7), epaisseur: 0.6 });
  strokeLines(ctx, fenetre, fond.frontieres, { couleur: palette.frontiere, epaisseur: 0.7 });
  strokeLines(ctx, fenetre, fond.frontieresContestees, { couleur: palette.frontiere, epaisseur: 0.8, tirets: [3, 3] });
}

/** The empty outlines of one level (départements, subdivisions) over the land. */
export function createCoucheContours(nom: string, fond: Fond, palette: PaletteCarte): Couche {
  return {
    nom,
    draw(ctx, fenetre) {
      ctx.beginPath();
      for (const surface of fond.surfaces) traceSurface(ctx, fenetre, surface);
      ctx.fillStyle = palette.terre;
      ctx.fill();
      drawBorders(ctx, fenetre, fond, palette);
    },
  };
}

/** The inner borders of a level, as hairlines over whatever is below. */
export function createCoucheFrontieres(nom: string, fond: Fond, palette: PaletteCarte): Couche {
  return {
    nom,
    draw: (ctx, fenetre) =>
      strokeLines(ctx, fenetre, fond.frontieres, { couleur: palette.frontiere, epaisseur: 0.7, tirets: [2, 2] }),
  };
}
