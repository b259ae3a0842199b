/**
 * The one place where the project's coordinates meet Leaflet's.
 * Ours are `[longitude, latitude]` in WGS 84 degrees, as in GeoJSON; Leaflet's are `[latitude, longitude]`.
 * Drawing uses the unit square of Web Mercator: x from 0 (180° W) to 1 (180° E), y from 0 (85.05° N) to 1 (85.05° S).
 */
export type LngLat = readonly [longitude: number, latitude: number];

/** Leaflet's order. Made here only. */
export type LatLngLeaflet = [latitude: number, longitude: number];

/**
 * West, south, east, north in degrees. A box that crosses the antimeridian has `west > east` (Fiji: 176.9 to -178.2).
 */
export type BBox = readonly [west: number, south: number, east: number, north: number];

/** A point of the unit square of Web Mercator; x outside 0–1 is another copy of the world. */
export type PointUnite = readonly [x: number, y: number];

/** Latitude at which the Web Mercator square ends. */
export const LATITUDE_MAX = 85.0511287798;

/** Equatorial radius of WGS 84, in metres: the sphere that Web Mercator is drawn on. */
const RAYON_MERCATOR = 6_378_137;
const TAILLE_MONDE_ZOOM_0 = 256;

export const toLeaflet = ([longitude, latitude]: LngLat): LatLngLeaflet => [latitude, longitude];

export const fromLeaflet = (point: { lat: number; lng: number }): LngLat => [point.lng, point.lat];

/** Leaflet bounds of a box; east is unrolled past 180° when the box crosses the antimeridian. */
export function toLeafletBounds([west, south, east, north]: BBox): [LatLngLeaflet, LatLngLeaflet] {
  return [
    [south, west],
    [north, unrollEast(west, east)],
  ];
}

/** The eastern edge as a longitude that is not less than the western one. */
export const unrollEast = (west: number, east: number): number => (east < west ? east + 360 : east);

/** Brings a longitude to [-180, 180); one already there is returned exactly. */
export function wrapLongitude(longitude: number): number {
  if (longitude >= -180 && longitude < 180) return longitude;
  const tours = (longitude + 180) / 360;
  return (tours - Math.floor(tours)) * 360 - 180;
}

/** True when the point is inside the box or on its edge, whichever side of the antimeridian it is written on. */
export function isInBBox([longitude, latitude]: LngLat, [west, south, east, north]: BBox): boolean {
  if (latitude < south || latitude > north) return false;
  const lng = wrapLongitude(longitude);
  return west <= east ? lng >= west && lng <= east : lng >= west || lng <= east;
}

/**
 * The smallest box around some points: it crosses the antimeridian when that is narrower (the widest gap between
 * neighbouring longitudes is what the box leaves out). Undefined without points.
 */
export function bboxOf(points: readonly LngLat[]): BBox | undefined {
  if (points.length === 0) return undefined;
  const longitudes = points.map(([longitude]) => wrapLongitude(longitude)).sort((a, b) => a - b);
  const premiere = longitudes[0] as number;
  let ouest = premiere;
  let est = longitudes.at(-1) as number;
  let ecartMax = premiere + 360 - est;
  for (let i = 1; i < longitudes.length; i++) {
    const [avant, apres] = [longitudes[i - 1] as number, longitudes[i] as number];
    if (apres - avant > ecartMax) [ecartMax, ouest, est] = [apres - avant, apres, avant];
  }
  let [sud, nord] = [90, -90];
  for (const [, latitude] of points) {
    sud = Math.min(sud, latitude);
    nord = Math.max(nord, latitude);
  }
  return [ouest, sud, est, nord];
}

/** A box enlarged by `marge` degrees on each side, kept inside the Mercator square. */
export function padBBox([west, south, east, north]: BBox, marge: number): BBox {
  return [west - marge, Math.max(-LATITUDE_MAX, south - marge), east + marge, Math.min(LATITUDE_MAX, north + marge)];
}

/** Web Mercator, on the unit square. Latitudes past its edge are brought to it. */
export function projectUnite([longitude, latitude]: LngLat): PointUnite {
  const bornee = Math.max(-LATITUDE_MAX, Math.min(LATITUDE_MAX, latitude));
  const sinus = Math.sin((bornee * Math.PI) / 180);
  return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sinus) / (1 - sinus)) / (4 * Math.PI)];
}

/** Inverse of `projectUnite`; the longitude is not wrapped, so that a copy of the world stays one. */
export function unprojectUnite([x, y]: PointUnite): LngLat {
  const latitude = (360 / Math.PI) * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - 90;
  return [(x - 0.5) * 360, latitude];
}

/** Side of the world in CSS pixels at a zoom. */
export const worldSize = (zoom: number): number => TAILLE_MONDE_ZOOM_0 * 2 ** zoom;

/** Metres on the ground that one CSS pixel covers at a latitude: Mercator stretches by 1 / cos(latitude). */
export function metersPerPixel(latitude: number, zoom: number): number {
  return (Math.cos((latitude * Math.PI) / 180) * 2 * Math.PI * RAYON_MERCATOR) / worldSize(zoom);
}

/**
 * The copies of the world, as whole numbers to add to x, in which something that spans [xMin, xMax] meets a window
 * that spans [fenetreMin, fenetreMax]: none, one or several. This is all that the antimeridian needs when drawing.
 */
export function copiesInWindow(xMin: number, xMax: number, fenetreMin: number, fenetreMax: number): number[] {
  const copies: number[] = [];
  // `+ 0` turns the -0 that Math.ceil gives into 0.
  for (let copie = Math.ceil(fenetreMin - xMax) + 0; copie <= Math.floor(fenetreMax - xMin); copie++)
    copies.push(copie);
  return copies;
}

/** The position in a row of two columns. */
export function fromLngLatColumns(
  { longitude, latitude }: { longitude: ArrayLike<number>; latitude: ArrayLike<number> },
  rang: number,
): LngLat {
  return [longitude[rang] ?? 0, latitude[rang] ?? 0];
}
