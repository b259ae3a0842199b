/** TopoJSON made ready to be drawn: flat rings in the unit square of Web Mercator, each with its box. */
import { feature, mesh } from 'topojson-client';
import type {
  GeometryCollection,
  GeometryObject,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Topology,
} from 'topojson-specification';
import { type LngLat, type PointUnite, projectUnite, unprojectUnite } from '../coordonnees.ts';

/** x0, y0, x1, y1… in the unit square; x passes 1 where a country goes on past the antimeridian. */
export type Trace = Float64Array;

/** xMin, yMin, xMax, yMax in the unit square. */
export type Boite = readonly [xMin: number, yMin: number, xMax: number, yMax: number];

export interface Ligne {
  trace: Trace;
  boite: Boite;
}

/** A country, région, département or subdivision. */
export interface Surface {
  code: string;
  nom: string;
  /** Outer rings and holes alike: drawn and tested with the even-odd rule. */
  anneaux: Ligne[];
  boite: Boite;
}

/** The surfaces of one level, and the lines around and between them. */
export interface Fond {
  surfaces: Surface[];
  parCode: ReadonlyMap<string, Surface>;
  /** Outer borders, which are coasts for the world. */
  contours: Ligne[];
  /** Borders between two surfaces, each once. */
  frontieres: Ligne[];
  frontieresContestees: Ligne[];
}

type Objets = Record<string, GeometryObject<{ nom?: string }>>;
type Position = readonly number[];

function toLigne(positions: readonly Position[]): Ligne {
  const trace = new Float64Array(positions.length * 2);
  let [xMin, yMin, xMax, yMax] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [i, [longitude = 0, latitude = 0]] of positions.entries()) {
    const [x, y] = projectUnite([longitude, latitude]);
    trace[2 * i] = x;
    trace[2 * i + 1] = y;
    xMin = Math.min(xMin, x);
    yMin = Math.min(yMin, y);
    xMax = Math.max(xMax, x);
    yMax = Math.max(yMax, y);
  }
  return { trace, boite: [xMin, yMin, xMax, yMax] };
}

export function mergeBoites(boites: readonly Boite[]): Boite {
  return boites.reduce(
    (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])],
    [Infinity, Infinity, -Infinity, -Infinity] as Boite,
  );
}

/** The largest ring of a surface: the mainland, where its label and its frame belong. */
export function mainRing(surface: Surface): Ligne | undefined {
  const etendue = ({ boite }: Ligne) => (boite[2] - boite[0]) * (boite[3] - boite[1]);
  return surface.anneaux.reduce<Ligne | undefined>(
    (plus, anneau) => (plus && etendue(plus) >= etendue(anneau) ? plus : anneau),
    undefined,
  );
}

/** The middle of a surface's mainland: good enough for a name or a circle where the référentiels give no position. */
export function middleOf(surface: Surface): LngLat {
  const { boite } = mainRing(surface) ?? surface;
  return unprojectUnite([(boite[0] + boite[2]) / 2, (boite[1] + boite[3]) / 2]);
}

function toSurface(topologie: Topology<Objets>, geometrie: Polygon | MultiPolygon): Surface {
  const { geometry, properties } = feature(topologie, geometrie as MultiPolygon<{ nom?: string }>);
  const polygones = (geometry as { type: string }).type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const anneaux = (polygones as Position[][][]).flat().map(toLigne);
  return {
    code: String(geometrie.id ?? ''),
    nom: properties?.nom ?? '',
    anneaux,
    boite: mergeBoites(anneaux.map(({ boite }) => boite)),
  };
}

function linesOf(topologie: Topology<Objets>, nom: string): Ligne[] {
  const objet = topologie.objects[nom];
  if (objet === undefined) return [];
  return feature(topologie, objet as MultiLineString).geometry.coordinates.map(toLigne);
}

const isOnAntimeridian = ([longitude = 0]: Position) => Math.abs(longitude) === 180;

/** The parts of a line that do not run along the antimeridian: there a shape is cut by its file, not by a border. */
function withoutCut(positions: readonly Position[]): Position[][] {
  const parties: Position[][] = [[]];
  for (const [i, position] of positions.entries()) {
    const precedente = positions[i - 1];
    if (precedente && isOnAntimeridian(precedente) && isOnAntimeridian(position)) parties.push([]);
    parties.at(-1)?.push(position);
  }
  return parties.filter(({ length }) => length > 1);
}

const meshLines = (
  topologie: Topology<Objets>,
  objet: GeometryObject,
  garder: (a: GeometryObject, b: GeometryObject) => boolean,
): Ligne[] => mesh(topologie, objet, garder).coordinates.flatMap(withoutCut).map(toLigne);

/**
 * Prepares the object `nom` of a topology. Borders are those of the objects `frontieres` and `frontieres_contestees`
 * when it has them, else whatever two surfaces share.
 * @throws Error when the topology has no such object.
 */
export function toFond(topologie: Topology<Objets>, nom: string): Fond {
  const objet = topologie.objects[nom];
  if (objet?.type !== 'GeometryCollection') throw new Error(`The topology has no collection named ${nom}`);
  const { geometries } = objet as GeometryCollection;
  const surfaces = geometries
    .filter((geometrie): geometrie is Polygon | MultiPolygon => /Polygon$/.test(geometrie.type ?? ''))
    .map((geometrie) => toSurface(topologie, geometrie));
  const tracees = 'frontieres' in topologie.objects;
  return {
    surfaces,
    parCode: new Map(surfaces.map((surface) => [surface.code, surface])),
    contours: meshLines(topologie, objet, (a, b) => a === b),
    frontieres: tracees ? linesOf(topologie, 'frontieres') : meshLines(topologie, objet, (a, b) => a !== b),
    frontieresContestees: linesOf(topologie, 'frontieres_contestees'),
  };
}

const isInBoite = (x: number, y: number, boite: Boite) =>
  x >= boite[0] && x <= boite[2] && y >= boite[1] && y <= boite[3];

/** Even-odd test against one ring, by the crossings of a ray that goes west. */
function crossingsAreOdd(x: number, y: number, trace: Trace): boolean {
  let impair = false;
  for (let i = 0, j = trace.length - 2; i < trace.length; j = i, i += 2) {
    const [xi, yi, xj, yj] = [trace[i] as number, trace[i + 1] as number, trace[j] as number, trace[j + 1] as number];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) impair = !impair;
  }
  return impair;
}

/** True when the point is inside the surface, in this copy of the world. */
export function containsPoint({ anneaux, boite }: Surface, [x, y]: PointUnite): boolean {
  if (!isInBoite(x, y, boite)) return false;
  let dedans = false;
  for (const anneau of anneaux)
    if (isInBoite(x, y, anneau.boite) && crossingsAreOdd(x, y, anneau.trace)) dedans = !dedans;
  return dedans;
}

/** The surface under a point, whichever copy of the world the point is in. */
export function surfaceAt(fond: Fond, [x, y]: PointUnite): Surface | undefined {
  const base = x - Math.floor(x);
  // A surface that goes on past the antimeridian holds points of the next copy, or of the one before.
  for (const surface of fond.surfaces)
    for (const copie of [base, base + 1, base - 1]) if (containsPoint(surface, [copie, y])) return surface;
  return undefined;
}
