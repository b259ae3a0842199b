import { queryOptions } from '@tanstack/react-query';
import { get } from '../../lib/api.ts';
import { queryClient } from '../../lib/query-client.ts';

export const recherchesQuery = () =>
  queryOptions({
    queryKey: ['recherches-enregistrees'],
    queryFn: ({ signal }) => get('/espace/recherches', { signal }),
    staleTime: 0,
  });

export const refreshRecherches = (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: recherchesQuery().queryKey });
