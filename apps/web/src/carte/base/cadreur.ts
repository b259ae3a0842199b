import * as L from 'leaflet';
import { type Cadrage, isSameView, viewOf, zoomMin } from '../cadrages.ts';
import { fromLeaflet, toLeaflet, wrapLongitude } from '../coordonnees.ts';
import type { VueCarte } from '../types.ts';

/** How long a flight to another frame lasts, in seconds. */
const DUREE_VOL = 0.7;
/** Farther than this many zooms, or without animation, the map jumps. */
const ECART_VOL_MAX = 6;

export const prefersReducedMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

export const sizeOf = (carte: L.Map) => {
  const { x, y } = carte.getSize();
  return { largeur: x, hauteur: y };
};

export function currentView(carte: L.Map): VueCarte {
  const [longitude, latitude] = fromLeaflet(carte.getCenter());
  return { centre: [wrapLongitude(longitude), latitude], zoom: carte.getZoom() };
}

/** Goes to a view: by a short flight when it is near and movement is welcome, at once otherwise. */
export function goTo(carte: L.Map, vue: VueCarte, options: { anime: boolean }): void {
  const centre = L.latLng(toLeaflet(vue.centre));
  // The nearest copy of the world, so that the flight does not go round the Earth.
  centre.lng += 360 * Math.round((carte.getCenter().lng - centre.lng) / 360);
  const isProche = Math.abs(carte.getZoom() - vue.zoom) <= ECART_VOL_MAX;
  if (options.anime && isProche && !prefersReducedMotion()) carte.flyTo(centre, vue.zoom, { duration: DUREE_VOL });
  else carte.setView(centre, vue.zoom, { animate: false });
}

/**
 * Keeps a map framed: on its frame as long as the reader has not moved it, changes of size included, then where the
 * reader went, which `onVue` is told once each movement ends (null when the reader asks for the frame again).
 */
export class Cadreur {
  private readonly carte: L.Map;
  private cadrage: Cadrage;
  private onVue: ((vue: VueCarte | null) => void) | undefined;
  /** The reader moved the map, or a view was given. */
  private deplacee = false;
  /** The movement under way was not asked by the reader's hand. */
  private enConduite = false;

  constructor(carte: L.Map, cadrage: Cadrage, vue: VueCarte | null | undefined) {
    this.carte = carte;
    this.cadrage = cadrage;
    this.deplacee = vue !== null && vue !== undefined;
    this.conduct(vue ?? this.framedView(), false);
    carte.on('moveend', this.onMoveEnd);
    carte.on('resize', this.onResize);
  }

  close(): void {
    this.carte.off('moveend', this.onMoveEnd);
    this.carte.off('resize', this.onResize);
  }

  setOnVue(onVue: ((vue: VueCarte | null) => void) | undefined): void {
    this.onVue = onVue;
  }

  /** Goes to another frame; the same one given again changes nothing. */
  setCadrage(cadrage: Cadrage): void {
    if (JSON.stringify(cadrage) === JSON.stringify(this.cadrage)) return;
    this.cadrage = cadrage;
    this.deplacee = false;
    this.conduct(this.framedView(), true);
  }

  /** Goes to a view, or back to the frame when it is null. */
  setVue(vue: VueCarte | null): void {
    if (vue === null && !this.deplacee) return;
    this.deplacee = vue !== null;
    const cible = vue ?? this.framedView();
    if (!isSameView(cible, currentView(this.carte))) this.conduct(cible, true);
  }

  /** The reader asks for the frame again. */
  reset(): void {
    this.deplacee = false;
    this.conduct(this.framedView(), true);
    this.onVue?.(null);
  }

  /** To be called when the size of the container may have changed. */
  resize(): void {
    this.enConduite = true;
    this.carte.invalidateSize({ pan: false });
    this.enConduite = false;
  }

  private framedView(): VueCarte {
    return viewOf(this.cadrage, sizeOf(this.carte));
  }

  private conduct(vue: VueCarte, anime: boolean): void {
    const { largeur, hauteur } = sizeOf(this.carte);
    if (largeur === 0 || hauteur === 0) return;
    this.enConduite = true;
    this.limitZoom();
    goTo(this.carte, vue, { anime });
    // A jump is over; a flight ends with its `moveend`.
    if (isSameView(vue, currentView(this.carte))) this.enConduite = false;
  }

  private readonly onMoveEnd = () => {
    if (this.enConduite) {
      this.enConduite = false;
      return;
    }
    this.deplacee = true;
    this.onVue?.(currentView(this.carte));
  };

  private readonly onResize = () => {
    this.limitZoom();
    if (!this.deplacee) this.conduct(this.framedView(), false);
    else if (this.carte.getZoom() < this.carte.getMinZoom())
      this.conduct({ ...currentView(this.carte), zoom: this.carte.getMinZoom() }, false);
  };

  /** Not `setMinZoom`, which starts a zoom of its own when the map is below: it would end after ours, elsewhere. */
  private limitZoom(): void {
    this.carte.options.minZoom = zoomMin(sizeOf(this.carte));
    this.carte.fire('zoomlevelschange');
  }
}
