/** Rings, polygons and their areas, in degrees. */
import type { Polygon as GeoPolygon, MultiPolygon } from 'geojson';
import polylabel from 'polylabel';
import { roundDegres } from '../ecriture.ts';

export type Couple = [longitude: number, latitude: number];
export type Anneau = Couple[];
/** The outer ring, then the holes. */
export type Polygone = Anneau[];

/** The polygons of a GeoJSON geometry. */
export function polygonsOf(geometrie: GeoPolygon | MultiPolygon): Polygone[] {
  const polygones = geometrie.type === 'Polygon' ? [geometrie.coordinates] : geometrie.coordinates;
  return polygones as Polygone[];
}

/** Area of a ring on a sphere of radius one, in units of squared degrees at the equator; never negative. */
export function ringArea(anneau: Anneau): number {
  let somme = 0;
  for (let i = 1; i < anneau.length; i++) {
    const [x1, y1] = anneau[i - 1] as Couple;
    const [x2, y2] = anneau[i] as Couple;
    somme += (x2 - x1) * (Math.sin((y1 * Math.PI) / 180) + Math.sin((y2 * Math.PI) / 180));
  }
  return (Math.abs(somme) * 90) / Math.PI;
}

export const polygonArea = (polygone: Polygone) => ringArea(polygone[0] ?? []);

/** The polygon of largest area, holes not deducted. */
export function largestPolygon(polygones: readonly Polygone[]): Polygone {
  const [premier] = polygones.toSorted((a, b) => polygonArea(b) - polygonArea(a));
  if (!premier) throw new Error('An empty geometry has no largest polygon');
  return premier;
}

/** West, south, east, north of the outer rings. */
export function boundsOf(polygones: readonly Polygone[]): [number, number, number, number] {
  const limites: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [contour] of polygones) {
    for (const [x, y] of contour ?? []) {
      limites[0] = Math.min(limites[0], x);
      limites[1] = Math.min(limites[1], y);
      limites[2] = Math.max(limites[2], x);
      limites[3] = Math.max(limites[3], y);
    }
  }
  return limites;
}

/** Where a label fits best: the point of the largest polygon that is farthest from its border. */
export function labelPosition(polygones: readonly Polygone[]): { longitude: number; latitude: number } {
  const polygone = largestPolygon(polygones);
  const [, sud, , nord] = boundsOf([polygone]);
  const echelle = Math.cos(((sud + nord) / 2) * (Math.PI / 180));
  const aplati = polygone.map((anneau) => anneau.map(([x, y]): Couple => [x * echelle, y]));
  const [x, y] = polylabel(aplati, 0.01);
  const longitude = x / echelle;
  return { longitude: roundDegres(longitude > 180 ? longitude - 360 : longitude), latitude: roundDegres(y) };
}

/** How many turns of the Earth to add to each longitude of a ring so that it does not jump across the antimeridian. */
function turnsOf(anneau: Anneau): number[] {
  let tours = 0;
  return anneau.map(([x], rang) => {
    const precedent = anneau[rang - 1]?.[0] ?? x;
    if (x - precedent > 180) tours -= 1;
    else if (precedent - x > 180) tours += 1;
    return tours;
  });
}

/** Adds turns to longitudes; those of no turn stay equal to the bit, so that neighbours still share them. */
const applyTurns = (anneau: Anneau, tours: number[]): Anneau =>
  anneau.map(([x, y], rang) => (tours[rang] ? [x + 360 * tours[rang], y] : [x, y]));

function middleLongitude(anneau: Anneau): number {
  const [ouest, , est] = boundsOf([[anneau]]);
  return (ouest + est) / 2;
}

/** A ring without jumps, on the side of the antimeridian where its middle is nearest to a longitude. */
function unwrapRing(anneau: Anneau, reference: number): Anneau {
  const tours = turnsOf(anneau);
  const recalage = Math.round((reference - middleLongitude(applyTurns(anneau, tours))) / 360);
  return applyTurns(
    anneau,
    tours.map((tour) => tour + recalage),
  );
}

/**
 * Polygons brought to the same side of the antimeridian as the largest of them, for a country that it crosses: Russia
 * goes on to 190° east, the Aleutians to 188° west. No ring then spans the whole map.
 */
export function joinAcrossAntimeridian(polygones: readonly Polygone[]): Polygone[] {
  const contours = polygones.map((polygone) => [unwrapRing(polygone[0] ?? [], 0)]);
  const reference = middleLongitude(largestPolygon(contours)[0] ?? []);
  return polygones.map((polygone) => polygone.map((anneau) => unwrapRing(anneau, reference)));
}

/** The part of a ring north of a parallel (Sutherland-Hodgman); empty when there is none. */
function clipRingNorth(anneau: Anneau, latitudeMin: number): Anneau {
  const gardes: Anneau = [];
  for (let i = 1; i < anneau.length; i++) {
    const [x1, y1] = anneau[i - 1] as Couple;
    const [x2, y2] = anneau[i] as Couple;
    if (y1 >= latitudeMin) gardes.push([x1, y1]);
    if (y1 >= latitudeMin !== y2 >= latitudeMin) {
      gardes.push([x1 + ((x2 - x1) * (latitudeMin - y1)) / (y2 - y1), latitudeMin]);
    }
  }
  const [premier] = gardes;
  return premier && gardes.length >= 3 ? [...gardes, premier] : [];
}

/** The parts of polygons north of a parallel. */
export function clipNorth(polygones: readonly Polygone[], latitudeMin: number): Polygone[] {
  return polygones
    .map((polygone) =>
      polygone.map((anneau) => clipRingNorth(anneau, latitudeMin)).filter((anneau) => anneau.length > 3),
    )
    .filter((polygone) => polygone.length > 0);
}
