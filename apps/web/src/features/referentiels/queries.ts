import type { GenreReferentiel } from '@atlas/contracts/vocabulaire';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../lib/api.ts';

export const listEntreesQuery = (genre: GenreReferentiel) =>
  queryOptions({
    queryKey: ['referentiels', genre],
    queryFn: ({ signal }) => get('/administration/referentiels/:genre', { params: { genre }, signal }),
    staleTime: 0,
  });

export const versionsEntreeQuery = (genre: GenreReferentiel, id: number) =>
  queryOptions({
    queryKey: ['referentiels', genre, id],
    queryFn: ({ signal }) =>
      get('/administration/referentiels/:genre/:id/historique', { params: { genre, id }, signal }),
    staleTime: 0,
  });
