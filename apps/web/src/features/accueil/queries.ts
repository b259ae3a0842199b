import { queryOptions } from '@tanstack/react-query';
import { get } from '../../lib/api.ts';

/** Projets shown as lately changed. */
export const NOUVEAUTES = 6;

export const nouveautesQuery = () =>
  queryOptions({
    queryKey: ['projets', 'nouveautes'],
    queryFn: ({ signal }) =>
      get('/projets', { query: { tri: 'modifies', page: 1, parPage: NOUVEAUTES, facettes: false }, signal }),
  });
