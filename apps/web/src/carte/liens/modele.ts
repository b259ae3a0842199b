import type { CarteLiens } from '@atlas/contracts';
import { type LngLat, projectUnite } from '../coordonnees.ts';
import { type Fond, surfaceAt } from '../fond/geometrie.ts';
import type { TypeCible } from '../types.ts';

/** One end of links: its keys on its own side, from the nearest (an actor) to the widest (the unit it lies in). */
export interface Extremite {
  cles: string[];
  nom: string;
  position: LngLat;
}

export interface Lien {
  origine: Extremite;
  destination: Extremite;
  projets: number;
}

/** Links made ready to be drawn and looked up by what is pointed at on either side. */
export interface ModeleLiens {
  liens: Lien[];
  projetsMax: number;
  /** Ranks of the links of each key of either side. */
  parCle: ReadonlyMap<string, readonly number[]>;
}

interface Unites {
  fond: Fond | undefined;
  type: TypeCible;
}

function toExtremite(
  brute: CarteLiens['origines'][number],
  typeActeur: TypeCible,
  typeTerritoire: TypeCible,
  regroupement: CarteLiens['regroupement'],
  { fond, type }: Unites,
): Extremite {
  const position: LngLat = [brute.longitude, brute.latitude];
  const typePropre = regroupement === 'acteurs' ? typeActeur : typeTerritoire;
  // A flow may start from a territory of another kind than the others, which its key then says.
  const propre = brute.cle.includes(':') ? brute.cle : `${typePropre}:${brute.cle}`;
  const surface = regroupement === 'acteurs' && fond ? surfaceAt(fond, projectUnite(position)) : undefined;
  const cles = surface ? [propre, `${type}:${surface.code}`] : [propre];
  return { cles, nom: brute.nom, position };
}

/**
 * Makes the model of links. An actor also answers for the unit it lies in on the map of its side (`france`,
 * `ailleurs`): pointing at a région lights up the links of its collectivités.
 */
export function toModeleLiens(liens: CarteLiens, france: Unites, ailleurs: Unites): ModeleLiens {
  const { regroupement } = liens;
  const origines = liens.origines.map((brute) => toExtremite(brute, 'collectivite', 'region', regroupement, france));
  const destinations = liens.destinations.map((brute) =>
    toExtremite(brute, 'partenaire', 'pays', regroupement, ailleurs),
  );
  const parCle = new Map<string, number[]>();
  const modeles: Lien[] = [];
  let projetsMax = 0;
  for (const { origine: rangOrigine, destination: rangDestination, projets } of liens.liens) {
    const [origine, destination] = [origines[rangOrigine], destinations[rangDestination]];
    if (!origine || !destination) continue;
    for (const cle of [...origine.cles, ...destination.cles]) {
      const rangs = parCle.get(cle);
      if (rangs) rangs.push(modeles.length);
      else parCle.set(cle, [modeles.length]);
    }
    modeles.push({ origine, destination, projets });
    projetsMax = Math.max(projetsMax, projets);
  }
  return { liens: modeles, projetsMax, parCle };
}

/** What pointing at some keys of one side lights up. */
export interface Eclairage {
  /** Ranks of the links. */
  rangs: ReadonlySet<number>;
  /** Their other ends, to outline on either map: the keys of each, from the nearest to the widest. */
  echos: readonly (readonly string[])[];
}

const ETEINT: Eclairage = { rangs: new Set(), echos: [] };

export function lightUp(modele: ModeleLiens | undefined, cles: readonly string[]): Eclairage {
  if (!modele || cles.length === 0) return ETEINT;
  const rangs = new Set(cles.flatMap((cle) => modele.parCle.get(cle) ?? []));
  if (rangs.size === 0) return ETEINT;
  const pointees = new Set(cles);
  const echos = new Set<readonly string[]>();
  for (const rang of rangs) {
    const lien = modele.liens[rang];
    if (!lien) continue;
    for (const extremite of [lien.origine, lien.destination])
      if (!extremite.cles.some((cle) => pointees.has(cle))) echos.add(extremite.cles);
  }
  return { rangs, echos: [...echos] };
}
