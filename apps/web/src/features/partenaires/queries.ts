import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '../../lib/api.ts';
import type { TriActeurs } from '../commun/url-state.ts';

/** Rows of a page of the list. */
export const PARTENAIRES_PAR_PAGE = 50;

export interface CriteresPartenaires {
  q: string;
  pays: string;
  tri: TriActeurs;
  page: number;
}

export const listPartenairesQuery = ({ q, pays, tri, page }: CriteresPartenaires) =>
  queryOptions({
    queryKey: ['partenaires', 'liste', { q, pays, tri, page }],
    queryFn: ({ signal }) =>
      get('/partenaires', {
        query: {
          tri,
          page,
          parPage: PARTENAIRES_PAR_PAGE,
          ...(q === '' ? {} : { q }),
          ...(pays === '' ? {} : { pays: [pays] }),
        },
        signal,
      }),
    placeholderData: keepPreviousData,
  });

export const partenaireQuery = (id: string) =>
  queryOptions({
    queryKey: ['partenaires', id],
    queryFn: ({ signal }) => get('/partenaires/:id', { params: { id: Number(id) }, signal }),
  });
