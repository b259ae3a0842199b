import { queryOptions } from '@tanstack/react-query';
import { get } from '../../lib/api.ts';

export const comptesDemonstrationQuery = () =>
  queryOptions({
    queryKey: ['comptes', 'demonstration'],
    queryFn: ({ signal }) => get('/comptes/demonstration', { signal }),
  });

export const sessionsQuery = () =>
  queryOptions({
    queryKey: ['comptes', 'sessions'],
    queryFn: ({ signal }) => get('/comptes/moi/sessions', { signal }),
    staleTime: 0,
  });

export const organisationsQuery = (q: string) =>
  queryOptions({
    queryKey: ['organisations', 'recherche', q],
    queryFn: ({ signal }) => get('/organisations', { query: { q }, signal }),
    enabled: q !== '',
  });

export const organisationQuery = (id: number) =>
  queryOptions({
    queryKey: ['organisations', id],
    queryFn: ({ signal }) => get('/organisations/:id', { params: { id }, signal }),
    staleTime: 0,
  });
