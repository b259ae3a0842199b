/** Topologies: shared borders are stored once, so that simplifying them leaves no gap and no sliver. */
import { gzipSync } from 'node:zlib';
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { feature, mergeArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type {
  GeometryCollection,
  GeometryObject,
  Topology,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification';
import { largestPolygon, type Polygone, polygonArea, polygonsOf } from './anneaux.ts';

export interface Proprietes {
  nom: string;
}
export type Surface = TopoMultiPolygon<Proprietes>;
export type Couche = GeometryCollection<Proprietes>;
/** Its lines have no name, its surfaces have one. */
export type Carte = Topology<Record<string, GeometryObject<Partial<Proprietes>>>>;
type Arc = [x: number, y: number, poids: number][];

export interface Territoire {
  id: string;
  nom: string;
  polygones: Polygone[];
}

/** Builds the topology of territories that share borders, as one object of that name. */
export function buildTopologie(nom: string, territoires: readonly Territoire[]): Carte {
  const features = territoires.map(
    ({ id, nom, polygones }): Feature<MultiPolygon, Proprietes> => ({
      type: 'Feature',
      id,
      properties: { nom },
      geometry: { type: 'MultiPolygon', coordinates: polygones },
    }),
  );
  const collection: FeatureCollection<MultiPolygon, Proprietes> = { type: 'FeatureCollection', features };
  return topology({ [nom]: collection }) as Carte;
}

export function surfacesOf(carte: Carte, objet: string): Surface[] {
  const couche = carte.objects[objet];
  if (couche?.type !== 'GeometryCollection') throw new Error(`The topology has no collection ${objet}`);
  return couche.geometries as Surface[];
}

/** One surface out of several, without the borders between them. */
export function mergeSurfaces(carte: Carte, surfaces: readonly Surface[], id: string, nom: string): Surface {
  const fusion = mergeArcs(carte, surfaces as unknown as TopoPolygon[]);
  return { type: 'MultiPolygon', arcs: fusion.arcs, id, properties: { nom } };
}

export const toCouche = (geometries: Surface[]): Couche => ({ type: 'GeometryCollection', geometries });

/** The polygons of a surface, in degrees. */
export function polygonsOfSurface(carte: Carte, surface: Surface): Polygone[] {
  return polygonsOf(feature(carte, surface).geometry as MultiPolygon);
}

/** Merges the territories that bear the same identifier, under the first name they have; by identifier. */
export function dissolveTerritoires(morceaux: readonly Territoire[]): Territoire[] {
  const carte = buildTopologie('morceaux', morceaux);
  const parId = Map.groupBy(surfacesOf(carte, 'morceaux'), (surface) => `${surface.id}`);
  return [...parId.keys()].sort().map((id) => {
    const surfaces = parId.get(id) ?? [];
    const nom = surfaces.map((surface) => surface.properties?.nom).find(Boolean) ?? id;
    return { id, nom, polygones: polygonsOfSurface(carte, mergeSurfaces(carte, surfaces, id, nom)) };
  });
}

/** Leaves out the islands smaller than an area (squared degrees), save the largest of each territory. */
export function dropIslets(territoire: Territoire, surfaceMin: number): Territoire {
  const principal = largestPolygon(territoire.polygones);
  const polygones = territoire.polygones.filter(
    (polygone) => polygone === principal || polygonArea(polygone) >= surfaceMin,
  );
  return { ...territoire, polygones };
}

const POINTS_PAR_ILE = 4;
const POINTS_PAR_FRONTIERE = 1;

/** Keeps the points that matter most of each arc, whatever its size: a small island stays one, a border keeps its bend. */
function protectArc(arc: Arc): void {
  const [premier, dernier] = [arc[0], arc.at(-1)];
  const isRing = premier !== undefined && premier[0] === dernier?.[0] && premier[1] === dernier[1];
  const interieurs = arc.slice(1, -1).toSorted((a, b) => b[2] - a[2]);
  for (const point of interieurs.slice(0, isRing ? POINTS_PAR_ILE : POINTS_PAR_FRONTIERE)) point[2] = Infinity;
}

/** Area, on the unit sphere, of a right triangle whose sides measure so many degrees. */
const triangleArea = (degres: number) => (degres * Math.PI) ** 2 / 180 ** 2 / 2;

/**
 * The topology without the details smaller than `detail` degrees (Visvalingam's method, on the sphere), on a grid of a
 * fourth of that. Arcs that nothing uses any more are removed. `allegement` makes details of some latitudes count for
 * less: it multiplies their area.
 */
export function simplifyTopologie(carte: Carte, detail: number, allegement?: (latitude: number) => number): Carte {
  const ponderee = presimplify(carte, sphericalTriangleArea);
  for (const arc of ponderee.arcs as unknown as Arc[]) {
    if (allegement) for (const point of arc) point[2] *= allegement(point[1]);
    protectArc(arc);
  }
  const simplifiee = simplify(ponderee, triangleArea(detail));
  const epuree = filter(simplifiee, () => true) as Carte;
  const [ouest = 0, sud = 0] = epuree.bbox ?? [];
  const maille = detail / 4;
  return quantize(epuree, { scale: [maille, maille], translate: [ouest, sud] }) as Carte;
}

export const gzippedSize = (texte: string) => gzipSync(texte).length;

/** The finest simplification that fits in a size (gzipped, bytes), from `detailMin` degrees upwards. */
export function fitTopologie(
  carte: Carte,
  detailMin: number,
  tailleMax: number,
  allegement?: (latitude: number) => number,
): { carte: Carte; detail: number } {
  for (let detail = detailMin; ; detail *= 1.05) {
    const essai = simplifyTopologie(carte, detail, allegement);
    if (gzippedSize(JSON.stringify(essai)) <= tailleMax) return { carte: essai, detail };
  }
}
