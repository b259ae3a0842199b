import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '../../lib/api.ts';

const PAR_PAGE = 20;

export const doublonsQuery = (page: number) =>
  queryOptions({
    queryKey: ['fusions', 'doublons', page],
    queryFn: ({ signal }) =>
      get('/administration/partenaires/doublons', { query: { page, parPage: PAR_PAGE }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

export const comparaisonPartenairesQuery = (a: number, b: number) =>
  queryOptions({
    queryKey: ['fusions', 'comparaison', a, b],
    queryFn: ({ signal }) => get('/administration/partenaires/comparaison', { query: { a, b }, signal }),
    staleTime: 0,
  });

export const fusionsQuery = () =>
  queryOptions({
    queryKey: ['fusions', 'faites'],
    queryFn: ({ signal }) =>
      get('/administration/partenaires/fusions', { query: { page: 1, parPage: PAR_PAGE }, signal }),
    staleTime: 0,
  });
