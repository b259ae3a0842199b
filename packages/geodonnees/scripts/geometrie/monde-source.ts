/** The world source, brought to the countries of the Atlas. */
import { feature } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';
import { MONDE, PAYS_ISO, readSource } from '../sources.ts';
import { PAYS_A_CHEVAL, TERRITOIRES_REUNIS } from '../tables/territoires-reunis.ts';
import type { FormeAdmin1 } from './admin1.ts';
import { boundsOf, joinAcrossAntimeridian, type Polygone, polygonsOf } from './anneaux.ts';

/** A shape of the source. `codePays` is null for what no country of the Atlas holds. */
export interface Forme {
  a3: string;
  codePays: string | null;
  polygones: Polygone[];
}

/** ISO 3166-1: alpha-3 by alpha-2. */
export function readCodesIso(): Map<string, string> {
  const codes = JSON.parse(readSource(PAYS_ISO, 'codes.json')) as [string, string, string, string][];
  return new Map(codes.map(([alpha2, alpha3]) => [alpha2, alpha3]));
}

/** Islands that the source draws with a country and that have a code of their own, or with nobody. */
function codeOfPolygon(a3: string, codePays: string | null, polygone: Polygone): string | null {
  const [longitude, , , latitude] = boundsOf([polygone]);
  if (a3 === 'NLD' && longitude < -50) return 'BQ';
  if (a3 === 'NOR' && latitude < 0) return null;
  if (a3 === 'NOR' && (latitude > 74 || longitude < 0)) return 'SJ';
  if (a3 === 'IOA') return longitude > 100 ? 'CX' : 'CC';
  return codePays;
}

/** The shapes of the source, split and joined as the Atlas draws them, at full detail. */
export function readFormes(): Forme[] {
  const monde = JSON.parse(readSource(MONDE, 'world/50m.json')) as Topology<{
    countries: GeometryCollection<{ a3: string }>;
  }>;
  const alpha2 = new Map([...readCodesIso()].map(([court, long]) => [long, court]));
  return monde.objects.countries.geometries.flatMap((geometrie) => {
    const { a3 } = geometrie.properties as { a3: string };
    const codePays = TERRITOIRES_REUNIS[a3] ?? alpha2.get(a3) ?? null;
    const brutes = polygonsOf(feature(monde, geometrie as MultiPolygon).geometry);
    const polygones = codePays && PAYS_A_CHEVAL.has(codePays) ? joinAcrossAntimeridian(brutes) : brutes;
    const parCode = Map.groupBy(polygones, (polygone) => codeOfPolygon(a3, codePays, polygone));
    return [...parCode].map(([code, siens]) => ({ a3, codePays: code, polygones: siens }));
  });
}

/** Adds the countries too small for the world source (Gibraltar, Tokelau), from the subdivisions'. */
export function completeFormes(formes: readonly Forme[], admin1: readonly FormeAdmin1[]): Forme[] {
  const dessines = new Set(formes.map(({ codePays }) => codePays));
  const manquantes = admin1.filter(({ codePays }) => !dessines.has(codePays));
  return [...formes, ...manquantes.map(({ codePays, polygones }) => ({ a3: codePays, codePays, polygones }))];
}

/** The polygons of each country, at full detail. */
export function groupFormes(formes: readonly Forme[]): Map<string, Polygone[]> {
  const parPays = Map.groupBy(formes, (forme) => forme.codePays ?? '');
  return new Map([...parPays].map(([code, siennes]) => [code, siennes.flatMap((forme) => forme.polygones)]));
}
