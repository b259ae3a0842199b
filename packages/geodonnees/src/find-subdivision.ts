import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';
import type { Point } from './distance.ts';
import { createLocalisateur } from './localisation.ts';

const GEOMETRIE = join(import.meta.dirname, '..', 'geometrie', 'subdivisions');

type CarteSubdivisions = Topology<{ subdivisions: GeometryCollection }>;

const localisateurs = new Map<string, (point: Point) => string | null>();

function openPays(codePays: string): (point: Point) => string | null {
  const chemin = join(GEOMETRIE, `${codePays}.topo.json`);
  if (!/^[A-Z]{2}$/.test(codePays) || !existsSync(chemin)) return () => null;
  const carte = JSON.parse(readFileSync(chemin, 'utf8')) as CarteSubdivisions;
  return createLocalisateur(
    carte.objects.subdivisions.geometries.map((geometrie) => {
      const { geometry } = feature(carte, geometrie as MultiPolygon);
      return [`${geometrie.id}`, geometry.coordinates] as const;
    }),
  );
}

/**
 * The code of the first-level subdivision of a country that a point is in (or the nearest within 25 km); null for a
 * country without subdivisions, France among them. The shapes are the simplified ones of the maps: right to a few
 * kilometres. Each country is read once.
 */
export function findSubdivision(codePays: string, point: Point): string | null {
  const localisateur = localisateurs.get(codePays) ?? openPays(codePays);
  localisateurs.set(codePays, localisateur);
  return localisateur(point);
}
