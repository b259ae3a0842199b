import type { Map as CarteLeaflet } from 'leaflet';
import { type BBox, isInBBox, type LngLat } from '../coordonnees.ts';
import type { CoucheCanvas } from '../moteur/couche-canvas.ts';
import type { PointEcran, Rectangle } from '../moteur/fenetre.ts';
import type { Disposition } from './courbe.ts';
import type { Extremite } from './modele.ts';
import { Projecteur } from './projecteur.ts';

/** Where an end of a link falls in the frame, the radius of the mark that shows it, and the map it is on. */
export interface PlaceLien extends PointEcran {
  rayon: number;
  carte: Rectangle;
}

/** The maps of one frame at one moment. */
export interface EtatCartes {
  disposition: Disposition;
  place: (extremite: Extremite, cote: 'france' | 'ailleurs') => PlaceLien | null;
  animees: boolean;
}

/** A map of the frame; `zone` is what an inset is for, and comes before the main map of its side. */
interface Inscrite {
  projecteur: Projecteur;
  dessin: CoucheCanvas;
  arreter: () => void;
  zone: BBox | undefined;
}

const PRINCIPALES = { france: 'france', ailleurs: 'ailleurs' } as const;

/** Knows the maps of a frame, so that links can be drawn across them. Changes are told to its subscribers. */
export class RegistreCartes {
  private readonly inscrites = new Map<string, Inscrite>();
  private readonly abonnes = new Set<() => void>();

  /** `nom` is `france`, `ailleurs` or an inset's own; null takes the map away. */
  register(nom: string, carte: CarteLeaflet | null, dessin: CoucheCanvas | null, zone?: BBox): void {
    const ancienne = this.inscrites.get(nom);
    ancienne?.projecteur.close();
    ancienne?.arreter();
    this.inscrites.delete(nom);
    if (carte && dessin) {
      const prevenir = () => this.notify();
      const arreter = dessin.onDraw(prevenir);
      this.inscrites.set(nom, { projecteur: new Projecteur(carte, prevenir), dessin, zone, arreter });
    }
    this.notify();
  }

  subscribe(abonne: () => void): () => void {
    this.abonnes.add(abonne);
    return () => this.abonnes.delete(abonne);
  }

  notify(): void {
    for (const abonne of this.abonnes) abonne();
  }

  /** Where everything is now, in the pixels of the frame. */
  snapshot(cadre: DOMRect): EtatCartes {
    const rectangles = new Map<Inscrite, Rectangle>();
    const rectangleOf = (inscrite: Inscrite): Rectangle => {
      const connu = rectangles.get(inscrite) ?? inscrite.projecteur.rectangleIn(cadre);
      rectangles.set(inscrite, connu);
      return connu;
    };
    const [france, ailleurs] = [this.inscrites.get(PRINCIPALES.france), this.inscrites.get(PRINCIPALES.ailleurs)];
    const isEmpilee = france && ailleurs && rectangleOf(france).x === rectangleOf(ailleurs).x;
    return {
      disposition: isEmpilee ? 'empilee' : 'cote_a_cote',
      animees: [...this.inscrites.values()].some(({ projecteur }) => projecteur.isAnimated()),
      place: ({ cles, position }, cote) => {
        const inscrite = this.mapOf(position, cote);
        if (!inscrite) return null;
        const carte = rectangleOf(inscrite);
        const marque = inscrite.dessin.markOf(cles);
        const { x, y } = inscrite.projecteur.toConteneur(marque?.position ?? position);
        return { x: x + carte.x, y: y + carte.y, rayon: marque?.rayon ?? 0, carte };
      },
    };
  }

  /** The inset made for a position, else the main map of its side. */
  private mapOf(position: LngLat, cote: 'france' | 'ailleurs'): Inscrite | undefined {
    if (cote === 'france')
      for (const inscrite of this.inscrites.values())
        if (inscrite.zone && isInBBox(position, inscrite.zone)) return inscrite;
    return this.inscrites.get(PRINCIPALES[cote]);
  }
}
