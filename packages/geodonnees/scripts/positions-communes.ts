/**
 * Where each commune is. GeoNames places only those above 500 inhabitants, by their INSEE code or by their name in the
 * département; the others take the best position that is known, and say which:
 *
 * 1. `exacte`: the place that bears the INSEE code (a place misfiled under a neighbour's code is recognised by its
 *    name), else the only place of that name in the département, else the reviewed table of overseas and island communes;
 * 2. `ancienne_commune`: the place of a commune that merged into it;
 * 3. `epci`: the centre of the placed communes of the same EPCI that share its postal code, else of the whole EPCI;
 * 4. `departement`: the centre of the département's placed communes.
 */
import { normalizeNom } from '../src/normalize-nom.ts';
import type { PrecisionPosition } from '../src/types.ts';
import type { CommuneSource } from './decoupage.ts';
import { roundDegres } from './ecriture.ts';
import { compareImportance, hasNom, type LieuGeoNames } from './geonames.ts';
import { LIEUX_RELEVES, POSITIONS_RELEVEES } from './tables/positions-relevees.ts';

interface Coordonnees {
  longitude: number;
  latitude: number;
}

export interface PositionConnue extends Coordonnees {
  precision: PrecisionPosition;
}

/** GeoNames gives the overseas territories country codes of their own. */
const DEPARTEMENT_PAR_PAYS: Record<string, string> = {
  GP: '971',
  MQ: '972',
  GF: '973',
  RE: '974',
  PM: '975',
  YT: '976',
  BL: '977',
  MF: '978',
  WF: '986',
  PF: '987',
  NC: '988',
};

/** The INSEE code of a place: GeoNames files it under the fourth level, overseas sometimes under the second or first. */
function codeInseeOf(lieu: LieuGeoNames): string {
  return [lieu.admin4, lieu.admin2, lieu.admin1].find((code) => /^\d[\dAB]\d{3}$/.test(code)) ?? '';
}

function fromTable(code: string): Coordonnees | null {
  const position = POSITIONS_RELEVEES[code];
  return position ? { longitude: position[0], latitude: position[1] } : null;
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

class Localisateur {
  readonly #parCode: Map<string, LieuGeoNames[]>;
  readonly #parNom = new Map<string, LieuGeoNames[]>();
  readonly #nomsParDepartement: Map<string, Set<string>>;

  constructor(communes: readonly CommuneSource[], lieux: readonly LieuGeoNames[]) {
    const francais = lieux.filter((lieu) => lieu.codePays === 'FR' || lieu.codePays in DEPARTEMENT_PAR_PAYS);
    this.#parCode = Map.groupBy(francais, codeInseeOf);
    for (const lieu of francais) {
      const departement = DEPARTEMENT_PAR_PAYS[lieu.codePays] ?? lieu.admin2;
      for (const nom of new Set([lieu.nom, ...lieu.autresNoms].map(normalizeNom))) {
        const cle = `${departement} ${nom}`;
        this.#parNom.set(cle, [...(this.#parNom.get(cle) ?? []), lieu]);
      }
    }
    this.#nomsParDepartement = new Map(
      [...Map.groupBy(communes, (commune) => commune.departement)].map(([code, membres]) => [
        code,
        new Set(membres.map((membre) => normalizeNom(membre.nom))),
      ]),
    );
  }

  /** The place of a commune by its code; a place that bears another commune's name was filed under a wrong code. */
  byCode(commune: CommuneSource): LieuGeoNames | null {
    const candidats = (this.#parCode.get(commune.code) ?? []).toSorted(compareImportance);
    const nom = normalizeNom(commune.nom);
    const voisins = this.#nomsParDepartement.get(commune.departement);
    return (
      candidats.find((lieu) => normalizeNom(lieu.nom) === nom) ??
      candidats.find((lieu) => hasNom(lieu, nom)) ??
      candidats.find((lieu) => !voisins?.has(normalizeNom(lieu.nom))) ??
      null
    );
  }

  byNom(commune: CommuneSource): LieuGeoNames | null {
    const nom = LIEUX_RELEVES[commune.code] ?? commune.nom;
    const candidats = this.#parNom.get(`${commune.departement} ${normalizeNom(nom)}`) ?? [];
    return candidats.toSorted(compareImportance)[0] ?? null;
  }

  byAncienCode(codes: readonly string[]): LieuGeoNames | null {
    return codes.flatMap((code) => this.#parCode.get(code) ?? []).toSorted(compareImportance)[0] ?? null;
  }
}

function toCoordonnees(lieu: Coordonnees): Coordonnees {
  return { longitude: roundDegres(lieu.longitude), latitude: roundDegres(lieu.latitude) };
}

/** Positions by INSEE code, of every commune given. `epciDe` gives the SIREN of a commune's EPCI. */
export function locateCommunes(
  communes: readonly CommuneSource[],
  anciensCodes: ReadonlyMap<string, readonly string[]>,
  epciDe: ReadonlyMap<string, string>,
  lieux: readonly LieuGeoNames[],
): Map<string, PositionConnue> {
  const localisateur = new Localisateur(communes, lieux);
  const positions = new Map<string, PositionConnue>();
  for (const commune of communes) {
    const lieu = localisateur.byCode(commune) ?? localisateur.byNom(commune) ?? fromTable(commune.code);
    const ancien = lieu ? null : localisateur.byAncienCode(anciensCodes.get(commune.code) ?? []);
    if (lieu) positions.set(commune.code, { ...toCoordonnees(lieu), precision: 'exacte' });
    else if (ancien) positions.set(commune.code, { ...toCoordonnees(ancien), precision: 'ancienne_commune' });
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
