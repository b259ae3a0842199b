import { queryOptions } from '@tanstack/react-query';
import { get } from '../../lib/api.ts';

/** A mail that was just asked for shows without a reload. */
const RELECTURE_MS = 5_000;

export const courrielsQuery = () =>
  queryOptions({
    queryKey: ['dev', 'courriels'],
    queryFn: ({ signal }) => get('/dev/courriels', { signal }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.status === 'error' ? false : RELECTURE_MS),
  });
