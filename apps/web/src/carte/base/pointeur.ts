import type { Map as CarteLeaflet, LeafletMouseEvent } from 'leaflet';
import { useEffect, useRef } from 'react';
import type { Element } from '../moteur/couche.ts';
import type { CoucheCanvas } from '../moteur/couche-canvas.ts';

interface ActionsPointeur {
  /** What is under the pointer, and where the pointer is; null when it leaves. */
  onSurvol: (element: Element | null, place: { x: number; y: number }) => void;
  onClic: (element: Element | null, place: { x: number; y: number }) => void;
}

/** Says what the pointer is over and what it clicks, by asking the layers: a canvas has no elements of its own. */
export function usePointeur(carte: CarteLeaflet | null, dessin: CoucheCanvas | null, actions: ActionsPointeur): void {
  const dernieres = useRef(actions);
  useEffect(() => {
    dernieres.current = actions;
  });
  useEffect(() => {
    if (!carte || !dessin) return;
    const conteneur = carte.getContainer();
    let enGlissement = false;
    const onDragStart = () => {
      enGlissement = true;
    };
    const onDragEnd = () => {
      enGlissement = false;
    };
    const onMove = ({ containerPoint: { x, y } }: LeafletMouseEvent) => {
      if (enGlissement) return;
      const element = dessin.elementAt({ x, y });
      conteneur.style.cursor = element ? 'pointer' : '';
      dernieres.current.onSurvol(element, { x, y });
    };
    const onOut = () => dernieres.current.onSurvol(null, { x: 0, y: 0 });
    const onClick = ({ containerPoint: { x, y } }: LeafletMouseEvent) =>
      dernieres.current.onClic(dessin.elementAt({ x, y }), { x, y });
    // A finger does not hover: the mouse events that follow a tap would leave its place pointed at.
    const isSurvolable = window.matchMedia('(hover: hover)').matches;
    if (isSurvolable) carte.on('mousemove', onMove);
    carte.on('mouseout movestart', onOut);
    carte.on('click', onClick);
    carte.on('dragstart', onDragStart);
    carte.on('dragend', onDragEnd);
    return () => {
      carte.off('mousemove', onMove);
      carte.off('mouseout movestart', onOut);
      carte.off('click', onClick);
      carte.off('dragstart', onDragStart);
      carte.off('dragend', onDragEnd);
    };
  }, [carte, dessin]);
}
