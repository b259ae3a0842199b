import type { ReponseGet } from '@atlas/contracts/client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { get } from '../../lib/api.ts';

/** Online tiles: a model of their addresses, and the credit that must show with them. */
export type Tuiles = NonNullable<ReponseGet<'/configuration'>['tuiles']>['france'];

const configurationQuery = () =>
  queryOptions({
    queryKey: ['configuration'],
    queryFn: ({ signal }) => get('/configuration', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The tiles of a side where the configuration wants some; the maps do without until it is known. */
export function useTuiles(cote: 'france' | 'ailleurs'): Tuiles | undefined {
  const { data } = useQuery(configurationQuery());
  return data?.tuiles?.[cote === 'france' ? 'france' : 'monde'];
}
