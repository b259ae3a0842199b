import type { LngLat } from '../../carte/coordonnees.ts';

/** Mean radius of the Earth, in metres (IUGG). */
export const RAYON_TERRE = 6_371_008.8;

const RADIANS = Math.PI / 180;

/** Degrees to a plane whose unit is the radius of the Earth; x to the east, y to the north. */
export type Projection = (position: LngLat) => readonly [x: number, y: number];

/**
 * The world with true areas: Equal Earth (Šavrič, Patterson and Jenny, 2018, doi:10.1080/13658816.2018.1504949), cut
 * opposite to its central meridian.
 * @param meridien central meridian, in degrees.
 */
export function createEqualEarth(meridien: number): Projection {
  const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796];
  const m = Math.sqrt(3) / 2;
  return ([longitude, latitude]) => {
    const theta = Math.asin(m * Math.sin(latitude * RADIANS));
    const carre = theta * theta;
    const six = carre * carre * carre;
    const derivee = a1 + 3 * a2 * carre + six * (7 * a3 + 9 * a4 * carre);
    return [
      ((longitude - meridien) * RADIANS * Math.cos(theta)) / (m * derivee),
      theta * (a1 + a2 * carre + six * (a3 + a4 * carre)),
    ];
  };
}

/** A country with true areas: Lambert's azimuthal equal-area (Snyder 1987, p. 185), around its middle. */
export function createAzimutale([longitude0, latitude0]: LngLat): Projection {
  const [sin0, cos0] = [Math.sin(latitude0 * RADIANS), Math.cos(latitude0 * RADIANS)];
  return ([longitude, latitude]) => {
    const phi = latitude * RADIANS;
    const delta = (longitude - longitude0) * RADIANS;
    const [sin, cos] = [Math.sin(phi), Math.cos(phi)];
    const k = Math.sqrt(2 / Math.max(1e-9, 1 + sin0 * sin + cos0 * cos * Math.cos(delta)));
    return [k * cos * Math.sin(delta), k * (cos0 * sin - sin0 * cos * Math.cos(delta))];
  };
}

/** Metropolitan France as its own maps show it: Lambert's conformal conic with the parallels of Lambert-93, on a sphere. */
export function createLambert93(): Projection {
  const [phi1, phi2, phi0, lambda0] = [44, 49, 46.5, 3].map((degres) => degres * RADIANS) as [
    number,
    number,
    number,
    number,
  ];
  const tan = (phi: number) => Math.tan(Math.PI / 4 + phi / 2);
  const n = Math.log(Math.cos(phi1) / Math.cos(phi2)) / Math.log(tan(phi2) / tan(phi1));
  const f = (Math.cos(phi1) * tan(phi1) ** n) / n;
  const rho0 = f / tan(phi0) ** n;
  return ([longitude, latitude]) => {
    // The poles are at infinity: what is near them is far outside any frame.
    const rho = f / tan(Math.max(-80, Math.min(89, latitude)) * RADIANS) ** n;
    const angle = n * (longitude * RADIANS - lambda0);
    return [rho * Math.sin(angle), rho0 - rho * Math.cos(angle)];
  };
}
