import { intersects, type Rectangle } from '../moteur/fenetre.ts';

/** A label that would like a place: its size, and the places it accepts, best first. */
export interface CandidatEtiquette<T> {
  donnee: T;
  largeur: number;
  hauteur: number;
  /** Top left corners. */
  places: readonly { x: number; y: number }[];
  /** The highest is placed first. */
  priorite: number;
}

export interface EtiquettePlacee<T> extends Rectangle {
  donnee: T;
}

/** Free space kept around each label, in CSS pixels. */
const AIR = 3;

const grow = ({ x, y, largeur, hauteur }: Rectangle, marge: number): Rectangle => ({
  x: x - marge,
  y: y - marge,
  largeur: largeur + 2 * marge,
  hauteur: hauteur + 2 * marge,
});

/**
 * Places labels greedily, the most important first, each at the first of its places that touches neither an obstacle
 * nor a label already placed, and that holds entirely in the frame. Those that find none are left out.
 */
export function placeLabels<T>(
  candidats: readonly CandidatEtiquette<T>[],
  cadre: Rectangle,
  obstacles: readonly Rectangle[],
): EtiquettePlacee<T>[] {
  const prises: Rectangle[] = [...obstacles];
  const placees: EtiquettePlacee<T>[] = [];
  for (const { donnee, largeur, hauteur, places } of candidats.toSorted((a, b) => b.priorite - a.priorite)) {
    const place = places
      .map(({ x, y }) => ({ x, y, largeur, hauteur }))
      .find((rectangle) => holds(cadre, rectangle) && !prises.some((prise) => intersects(prise, grow(rectangle, AIR))));
    if (!place) continue;
    prises.push(place);
    placees.push({ ...place, donnee });
  }
  return placees;
}

const holds = (cadre: Rectangle, { x, y, largeur, hauteur }: Rectangle) =>
  x >= cadre.x && y >= cadre.y && x + largeur <= cadre.x + cadre.largeur && y + hauteur <= cadre.y + cadre.hauteur;

/** Cuts a long name into lines of about `maximum` characters, at spaces and hyphens. */
export function breakName(nom: string, maximum = 16): string[] {
  const mots = nom.split(/(?<=[\s-])/);
  const lignes: string[] = [];
  for (const mot of mots) {
    const derniere = lignes.at(-1);
    if (derniere !== undefined && (derniere + mot).trim().length <= maximum) lignes[lignes.length - 1] = derniere + mot;
    else lignes.push(mot);
  }
  return lignes.map((ligne) => ligne.trim());
}
