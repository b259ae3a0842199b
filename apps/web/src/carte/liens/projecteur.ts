import * as L from 'leaflet';
import { type LngLat, toLeaflet } from '../coordonnees.ts';
import type { PointEcran, Rectangle } from '../moteur/fenetre.ts';
import { easeZoom } from './ease-zoom.ts';

/** How long Leaflet's own zoom animation lasts, and its easing: `cubic-bezier(0, 0, 0.25, 1)`, in `leaflet.css`. */
const DUREE_ZOOM_MS = 250;

interface Animation {
  debut: number;
  depuis: { centre: L.LatLng; zoom: number };
  vers: { centre: L.LatLng; zoom: number };
}

/**
 * Says where positions fall on screen for one map, during its zoom animation too: that one is a CSS transform, of which
 * the map itself knows only the end.
 */
export class Projecteur {
  private readonly carte: L.Map;
  private animation: Animation | undefined;
  private readonly prevenir: () => void;

  /** `prevenir` is called whenever positions may have changed. */
  constructor(carte: L.Map, prevenir: () => void) {
    this.carte = carte;
    this.prevenir = prevenir;
    carte.on('move zoom moveend resize', this.onMove);
    carte.on('zoomanim', this.onZoomAnim);
  }

  close(): void {
    this.carte.off('move zoom moveend resize', this.onMove);
    this.carte.off('zoomanim', this.onZoomAnim);
  }

  /** The rectangle of the map, within the rectangle of the frame around it. */
  rectangleIn(cadre: DOMRect): Rectangle {
    const { left, top, width, height } = this.carte.getContainer().getBoundingClientRect();
    return { x: left - cadre.left, y: top - cadre.top, largeur: width, hauteur: height };
  }

  /** Where a position falls in the map's own container, on the copy of the world nearest to its middle. */
  toConteneur(position: LngLat): PointEcran {
    const { animation } = this;
    if (!animation) return this.at(position, this.carte.getCenter(), this.carte.getZoom());
    // The transform is interpolated linearly, and so is every point under it.
    const part = easeZoom(Math.min(1, (performance.now() - animation.debut) / DUREE_ZOOM_MS));
    const avant = this.at(position, animation.depuis.centre, animation.depuis.zoom);
    const apres = this.at(position, animation.vers.centre, animation.vers.zoom);
    return { x: avant.x + (apres.x - avant.x) * part, y: avant.y + (apres.y - avant.y) * part };
  }

  /** True while positions change without any event: draw again on the next frame. */
  isAnimated(): boolean {
    return this.animation !== undefined;
  }

  private at(position: LngLat, centre: L.LatLng, zoom: number): PointEcran {
    const point = L.latLng(toLeaflet(position));
    point.lng += 360 * Math.round((centre.lng - point.lng) / 360);
    const { x, y } = this.carte
      .project(point, zoom)
      .subtract(this.carte.project(centre, zoom))
      .add(this.carte.getSize().divideBy(2));
    return { x, y };
  }

  private readonly onMove = () => {
    this.animation = undefined;
    this.prevenir();
  };

  private readonly onZoomAnim: L.ZoomAnimEventHandlerFn = ({ center, zoom }) => {
    this.animation = {
      debut: performance.now(),
      depuis: { centre: this.carte.getCenter(), zoom: this.carte.getZoom() },
      vers: { centre: center, zoom },
    };
    this.prevenir();
  };
}
