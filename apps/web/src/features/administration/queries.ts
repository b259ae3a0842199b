import type { EtatCompte, EtatOrganisation, ObjetJournal, TypeActeur } from '@atlas/contracts';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '../../lib/api.ts';

/** Everything here is about work in hand: it is read again each time it is shown. */
const VIVANT = { staleTime: 0 } as const;
export const PAR_PAGE = 20;

export const administrationQuery = () =>
  queryOptions({
    queryKey: ['administration'],
    queryFn: ({ signal }) => get('/administration', { signal }),
    ...VIVANT,
  });

interface Page {
  q: string;
  page: number;
}

export const organisationsQuery = ({
  q,
  type,
  etat,
  page,
}: Page & { type: TypeActeur | null; etat: EtatOrganisation | null }) =>
  queryOptions({
    queryKey: ['administration', 'organisations', q, type, etat, page],
    queryFn: ({ signal }) =>
      get('/administration/organisations', {
        query: {
          page,
          parPage: PAR_PAGE,
          ...(q === '' ? {} : { q }),
          ...(type === null ? {} : { type }),
          ...(etat === null ? {} : { etat }),
        },
        signal,
      }),
    placeholderData: keepPreviousData,
    ...VIVANT,
  });

export const organisationAdministreeQuery = (id: number) =>
  queryOptions({
    queryKey: ['administration', 'organisations', id],
    queryFn: ({ signal }) => get('/administration/organisations/:id', { params: { id }, signal }),
    ...VIVANT,
  });

export const comptesQuery = ({ q, etat, page }: Page & { etat: EtatCompte | null }) =>
  queryOptions({
    queryKey: ['administration', 'comptes', q, etat, page],
    queryFn: ({ signal }) =>
      get('/administration/comptes', {
        query: { page, parPage: PAR_PAGE, ...(q === '' ? {} : { q }), ...(etat === null ? {} : { etat }) },
        signal,
      }),
    placeholderData: keepPreviousData,
    ...VIVANT,
  });

export const compteQuery = (id: number) =>
  queryOptions({
    queryKey: ['administration', 'comptes', id],
    queryFn: ({ signal }) => get('/administration/comptes/:id', { params: { id }, signal }),
    ...VIVANT,
  });

export const invitationsQuery = (page: number) =>
  queryOptions({
    queryKey: ['administration', 'invitations', page],
    queryFn: ({ signal }) => get('/administration/invitations', { query: { page, parPage: PAR_PAGE }, signal }),
    placeholderData: keepPreviousData,
    ...VIVANT,
  });

/** What lines of the journal are looked for, by the names of the API; nothing is written as nothing. */
export interface FiltresJournal {
  qui?: string;
  objet?: ObjetJournal;
  action?: string;
  objetId?: string;
  du?: string;
  au?: string;
  compte?: number;
  organisation?: number;
}

export const journalQuery = (filtres: FiltresJournal) =>
  infiniteQueryOptions({
    queryKey: ['administration', 'journal', filtres],
    queryFn: ({ signal, pageParam }) =>
      get('/administration/journal', {
        query: { ...filtres, ...(pageParam === null ? {} : { avant: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ suite }) => suite,
    ...VIVANT,
  });
