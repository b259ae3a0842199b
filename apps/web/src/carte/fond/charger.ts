import franceUrl from '@atlas/geodonnees/geometrie/france.topo.json?url';
import mondeUrl from '@atlas/geodonnees/geometrie/monde.topo.json?url';
import { queryOptions, useQuery } from '@tanstack/react-query';
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

const permanent = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY } as const;

const fondQuery = (niveau: NiveauFond) =>
  queryOptions({
    queryKey: ['fond', niveau],
    queryFn: async (): Promise<Fond> => toFond(await loadTopologie(NIVEAUX[niveau][0]), NIVEAUX[niveau][1]),
    ...permanent,
  });

/** First-level subdivisions of a country; null for a country that has none drawn. */
const subdivisionsQuery = (pays: string | undefined) =>
  queryOptions({
    queryKey: ['fond', 'subdivisions', pays],
    queryFn: async (): Promise<Fond | null> => {
      const { SUBDIVISIONS } = await import('./subdivisions.ts');
      const url = pays === undefined ? undefined : SUBDIVISIONS.get(pays);
      return url === undefined ? null : toFond(await loadTopologie(url), 'subdivisions');
    },
    enabled: pays !== undefined,
    ...permanent,
  });

const lieuxQuery = queryOptions({ queryKey: ['lieux'], queryFn: () => fetchJson<Lieux>(lieuxUrl), ...permanent });
const villesQuery = queryOptions({
  queryKey: ['villes'],
  queryFn: () => fetchJson<ColonnesVilles>(villesUrl),
  ...permanent,
});

export const useFond = (niveau: NiveauFond) => useQuery(fondQuery(niveau));
export const useSubdivisions = (pays: string | undefined) => useQuery(subdivisionsQuery(pays));
export const useLieux = () => useQuery(lieuxQuery).data;
export const useVilles = (utiles: boolean) => useQuery({ ...villesQuery, enabled: utiles }).data;
