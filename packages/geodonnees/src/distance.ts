/** A point in WGS 84 degrees. */
export interface Point {
  longitude: number;
  latitude: number;
}

/** Mean radius of the Earth (IUGG), in kilometres. */
const RAYON_TERRE_KM = 6371.0088;

const toRadians = (degres: number) => (degres * Math.PI) / 180;

/** Great-circle distance in kilometres, by the haversine formula (error under 0.5 % against the ellipsoid). */
export function distanceKm(a: Point, b: Point): number {
  const demiLatitude = Math.sin(toRadians(b.latitude - a.latitude) / 2);
  const demiLongitude = Math.sin(toRadians(b.longitude - a.longitude) / 2);
  const h = demiLatitude ** 2 + Math.cos(toRadians(a.latitude)) * Math.cos(toRadians(b.latitude)) * demiLongitude ** 2;
  return 2 * RAYON_TERRE_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
