/** Downloads the base maps: no framework, for pages and for what works beside them. */
import franceUrl from '@atlas/geodonnees/geometrie/france.topo.json?url';
import mondeUrl from '@atlas/geodonnees/geometrie/monde.topo.json?url';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { ColonnesVilles, Lieux } from '../donnees/etiquettes.ts';
import lieuxUrl from '../donnees/lieux.json?url';
import villesUrl from '../donnees/villes.json?url';
import { type Fond, toFond } from './geometrie.ts';

type Carte = Topology<Record<string, GeometryObject<{ nom?: string }>>>;

/** A level of the base maps: the file it is in, and its object in that file. */
const NIVEAUX = {
  pays: [mondeUrl, 'pays'],
  region: [franceUrl, 'regions'],
  ancienne_region: [franceUrl, 'anciennes_regions'],
  departement: [franceUrl, 'departements'],
} as const;
export type NiveauFond = keyof typeof NIVEAUX;

/** @throws Error with the status when the file does not come. */
async function fetchJson<T>(url: string): Promise<T> {
  const reponse = await fetch(url);
  if (!reponse.ok) throw new Error(`${url}: ${reponse.status}`);
  // One of our own assets, whose form the build fixes.
  return (await reponse.json()) as T;
}

const topologies = new Map<string, Promise<Carte>>();

/** One download a file, whatever the number of its levels; a failed one may be tried again. */
function loadTopologie(url: string): Promise<Carte> {
  const enCours = topologies.get(url);
  if (enCours) return enCours;
  const promesse = fetchJson<Carte>(url);
  promesse.catch(() => topologies.delete(url));
  topologies.set(url, promesse);
  return promesse;
}

/** The surfaces and borders of a level. @throws Error when its file does not come. */
export const loadFond = async (niveau: NiveauFond): Promise<Fond> =>
  toFond(await loadTopologie(NIVEAUX[niveau][0]), NIVEAUX[niveau][1]);

/** First-level subdivisions of a country; null for a country that has none drawn. @throws as `loadFond` does. */
export async function loadSubdivisions(pays: string): Promise<Fond | null> {
  const { SUBDIVISIONS } = await import('./subdivisions.ts');
  const url = SUBDIVISIONS.get(pays);
  return url === undefined ? null : toFond(await loadTopologie(url), 'subdivisions');
}

/** Where countries, régions and départements have their name. */
export const loadLieux = (): Promise<Lieux> => fetchJson<Lieux>(lieuxUrl);
/** The main towns of the world. */
export const loadVilles = (): Promise<ColonnesVilles> => fetchJson<ColonnesVilles>(villesUrl);
