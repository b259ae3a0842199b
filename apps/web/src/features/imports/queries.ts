import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '../../lib/api.ts';

/** How often an import that runs is looked at. */
const SUIVI_MS = 1000;

export const profilsImportQuery = () =>
  queryOptions({
    queryKey: ['profils-import'],
    queryFn: ({ signal }) => get('/administration/profils-import', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const listImportsQuery = (page: number) =>
  queryOptions({
    queryKey: ['imports', 'liste', page],
    queryFn: ({ signal }) => get('/administration/imports', { query: { page, parPage: 20 }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

export const importQuery = (id: number) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => get('/administration/imports/:id', { params: { id }, signal }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.executions[0]?.etat === 'en_cours' ? SUIVI_MS : false),
  });

export const constatsImportQuery = (id: number, execution: number, page: number) =>
  queryOptions({
    queryKey: ['imports', id, 'constats', execution, page],
    queryFn: ({ signal }) =>
      get('/administration/imports/:id/constats', { params: { id }, query: { page, parPage: 20 }, signal }),
    placeholderData: keepPreviousData,
  });
