/** `geometrie/subdivisions/<ISO2>.topo.json`: object `subdivisions`, one surface for each `Subdivision`, same code. */
import type { Subdivision } from '../../src/types.ts';
import { SANS_SUBDIVISIONS } from '../tables/subdivisions.ts';
import type { FormeAdmin1 } from './admin1.ts';
import { boundsOf, labelPosition, largestPolygon, type Polygone } from './anneaux.ts';
import {
  buildTopologie,
  type Carte,
  dissolveTerritoires,
  dropIslets,
  fitTopologie,
  type Territoire,
} from './topologie.ts';

export interface CarteSubdivisions {
  codePays: string;
  subdivisions: Subdivision[];
  /** Shapes at full detail, by subdivision code. */
  contours: Map<string, Polygone[]>;
  carte: Carte;
}

/** A map is drawn some thousand pixels wide at first: finer details wait for nobody. */
const PIXELS = 1500;
/** Finest and coarsest details kept, in degrees. */
const DETAIL_MIN = 0.002;
const DETAIL_MAX = 0.03;
const TAILLE_MAX = 45_000;

const mainPolygon = ({ polygones }: Territoire) => largestPolygon(polygones);

/** Extent of the largest polygons of a country, in degrees: far islands do not make it coarser. */
function extentOf(polygones: readonly Polygone[]): number {
  const [ouest, sud, est, nord] = boundsOf(polygones);
  return Math.max((est - ouest) * Math.cos(((sud + nord) / 2) * (Math.PI / 180)), nord - sud);
}

/** Draws the subdivisions of one country; null when it has too few. */
function buildCartePays(codePays: string, formes: readonly FormeAdmin1[]): CarteSubdivisions | null {
  const territoires = dissolveTerritoires(formes.map(({ code, nom, polygones }) => ({ id: code, nom, polygones })));
  if (territoires.length < 2) return null;
  const detail = Math.min(DETAIL_MAX, Math.max(DETAIL_MIN, extentOf(territoires.map(mainPolygon)) / PIXELS));
  const dessines = territoires.map((territoire) => dropIslets(territoire, (2 * detail) ** 2));
  return {
    codePays,
    contours: new Map(territoires.map(({ id, polygones }) => [id, polygones])),
    subdivisions: territoires.map(({ id, nom, polygones }) => ({
      code: id,
      nom,
      codePays,
      ...labelPosition(polygones),
      precision: 'subdivision',
    })),
    carte: fitTopologie(buildTopologie('subdivisions', dessines), detail, TAILLE_MAX).carte,
  };
}

/** The subdivisions of every country given, by country code. */
export function buildSubdivisions(formes: readonly FormeAdmin1[], codesPays: readonly string[]): CarteSubdivisions[] {
  const parPays = Map.groupBy(formes, (forme) => forme.codePays);
  return codesPays
    .filter((code) => code !== 'FR' && !SANS_SUBDIVISIONS.has(code))
    .flatMap((code) => buildCartePays(code, parPays.get(code) ?? []) ?? []);
}
