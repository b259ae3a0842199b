import type { Couche } from '../moteur/couche.ts';
import type { Fenetre } from '../moteur/fenetre.ts';

/** A layer that exists only from a zoom on. */
export function fromZoom(couche: Couche, zoomMin: number): Couche {
  const isVisible = ({ zoom }: Fenetre) => zoom >= zoomMin;
  let visible = false;
  return {
    nom: couche.nom,
    prepare: (fenetre) => (isVisible(fenetre) ? couche.prepare?.(fenetre) : undefined),
    draw: (ctx, fenetre) => {
      visible = isVisible(fenetre);
      if (visible) couche.draw(ctx, fenetre);
    },
    elementAt: (point, fenetre) => (isVisible(fenetre) ? (couche.elementAt?.(point, fenetre) ?? null) : null),
    elements: (fenetre) => (isVisible(fenetre) ? (couche.elements?.(fenetre) ?? []) : []),
    outline: (ctx, fenetre, cle, style) => isVisible(fenetre) && (couche.outline?.(ctx, fenetre, cle, style) ?? false),
    names: (fenetre) => (isVisible(fenetre) ? (couche.names?.(fenetre) ?? []) : []),
    markOf: (cle) => (visible ? couche.markOf?.(cle) : undefined),
    obstacles: (fenetre) => (isVisible(fenetre) ? (couche.obstacles?.(fenetre) ?? []) : []),
  };
}

/** A layer that pales from a zoom on, where another one takes over; it still answers the pointer. */
export function palingFrom(couche: Couche, zoomMin: number, alpha: number): Couche {
  return {
    ...couche,
    draw: (ctx, fenetre) => {
      ctx.save();
      if (fenetre.zoom >= zoomMin) ctx.globalAlpha *= alpha;
      couche.draw(ctx, fenetre);
      ctx.restore();
    },
    obstacles: (fenetre) => (fenetre.zoom >= zoomMin ? [] : (couche.obstacles?.(fenetre) ?? [])),
  };
}
