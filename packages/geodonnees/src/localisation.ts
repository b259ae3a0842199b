/** Which of several surfaces a point is in. Pure; shapes are GeoJSON rings, `[longitude, latitude]`. */
import type { Point } from './distance.ts';

type Anneau = readonly (readonly number[])[];
type Polygone = readonly Anneau[];
export type SurfacesParCode = Iterable<readonly [code: string, polygones: readonly Polygone[]]>;

interface Morceau {
  code: string;
  polygone: Polygone;
  ouest: number;
  est: number;
  sud: number;
  nord: number;
}

/** A town on a coast that was simplified may fall in the sea: the nearest surface is taken up to this distance. */
const TOLERANCE_KM = 25;
const KM_PAR_DEGRE = 111.2;

function toMorceau(code: string, polygone: Polygone): Morceau {
  const contour = polygone[0] ?? [];
  const longitudes = contour.map(([x = 0]) => x);
  const latitudes = contour.map(([, y = 0]) => y);
  const [ouest, est] = [
    longitudes.reduce((a, b) => Math.min(a, b), Infinity),
    longitudes.reduce((a, b) => Math.max(a, b), -Infinity),
  ];
  const [sud, nord] = [
    latitudes.reduce((a, b) => Math.min(a, b), Infinity),
    latitudes.reduce((a, b) => Math.max(a, b), -Infinity),
  ];
  return { code, polygone, ouest, est, sud, nord };
}

/** Whether a ring holds a point, by the parity of the crossings of a ray. */
function isInRing(anneau: Anneau, x: number, y: number): boolean {
  let isInside = false;
  for (let i = 0, j = anneau.length - 1; i < anneau.length; j = i++) {
    const [xi = 0, yi = 0] = anneau[i] ?? [];
    const [xj = 0, yj = 0] = anneau[j] ?? [];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) isInside = !isInside;
  }
  return isInside;
}

function isInMorceau({ polygone, ouest, est, sud, nord }: Morceau, x: number, y: number): boolean {
  if (x < ouest || x > est || y < sud || y > nord) return false;
  return polygone.filter((anneau) => isInRing(anneau, x, y)).length === 1;
}

/** Distance in kilometres from a point to an outer ring, on the plane tangent at the point. */
function distanceToMorceau({ polygone }: Morceau, x: number, y: number): number {
  const echelle = Math.cos((y * Math.PI) / 180);
  const contour = (polygone[0] ?? []).map(([lon = 0, lat = 0]) => [(lon - x) * echelle, lat - y] as const);
  let minimum = Infinity;
  for (let i = 1; i < contour.length; i++) {
    const [ax, ay] = contour[i - 1] ?? [0, 0];
    const [bx, by] = contour[i] ?? [0, 0];
    const [dx, dy] = [bx - ax, by - ay];
    const t = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
    minimum = Math.min(minimum, Math.hypot(ax + t * dx, ay + t * dy));
  }
  return minimum * KM_PAR_DEGRE;
}

/**
 * A function that gives the code of the surface a point is in, else of the nearest within 25 km, else null. Shapes may
 * go on beyond the antimeridian.
 */
export function createLocalisateur(surfaces: SurfacesParCode): (point: Point) => string | null {
  const morceaux = [...surfaces].flatMap(([code, polygones]) => polygones.map((polygone) => toMorceau(code, polygone)));
  return ({ longitude, latitude }) => {
    const longitudes = [longitude, longitude - 360, longitude + 360];
    const contenant = morceaux.find((morceau) => longitudes.some((x) => isInMorceau(morceau, x, latitude)));
    if (contenant) return contenant.code;
    const marge = TOLERANCE_KM / KM_PAR_DEGRE;
    const margeX = marge / Math.max(0.05, Math.cos((latitude * Math.PI) / 180));
    const proches = morceaux.flatMap((morceau) => {
      const { ouest, est, sud, nord } = morceau;
      if (latitude < sud - marge || latitude > nord + marge) return [];
      const x = longitudes.find((candidat) => candidat >= ouest - margeX && candidat <= est + margeX);
      return x === undefined ? [] : [{ code: morceau.code, distance: distanceToMorceau(morceau, x, latitude) }];
    });
    const [premier] = proches.sort((a, b) => a.distance - b.distance);
    return premier && premier.distance <= TOLERANCE_KM ? premier.code : null;
  };
}
