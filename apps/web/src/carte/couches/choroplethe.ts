import { type Classe, classOf, computeClasses, cutClasses, spreadColors } from '../classes.ts';
import type { PaletteCarte } from '../couleurs.ts';
import { type Fond, mainRing, type Surface, surfaceAt } from '../fond/geometrie.ts';
import type { Couche, Element, StyleContour } from '../moteur/couche.ts';
import { copiesOf, type Fenetre, type PointEcran, toEcran, toUnite } from '../moteur/fenetre.ts';
import { drawBorders, strokeLines, traceSurface } from './fond.ts';

/** What a choropleth shows and what its legend says: one object, so that the two cannot differ. */
export interface SpecChoroplethe {
  classes: Classe[];
  couleurs: string[];
  /** Units with no projet. */
  vides: number;
}

/** Classes by quantiles, or those that `bornes` begin. */
export function specChoroplethe(
  elements: readonly Element[],
  palette: PaletteCarte,
  bornes?: readonly number[],
): SpecChoroplethe {
  const valeurs = elements.map(({ valeur }) => valeur);
  const classes = bornes === undefined ? computeClasses(valeurs) : cutClasses(valeurs, bornes);
  const vides = elements.filter(({ valeur }) => !(valeur > 0)).length;
  return { classes, couleurs: spreadColors(palette.classes, classes.length), vides };
}

/** A surface smaller than this on screen would not be seen: it is drawn as a disc. */
const TAILLE_MIN = 4;
const RAYON_DISQUE = 3;
/** How far from a disc a pointer still means it. */
const TOLERANCE = 7;

const centerOf = (surface: Surface) => {
  const { boite } = mainRing(surface) ?? surface;
  return [(boite[0] + boite[2]) / 2, (boite[1] + boite[3]) / 2] as const;
};

const isTiny = ({ taille }: Fenetre, { boite }: Surface) =>
  Math.max(boite[2] - boite[0], boite[3] - boite[1]) * taille < TAILLE_MIN;

/** Where the discs of a surface fall, one in each copy of the world that shows. */
function discsOf(fenetre: Fenetre, surface: Surface): PointEcran[] {
  return copiesOf(fenetre, surface.boite).map((copie) => toEcran(fenetre, centerOf(surface), copie));
}

function traceDisc(ctx: CanvasRenderingContext2D, { x, y }: PointEcran, rayon: number): void {
  ctx.moveTo(x + rayon, y);
  ctx.arc(x, y, rayon, 0, 2 * Math.PI);
}

/** Units filled by class. `elements` are those that have data; the surfaces without any stay land. */
export function createCoucheChoroplethe(
  fond: Fond,
  elements: ReadonlyMap<string, Element>,
  spec: SpecChoroplethe,
  palette: PaletteCarte,
): Couche {
  const remplies = fond.surfaces.filter(({ code }) => (elements.get(code)?.valeur ?? 0) > 0);
  const parClasse = spec.classes.map((_, rang) =>
    remplies.filter(({ code }) => classOf(elements.get(code)?.valeur ?? 0, spec.classes) === rang),
  );
  const surfaceOf = (cle: string) => {
    const code = cle.slice(cle.indexOf(':') + 1);
    return elements.get(code)?.cle === cle ? fond.parCode.get(code) : undefined;
  };

  return {
    nom: 'choroplethe',

    draw(ctx, fenetre) {
      for (const [rang, surfaces] of parClasse.entries()) {
        ctx.beginPath();
        for (const surface of surfaces) traceSurface(ctx, fenetre, surface);
        ctx.fillStyle = spec.couleurs[rang] as string;
        ctx.fill();
      }
      drawBorders(ctx, fenetre, fond, palette);
      drawDiscs(ctx, fenetre, parClasse, spec, palette);
    },

    elementAt(point, fenetre) {
      const surface = surfaceAt(fond, toUnite(fenetre, point));
      const dessous = surface && elements.get(surface.code);
      if (dessous) return dessous;
      const proche = remplies.find(
        (petite) =>
          isTiny(fenetre, petite) &&
          discsOf(fenetre, petite).some(({ x, y }) => Math.hypot(x - point.x, y - point.y) < TOLERANCE),
      );
      return (proche && elements.get(proche.code)) ?? null;
    },

    elements: () => [...elements.values()],

    outline(ctx, fenetre, cle, style) {
      const surface = surfaceOf(cle);
      if (!surface) return false;
      if (isTiny(fenetre, surface)) outlineDiscs(ctx, fenetre, surface, style);
      else
        for (const [couleur, epaisseur] of [
          [style.halo, style.epaisseur + 2],
          [style.couleur, style.epaisseur],
        ] as const)
          strokeLines(ctx, fenetre, surface.anneaux, { couleur, epaisseur });
      return true;
    },
  };
}

function drawDiscs(
  ctx: CanvasRenderingContext2D,
  fenetre: Fenetre,
  parClasse: readonly Surface[][],
  spec: SpecChoroplethe,
  palette: PaletteCarte,
): void {
  for (const [rang, surfaces] of parClasse.entries()) {
    ctx.beginPath();
    for (const surface of surfaces)
      if (isTiny(fenetre, surface))
        for (const centre of discsOf(fenetre, surface)) traceDisc(ctx, centre, RAYON_DISQUE);
    ctx.fillStyle = spec.couleurs[rang] as string;
    ctx.strokeStyle = palette.halo;
    ctx.lineWidth = 1.5;
    ctx.stroke();
    ctx.fill();
  }
}

function outlineDiscs(ctx: CanvasRenderingContext2D, fenetre: Fenetre, surface: Surface, style: StyleContour): void {
  ctx.beginPath();
  for (const centre of discsOf(fenetre, surface)) traceDisc(ctx, centre, RAYON_DISQUE + style.epaisseur);
  ctx.lineWidth = style.epaisseur;
  ctx.strokeStyle = style.couleur;
  ctx.stroke();
}
