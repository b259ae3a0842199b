import type { Map as CarteLeaflet } from 'leaflet';
import { useEffect, useState } from 'react';
import type { Molette } from '../types.ts';

/** What the reader tried and that a scrolling page keeps for itself. */
export type Conseil = 'molette' | 'doigts';

const DUREE_CONSEIL_MS = 1500;

/**
 * In a scrolling page (`ctrl`), leaves the plain wheel and the single finger to the page, and says by the conseil how
 * to do it instead. On a full-window map (`directe`), leaves everything to the map.
 */
export function useGestes(carte: CarteLeaflet | null, molette: Molette): Conseil | null {
  const [conseil, setConseil] = useState<Conseil | null>(null);

  useEffect(() => {
    if (!carte || molette === 'directe') return;
    const conteneur = carte.getContainer();
    let minuterie = 0;
    const say = (voulu: Conseil) => {
      setConseil(voulu);
      window.clearTimeout(minuterie);
      minuterie = window.setTimeout(() => setConseil(null), DUREE_CONSEIL_MS);
    };
    const onWheel = (event: WheelEvent) => {
      if (event.ctrlKey || event.metaKey) return;
      event.stopPropagation();
      say('molette');
    };
    const onTouch = (event: TouchEvent) => {
      if (event.touches.length === 1) say('doigts');
    };
    // Before Leaflet's own listener, which stands on the container itself.
    const parent = conteneur.parentElement;
    parent?.addEventListener('wheel', onWheel, { capture: true, passive: true });
    const isDoigts = window.matchMedia('(pointer: coarse)').matches;
    if (isDoigts) {
      carte.dragging.disable();
      conteneur.addEventListener('touchmove', onTouch, { passive: true });
    }
    return () => {
      window.clearTimeout(minuterie);
      parent?.removeEventListener('wheel', onWheel, { capture: true });
      conteneur.removeEventListener('touchmove', onTouch);
      if (isDoigts) carte.dragging.enable();
    };
  }, [carte, molette]);

  return conseil;
}
