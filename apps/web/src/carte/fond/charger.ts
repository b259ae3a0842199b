import { queryOptions, useQuery } from '@tanstack/react-query';
import { loadFond, loadLieux, loadSubdivisions, loadVilles, type NiveauFond } from './chargement.ts';

export type { NiveauFond } from './chargement.ts';

const permanent = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY } as const;

const fondQuery = (niveau: NiveauFond) =>
  queryOptions({ queryKey: ['fond', niveau], queryFn: () => loadFond(niveau), ...permanent });

/** First-level subdivisions of a country; null for a country that has none drawn. */
const subdivisionsQuery = (pays: string | undefined) =>
  queryOptions({
    queryKey: ['fond', 'subdivisions', pays],
    queryFn: () => (pays === undefined ? null : loadSubdivisions(pays)),
    enabled: pays !== undefined,
    ...permanent,
  });

const lieuxQuery = queryOptions({ queryKey: ['lieux'], queryFn: loadLieux, ...permanent });
const villesQuery = queryOptions({ queryKey: ['villes'], queryFn: loadVilles, ...permanent });

export const useFond = (niveau: NiveauFond) => useQuery(fondQuery(niveau));
export const useSubdivisions = (pays: string | undefined) => useQuery(subdivisionsQuery(pays));
export const useLieux = () => useQuery(lieuxQuery).data;
export const useVilles = (utiles: boolean) => useQuery({ ...villesQuery, enabled: utiles }).data;
