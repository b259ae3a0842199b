import type { EtatSignalement } from '@atlas/contracts/vocabulaire';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '../../lib/api.ts';

/** Work in hand: read again each time it is shown. */
const VIVANT = { staleTime: 0 } as const;

export const listSignalementsQuery = (etat: EtatSignalement, page: number) =>
  queryOptions({
    queryKey: ['signalements', 'liste', etat, page],
    queryFn: ({ signal }) => get('/signalements', { query: { etat, page, parPage: 20 }, signal }),
    placeholderData: keepPreviousData,
    ...VIVANT,
  });

export const signalementQuery = (id: number) =>
  queryOptions({
    queryKey: ['signalements', id],
    queryFn: ({ signal }) => get('/signalements/:id', { params: { id }, signal }),
    ...VIVANT,
  });
