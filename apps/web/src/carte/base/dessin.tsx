import { useEffect, useState } from 'react';
import { useMap } from 'react-leaflet';
import type { Couches } from '../moteur/couche.ts';
import { type Accent, CoucheCanvas } from '../moteur/couche-canvas.ts';

interface DessinProps {
  couches: Couches;
  accents: readonly Accent[];
  /** Called with the layer once it is on the map. */
  onPret: (dessin: CoucheCanvas) => void;
}

/** Puts the canvas layer on the map around it and keeps what it draws up to date. */
export function Dessin({ couches, accents, onPret }: DessinProps) {
  const carte = useMap();
  const [dessin] = useState(() => new CoucheCanvas());

  useEffect(() => {
    dessin.addTo(carte);
    onPret(dessin);
    return () => {
      dessin.remove();
    };
  }, [carte, dessin, onPret]);

  useEffect(() => dessin.setCouches(couches), [dessin, couches]);
  useEffect(() => dessin.setAccents(accents), [dessin, accents]);

  useEffect(() => {
    // A canvas does not wait for fonts: what was written in another one is written again.
    let monte = true;
    void document.fonts?.ready.then(() => monte && dessin.redrawSoon());
    return () => {
      monte = false;
    };
  }, [dessin]);

  return null;
}
