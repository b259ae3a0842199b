/**
 * `geometrie/monde.topo.json`: object `pays` (surfaces, id ISO 3166-1 alpha-2), `autres_terres` (land of no country of
 * the Atlas), `frontieres` and `frontieres_contestees` (lines between countries, each drawn once).
 */
import { meshArcs } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import type { Pays } from '../../src/types.ts';
import { AUTRES_TERRES, FRONTIERES_CONTESTEES } from '../tables/territoires-reunis.ts';
import type { Forme } from './monde-source.ts';
import {
  buildTopologie,
  type Carte,
  dropIslets,
  fitTopologie,
  mergeSurfaces,
  type Surface,
  surfacesOf,
  toCouche,
} from './topologie.ts';

/** Islands under this area (squared degrees, here some 60 km²) are dropped, save the largest of their country. */
const SURFACE_MIN_ILE = 0.005;
/** Finest detail kept, in degrees: about two kilometres. */
const DETAIL_MIN = 0.02;
const TAILLE_MAX = 73_500;

/** Arctic coasts take much of the detail of the source, and few cooperate there: they count for less. */
const polarAllowance = (latitude: number) => (Math.abs(latitude) > 60 ? 0.4 : 1);

const CONTESTEES = new Set(FRONTIERES_CONTESTEES.map((paire) => paire.toSorted().join(' ')));
const isContestee = (a: GeometryObject, b: GeometryObject) =>
  CONTESTEES.has([`${a.id}`.slice(0, 3), `${b.id}`.slice(0, 3)].toSorted().join(' '));

/** Draws every country given. */
export function buildMonde(formes: readonly Forme[], pays: readonly Pays[]): Carte {
  const connus = new Set(pays.map(({ code }) => code));
  const dessinees = formes.filter(({ a3, codePays }) => (codePays ? connus.has(codePays) : a3 in AUTRES_TERRES));
  const codeDe = new Map(dessinees.map((forme) => [`${forme.a3} ${forme.codePays}`, forme.codePays]));
  const carte = buildTopologie(
    'formes',
    dessinees.map(({ a3, codePays, polygones }) =>
      dropIslets({ id: `${a3} ${codePays}`, nom: a3, polygones }, SURFACE_MIN_ILE),
    ),
  );
  const surfaces = surfacesOf(carte, 'formes');
  const parPays = Map.groupBy(surfaces, (surface) => codeDe.get(`${surface.id}`) ?? '');
  const formesDe = carte.objects.formes as GeometryObject;
  const isEntrePays = (a: GeometryObject, b: GeometryObject) =>
    a !== b && codeDe.get(`${a.id}`) !== codeDe.get(`${b.id}`);
  carte.objects = {
    pays: toCouche(
      pays.flatMap(({ code, nom }): Surface[] => {
        const siennes = parPays.get(code);
        return siennes ? [mergeSurfaces(carte, siennes, code, nom)] : [];
      }),
    ),
    autres_terres: toCouche(
      (parPays.get('') ?? []).map((surface) => {
        const a3 = surface.properties?.nom ?? '';
        return { ...surface, id: a3, properties: { nom: AUTRES_TERRES[a3] ?? a3 } };
      }),
    ),
    frontieres: meshArcs(carte, formesDe, (a, b) => isEntrePays(a, b) && !isContestee(a, b)),
    frontieres_contestees: meshArcs(carte, formesDe, (a, b) => a !== b && isContestee(a, b)),
  };
  return fitTopologie(carte, DETAIL_MIN, TAILLE_MAX, polarAllowance).carte;
}
