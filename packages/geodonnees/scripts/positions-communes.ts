/**
 * Where each commune is. GeoNames places only those above 500 inhabitants, by their INSEE code or by their name in the
 * département; the others take the best position that is known, and say which:
 *
 * 1. `exacte`: the place that bears the INSEE code (a place misfiled under a neighbour's code is recognised by its
 *    name), else a place of that name in the département. The table of overseas and island communes comes next, typed
 *    by hand to about a kilometre: it counts as `epci`, approximate, since no source vouches for it.
 *    In metropolitan France a place that is far from all the communes of its EPCI is a mistake or a homonym: refused;
 * 2. `ancienne_commune`: the place of a commune that merged into it;
 * 3. `epci`: the centre of the placed communes of the same EPCI that share its postal code, else of the whole EPCI;
 * 4. `departement`: the centre of the département's placed communes.
 */
import { distanceKm } from '../src/distance.ts';
import type { PrecisionPosition } from '../src/types.ts';
import type { CommuneSource } from './decoupage.ts';
import { roundDegres } from './ecriture.ts';
import type { LieuGeoNames } from './geonames.ts';
import { LieuxDesCommunes } from './lieux-communes.ts';
import { POSITIONS_RELEVEES } from './tables/positions-relevees.ts';

interface Coordonnees {
  longitude: number;
  latitude: number;
}

export interface PositionConnue extends Coordonnees {
  precision: PrecisionPosition;
}

/** Farthest that a commune may be from the nearest other one of its EPCI, found by its code or by its name alone. */
const ECART_MAX_CODE_KM = 40;
const ECART_MAX_NOM_KM = 20;

function fromTable(code: string): Coordonnees | null {
  const position = POSITIONS_RELEVEES[code];
  return position ? { longitude: position[0], latitude: position[1] } : null;
}

function isFromTable(code: string, { longitude, latitude }: Coordonnees): boolean {
  const position = POSITIONS_RELEVEES[code];
  return position !== undefined && position[0] === longitude && position[1] === latitude;
}

/** Mean of positions, weighted when weights are given. Fit for areas the size of a région, away from the antimeridian. */
export function barycentre(points: readonly Coordonnees[], poids: (rang: number) => number = () => 1): Coordonnees {
  let total = 0;
  let longitude = 0;
  let latitude = 0;
  points.forEach((point, rang) => {
    total += poids(rang);
    longitude += point.longitude * poids(rang);
    latitude += point.latitude * poids(rang);
  });
  return { longitude: roundDegres(longitude / total), latitude: roundDegres(latitude / total) };
}

function toCoordonnees(lieu: Coordonnees): Coordonnees {
  return { longitude: roundDegres(lieu.longitude), latitude: roundDegres(lieu.latitude) };
}

const isMetropolitaine = (commune: CommuneSource) => commune.departement.length === 2;

/** Distance from a point to the nearest placed commune of the same EPCI; null when no other is placed. */
function distanceToEpci(
  commune: CommuneSource,
  point: Coordonnees,
  voisines: readonly CommuneSource[],
  placees: ReadonlyMap<string, Coordonnees>,
): number | null {
  const distances = voisines.flatMap(({ code }) => {
    const position = code === commune.code ? undefined : placees.get(code);
    return position ? [distanceKm(point, position)] : [];
  });
  return distances.length > 0 ? Math.min(...distances) : null;
}

/** Positions of the communes that are found by their code, then by their name, then in the table. */
function locateExactement(
  communes: readonly CommuneSource[],
  epciDe: ReadonlyMap<string, string>,
  lieux: LieuxDesCommunes,
): Map<string, Coordonnees> {
  const parEpci = Map.groupBy(communes, (commune) => epciDe.get(commune.code) ?? '');
  const choisis = new Map(
    communes.flatMap((commune) => {
      const lieu = lieux.byCode(commune);
      return lieu ? [[commune.code, lieu] as const] : [];
    }),
  );
  const placees = new Map<string, Coordonnees>(choisis);
  const isFar = (commune: CommuneSource, point: Coordonnees, ecartMax: number) => {
    const epci = epciDe.get(commune.code);
    if (!epci || !isMetropolitaine(commune)) return false;
    const distance = distanceToEpci(commune, point, parEpci.get(epci) ?? [], placees);
    return distance !== null && distance > ecartMax;
  };
  const egarees = communes.filter((commune) => {
    const position = placees.get(commune.code);
    return position !== undefined && isFar(commune, position, ECART_MAX_CODE_KM);
  });
  for (const commune of egarees) placees.delete(commune.code);

  const pris = new Set([...choisis.values()].map((lieu) => lieu.id));
  for (const commune of communes) {
    if (placees.has(commune.code)) continue;
    const libre = lieux
      .listByNom(commune)
      .find((lieu) => !pris.has(lieu.id) && !isFar(commune, lieu, ECART_MAX_NOM_KM));
    const position = libre ?? fromTable(commune.code);
    if (position) placees.set(commune.code, position);
  }
  return placees;
}

/** Positions by INSEE code, of every commune given. `epciDe` gives the SIREN of a commune's EPCI. */
export function locateCommunes(
  communes: readonly CommuneSource[],
  anciensCodes: ReadonlyMap<string, readonly string[]>,
  epciDe: ReadonlyMap<string, string>,
  lieux: readonly LieuGeoNames[],
): Map<string, PositionConnue> {
  const lieuxDesCommunes = new LieuxDesCommunes(communes, lieux);
  const positions = new Map<string, PositionConnue>();
  for (const [code, position] of locateExactement(communes, epciDe, lieuxDesCommunes)) {
    const precision = isFromTable(code, position) ? 'epci' : 'exacte';
    positions.set(code, { ...toCoordonnees(position), precision });
  }
  for (const { code } of communes) {
    const ancien = positions.has(code) ? null : lieuxDesCommunes.byAncienCode(anciensCodes.get(code) ?? []);
    if (ancien) positions.set(code, { ...toCoordonnees(ancien), precision: 'ancienne_commune' });
  }
  completePositions(communes, epciDe, positions);
  return positions;
}

/** Gives the communes that no place locates the centre of the narrowest group of placed communes around them. */
function completePositions(
  communes: readonly CommuneSource[],
  epciDe: ReadonlyMap<string, string>,
  positions: Map<string, PositionConnue>,
): void {
  const groupes = new Map<string, PositionConnue[]>();
  const clesDe = (commune: CommuneSource): [string, PrecisionPosition][] => {
    const epci = epciDe.get(commune.code);
    const departement: [string, PrecisionPosition] = [commune.departement, 'departement'];
    if (!epci) return [departement];
    const cantons = (commune.codesPostaux ?? []).map((cp): [string, PrecisionPosition] => [`${cp} ${epci}`, 'epci']);
    return [...cantons, [epci, 'epci'], departement];
  };
  for (const commune of communes) {
    const position = positions.get(commune.code);
    if (!position) continue;
    for (const [cle] of clesDe(commune)) groupes.set(cle, [...(groupes.get(cle) ?? []), position]);
  }
  for (const commune of communes) {
    if (positions.has(commune.code)) continue;
    const niveau = clesDe(commune).find(([cle]) => groupes.has(cle));
    if (!niveau) throw new Error(`${commune.code} ${commune.nom}: no position at all`);
    positions.set(commune.code, { ...barycentre(groupes.get(niveau[0]) ?? []), precision: niveau[1] });
  }
}
