import type { Polygon as GeoPolygon, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Polygon, Topology, MultiPolygon as TopoMultiPolygon } from 'topojson-specification';
import { MONDE, PAYS_ISO, readSource } from './sources.ts';
import { TERRITOIRES_REUNIS } from './tables/territoires-reunis.ts';

export type GeometriePays = (Polygon | TopoMultiPolygon) & { properties: { name: string; a3: string } };
export type TopologieMonde = Topology<{ countries: GeometryCollection }>;

export function readTopologieMonde(): TopologieMonde {
  return JSON.parse(readSource(MONDE, 'world/50m.json')) as TopologieMonde;
}

/** ISO 3166-1: alpha-3 by alpha-2. */
export function readCodesIso(): Map<string, string> {
  const codes = JSON.parse(readSource(PAYS_ISO, 'codes.json')) as [string, string, string, string][];
  return new Map(codes.map(([alpha2, alpha3]) => [alpha2, alpha3]));
}

/** The country a shape of the source belongs to on our maps; null for what no country holds. */
export function codePaysOf(geometrie: GeometriePays, alpha2: ReadonlyMap<string, string>): string | null {
  const { a3 } = geometrie.properties;
  return TERRITOIRES_REUNIS[a3] ?? alpha2.get(a3) ?? null;
}

/** The polygons of a polygon or of several. */
export function polygonsOf(geometrie: GeoPolygon | MultiPolygon): MultiPolygon['coordinates'] {
  return geometrie.type === 'Polygon' ? [geometrie.coordinates] : geometrie.coordinates;
}

/** The shapes of the source by country, at full detail. */
export function readContoursPays(): Map<string, MultiPolygon> {
  const monde = readTopologieMonde();
  const alpha2 = new Map([...readCodesIso()].map(([court, long]) => [long, court]));
  const contours = new Map<string, MultiPolygon>();
  for (const geometrie of monde.objects.countries.geometries as GeometriePays[]) {
    const code = codePaysOf(geometrie, alpha2);
    if (!code) continue;
    const contour = contours.get(code) ?? { type: 'MultiPolygon', coordinates: [] };
    contour.coordinates.push(...polygonsOf(feature(monde, geometrie as TopoMultiPolygon).geometry));
    contours.set(code, contour);
  }
  return contours;
}
