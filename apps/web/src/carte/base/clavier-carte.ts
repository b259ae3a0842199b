import type { Map as CarteLeaflet } from 'leaflet';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { toLeaflet } from '../coordonnees.ts';
import { toCommande } from '../moteur/clavier.ts';
import type { Element } from '../moteur/couche.ts';
import type { CoucheCanvas } from '../moteur/couche-canvas.ts';
import { prefersReducedMotion } from './cadreur.ts';

interface OptionsClavier {
  carte: CarteLeaflet | null;
  dessin: CoucheCanvas | null;
  point: (element: Element | null, place: { x: number; y: number }) => void;
  activate: (element: Element | null, place: { x: number; y: number }) => void;
  onQuitter: () => void;
}

/** Space kept between the focused element and the edge of the map, in pixels. */
const BORD = 40;
const PAS_DEPLACEMENT = 120;

/** The keyboard of one map: a roving focus among its elements. See `toCommande` for the keys. */
export function useClavier({ carte, dessin, point, activate, onQuitter }: OptionsClavier) {
  const [courant, setCourant] = useState<Element | null>(null);
  const cleCourante = useRef<string | null>(null);
  cleCourante.current = courant?.cle ?? null;

  const placeOf = (element: Element) => {
    const { x, y } = carte?.latLngToContainerPoint(toLeaflet(element.position)) ?? { x: 0, y: 0 };
    return { x, y };
  };

  // A flight that brings the focused element into view ends with its line beside it.
  useEffect(() => {
    if (!carte || !courant) return;
    const onMoveEnd = () => point(courant, placeOf(courant));
    carte.on('moveend', onMoveEnd);
    return () => {
      carte.off('moveend', onMoveEnd);
    };
  });

  function browseTo(element: Element): void {
    if (!carte) return;
    setCourant(element);
    const { x, y } = carte.getSize();
    const place = placeOf(element);
    const isVisible = place.x > BORD && place.y > BORD && place.x < x - BORD && place.y < y - BORD;
    if (!isVisible) carte.panTo(toLeaflet(element.position), { animate: !prefersReducedMotion() });
    point(element, placeOf(element));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!carte || !dessin) return;
    const commande = toCommande(event, dessin.elements(), cleCourante.current);
    if (!commande) return;
    event.preventDefault();
    switch (commande.type) {
      case 'parcourir':
        browseTo(commande.element);
        break;
      case 'activer':
        if (courant) activate(courant, placeOf(courant));
        break;
      case 'quitter':
        setCourant(null);
        point(null, { x: 0, y: 0 });
        onQuitter();
        break;
      case 'zoomer':
        carte.setZoom(carte.getZoom() + commande.pas, { animate: !prefersReducedMotion() });
        break;
      case 'deplacer':
        carte.panBy([commande.x * PAS_DEPLACEMENT, commande.y * PAS_DEPLACEMENT], { animate: !prefersReducedMotion() });
    }
  }

  return {
    isActif: courant !== null,
    gestionnaires: {
      onKeyDown,
      onBlur: () => {
        if (courant === null) return;
        setCourant(null);
        point(null, { x: 0, y: 0 });
      },
    },
  };
}
