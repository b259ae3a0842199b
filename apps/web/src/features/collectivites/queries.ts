import type { TypeCollectivite } from '@atlas/contracts/vocabulaire';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '../../lib/api.ts';
import type { TriActeurs } from '../commun/url-state.ts';

/** Rows of a page of the list. */
export const COLLECTIVITES_PAR_PAGE = 50;

export interface CriteresCollectivites {
  q: string;
  typeCollectivite: TypeCollectivite | null;
  region: string;
  tri: TriActeurs;
  page: number;
}

export const listCollectivitesQuery = ({ q, typeCollectivite, region, tri, page }: CriteresCollectivites) =>
  queryOptions({
    queryKey: ['collectivites', 'liste', { q, typeCollectivite, region, tri, page }],
    queryFn: ({ signal }) =>
      get('/collectivites', {
        query: {
          tri,
          page,
          parPage: COLLECTIVITES_PAR_PAGE,
          ...(q === '' ? {} : { q }),
          ...(region === '' ? {} : { region: [region] }),
          ...(typeCollectivite === null ? {} : { typeCollectivite: [typeCollectivite] }),
        },
        signal,
      }),
    placeholderData: keepPreviousData,
  });

export const collectiviteQuery = (id: string) =>
  queryOptions({
    queryKey: ['collectivites', id],
    queryFn: ({ signal }) => get('/collectivites/:id', { params: { id: Number(id) }, signal }),
  });
