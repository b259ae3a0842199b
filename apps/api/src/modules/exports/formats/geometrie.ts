import type { Geometrie } from '@atlas/contracts';

/** Degrees, WGS 84. */
export interface Lieu {
  longitude: number;
  latitude: number;
}

type Position = [number, number];
export type Ligne = Extract<NonNullable<Geometrie>, { type: 'LineString' | 'MultiLineString' }>;

/** A tenth of a metre: more than anything here is known with. */
const DECIMALES = 1e6;
const round = (degres: number) => Math.round(degres * DECIMALES) / DECIMALES + 0;

export function toPosition({ longitude, latitude }: Lieu): Position {
  return [round(longitude), round(latitude)];
}

/**
 * The line from one place to another by the shorter way in longitude; where it crosses the antimeridian it is cut in two
 * at ±180°, with the latitude interpolated (RFC 7946 § 3.1.9).
 */
export function toLigne(depart: Lieu, arrivee: Lieu): Ligne {
  const ecart = arrivee.longitude - depart.longitude;
  if (Math.abs(ecart) <= 180) return toLineString(depart, arrivee);
  const bord = depart.longitude > 0 ? 180 : -180;
  const avant = bord - depart.longitude;
  const apres = arrivee.longitude + bord;
  // An end that lies on the antimeridian is on both sides of it.
  if (avant === 0) return toLineString({ ...depart, longitude: -bord }, arrivee);
  if (apres === 0) return toLineString(depart, { ...arrivee, longitude: bord });
  const latitude = depart.latitude + ((arrivee.latitude - depart.latitude) * avant) / (avant + apres);
  return {
    type: 'MultiLineString',
    coordinates: [
      [toPosition(depart), toPosition({ longitude: bord, latitude })],
      [toPosition({ longitude: -bord, latitude }), toPosition(arrivee)],
    ],
  };
}

function toLineString(depart: Lieu, arrivee: Lieu): Ligne {
  return { type: 'LineString', coordinates: [toPosition(depart), toPosition(arrivee)] };
}

/** West, south, east, north; the west is greater than the east across the antimeridian (RFC 7946 § 5.2). */
export function toBbox(ligne: Ligne): [number, number, number, number] {
  const positions = ligne.type === 'LineString' ? ligne.coordinates : ligne.coordinates.flat();
  const longitudes = positions.map(([longitude = 0]) => longitude);
  const latitudes = positions.map(([, latitude = 0]) => latitude);
  const isCut = ligne.type === 'MultiLineString';
  return [
    isCut ? Math.min(...longitudes.filter((longitude) => longitude > 0)) : Math.min(...longitudes),
    Math.min(...latitudes),
    isCut ? Math.max(...longitudes.filter((longitude) => longitude < 0)) : Math.max(...longitudes),
    Math.max(...latitudes),
  ];
}
