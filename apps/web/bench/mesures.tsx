/**
 * What `npm run bench` measures of the maps, as `window.banc`: an empty Leaflet map, a plain one with a marker a point,
 * and ours. Each one is asked for by `?mesure=vide|marqueurs|points`.
 */
import type { CartePoints } from '@atlas/contracts';
import * as L from 'leaflet';
import { useCallback, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { CarteTerritoire } from '../src/carte/assemblage/carte-territoire.tsx';
import { preloadPoints } from '../src/carte/assemblage/source-points.ts';
import { useTerritoire } from '../src/carte/assemblage/territoire.ts';
import { CADRAGE_MONDE } from '../src/carte/cadrages.ts';
import villes from '../src/carte/donnees/villes.json';
import type { CoucheCanvas } from '../src/carte/moteur/couche-canvas.ts';
import { createPoints } from './donnees.ts';
import { Fournisseurs } from './fournisseurs.tsx';

export interface Banc {
  /** Draws the points on the map that stands, and gives the milliseconds until the frame that shows them. */
  draw(): Promise<number>;
  /** Drags the map to and fro, and gives the frames a second. */
  pan(durationMs: number): Promise<number>;
}

declare global {
  interface Window {
    banc?: Banc;
  }
}

const VUE = { centre: [25, 10] as [number, number], zoom: 2.2 };
const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

/** After two frames, what was drawn before the first is on the screen. */
async function timeUntilShown(start: number): Promise<number> {
  await nextFrame();
  await nextFrame();
  return performance.now() - start;
}

/** One mouse move a frame, as a hand would: Leaflet cannot tell it from one. */
async function pan(zone: Element, durationMs: number): Promise<number> {
  const { left, top, width, height } = zone.getBoundingClientRect();
  const at = (dx: number) => ({ clientX: left + width / 2 + dx, clientY: top + height / 2, bubbles: true, button: 0 });
  zone.dispatchEvent(new MouseEvent('mousedown', at(0)));
  const start = performance.now();
  let frames = 0;
  for (let now = start; now - start < durationMs; frames++) {
    document.dispatchEvent(new MouseEvent('mousemove', at(300 * Math.sin((now - start) / 400))));
    now = await nextFrame();
  }
  const fps = (frames * 1000) / (performance.now() - start);
  document.dispatchEvent(new MouseEvent('mouseup', at(0)));
  return fps;
}

function mountLeaflet(racine: HTMLElement, points: CartePoints): Banc {
  racine.style.height = '100vh';
  const carte = L.map(racine, { center: VUE.centre, zoom: VUE.zoom, zoomSnap: 0, inertia: false });
  return {
    draw: () => {
      const start = performance.now();
      const renderer = L.svg();
      points.longitude.forEach((longitude, i) => {
        L.circleMarker([points.latitude[i] ?? 0, longitude], { renderer, radius: 4 }).addTo(carte);
      });
      return timeUntilShown(start);
    },
    pan: (durationMs) => pan(racine, durationMs),
  };
}

/** Our map of the world; the points come when `draw` gives them. */
function CarteMesuree({ points, onPret }: { points: CartePoints; onPret: (banc: Banc) => void }) {
  const [donnes, setDonnes] = useState<CartePoints>();
  const territoire = useTerritoire('ailleurs', { points: donnes });
  const onCarte = useCallback(
    (carte: L.Map | null, dessin: CoucheCanvas | null) => {
      if (!carte || !dessin) return;
      onPret({
        draw: () =>
          new Promise((resolve) => {
            const start = performance.now();
            const stop = dessin.onDraw(() => {
              if (!dessin.elements().some(({ grappe }) => grappe)) return;
              stop();
              resolve(timeUntilShown(start));
            });
            setDonnes(points);
          }),
        pan: (durationMs) => pan(carte.getContainer(), durationMs),
      });
    },
    [points, onPret],
  );
  return (
    <div style={{ height: '100vh' }}>
      <CarteTerritoire
        titre="Mesure"
        territoire={territoire}
        cadrage={CADRAGE_MONDE}
        molette="directe"
        onCarte={onCarte}
      />
    </div>
  );
}

/** Mounts what `?mesure=` names, with `?n=` points. */
export function mountMesure(racine: HTMLElement, parametres: URLSearchParams): void {
  const points = createPoints('partenaire', Number(parametres.get('n') ?? 0), villes);
  if (parametres.get('mesure') !== 'points') {
    window.banc = mountLeaflet(racine, points);
    return;
  }
  const onPret = (banc: Banc) => {
    // As the pages with two territories do: what draws points is there before the points.
    void preloadPoints().then(() => {
      window.banc = banc;
    });
  };
  createRoot(racine).render(
    <Fournisseurs>
      <CarteMesuree points={points} onPret={onPret} />
    </Fournisseurs>,
  );
}
