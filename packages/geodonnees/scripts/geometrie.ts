import type { Position as Couple, MultiPolygon } from 'geojson';
import polylabel from 'polylabel';
import { roundDegres } from './ecriture.ts';

type Polygone = MultiPolygon['coordinates'][number];

/** Planar area of a ring, in squared degrees of the equator: latitudes are brought to the scale of their parallel. */
function ringArea(anneau: readonly Couple[]): number {
  let somme = 0;
  for (let i = 1; i < anneau.length; i++) {
    const [x1 = 0, y1 = 0] = anneau[i - 1] ?? [];
    const [x2 = 0, y2 = 0] = anneau[i] ?? [];
    somme += (x2 - x1) * (Math.sin((y1 * Math.PI) / 180) + Math.sin((y2 * Math.PI) / 180));
  }
  return Math.abs(somme);
}

/** The polygon of largest area, holes not deducted. */
export function largestPolygon(geometrie: MultiPolygon): Polygone {
  const [premier] = geometrie.coordinates.toSorted((a, b) => ringArea(b[0] ?? []) - ringArea(a[0] ?? []));
  if (!premier) throw new Error('An empty geometry has no largest polygon');
  return premier;
}

/** Where a label fits best: the point of the largest polygon that is farthest from its border. */
export function labelPosition(geometrie: MultiPolygon): { longitude: number; latitude: number } {
  const polygone = largestPolygon(geometrie);
  const latitudes = (polygone[0] ?? []).map((point) => point[1] ?? 0);
  const milieu = (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
  const echelle = Math.cos((milieu * Math.PI) / 180);
  const aplati = polygone.map((anneau) => anneau.map(([x = 0, y = 0]): [number, number] => [x * echelle, y]));
  const [x, y] = polylabel(aplati, 0.01);
  return { longitude: roundDegres(x / echelle), latitude: roundDegres(y) };
}
