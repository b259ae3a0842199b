import { type PaletteCarte, withAlpha } from '../couleurs.ts';
import type { Couche, Element } from '../moteur/couche.ts';
import { type PointEcran, placesOf } from '../moteur/fenetre.ts';
import { legendValues, radiusOf } from '../surfaces.ts';

/** What proportional circles show and what their legend says. */
export interface SpecCercles {
  valeurMax: number;
  /** Radius of the largest value, in CSS pixels. */
  rayonMax: number;
  /** Values that the legend draws. */
  reperes: number[];
}

export function specCercles(elements: readonly Element[], rayonMax: number): SpecCercles {
  const valeurMax = elements.reduce((max, { valeur }) => Math.max(max, valeur), 0);
  return { valeurMax, rayonMax, reperes: legendValues(valeurMax) };
}

/** One circle a unit, area by number, the smallest drawn last so that none is hidden. */
export function createCoucheCercles(elements: readonly Element[], spec: SpecCercles, palette: PaletteCarte): Couche {
  const tries = elements.filter(({ valeur }) => valeur > 0).toSorted((a, b) => b.valeur - a.valeur);
  const parCle = new Map(tries.map((element) => [element.cle, element]));
  const rayonOf = ({ valeur }: Element) => radiusOf(valeur, spec.valeurMax, spec.rayonMax);
  const trace = (ctx: CanvasRenderingContext2D, { x, y }: PointEcran, rayon: number) => {
    ctx.beginPath();
    ctx.arc(x, y, rayon, 0, 2 * Math.PI);
  };

  return {
    nom: 'cercles',

    draw(ctx, fenetre) {
      ctx.fillStyle = withAlpha(palette.cercle, 0.55);
      ctx.strokeStyle = palette.halo;
      ctx.lineWidth = 1;
      for (const element of tries)
        for (const centre of placesOf(fenetre, element.position)) {
          trace(ctx, centre, rayonOf(element));
          ctx.fill();
          ctx.stroke();
        }
    },

    elementAt(point, fenetre) {
      const dessous = tries.findLast((element) =>
        placesOf(fenetre, element.position).some(
          ({ x, y }) => Math.hypot(x - point.x, y - point.y) <= Math.max(6, rayonOf(element)),
        ),
      );
      return dessous ?? null;
    },

    elements: () => tries,

    outline(ctx, fenetre, cle, style) {
      const element = parCle.get(cle);
      if (!element) return false;
      for (const centre of placesOf(fenetre, element.position)) {
        trace(ctx, centre, rayonOf(element) + style.epaisseur / 2);
        ctx.strokeStyle = style.couleur;
        ctx.lineWidth = style.epaisseur;
        ctx.stroke();
      }
      return true;
    },

    obstacles: (fenetre) =>
      tries.flatMap((element) => {
        const rayon = rayonOf(element);
        if (rayon < 8) return [];
        return placesOf(fenetre, element.position).map(({ x, y }) => ({
          x: x - rayon,
          y: y - rayon,
          largeur: 2 * rayon,
          hauteur: 2 * rayon,
        }));
      }),
  };
}
