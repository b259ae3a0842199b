import type { Filtres } from '@atlas/contracts';
import type { TriProjets } from '@atlas/contracts/vocabulaire';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '../../lib/api.ts';

export const projetQuery = (id: string) =>
  queryOptions({
    queryKey: ['projets', id],
    queryFn: ({ signal }) => get('/projets/:id', { params: { id: Number(id) }, signal }),
  });

/** A page of results with its facets; the page before stays while the next one comes. */
export const searchProjetsQuery = (filtres: Filtres, page: number, parPage: number, tri: TriProjets | null) =>
  queryOptions({
    queryKey: ['projets', 'recherche', filtres, page, parPage, tri],
    queryFn: ({ signal }) =>
      get('/projets', {
        query: { ...filtres, page, parPage, ...(tri === null ? {} : { tri }) },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
