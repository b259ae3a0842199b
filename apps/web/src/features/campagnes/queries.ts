import type { PorteeCampagne } from '@atlas/contracts';
import type { AvancementCampagne, EtatCampagne, EtatFicheCampagne } from '@atlas/contracts/vocabulaire';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '../../lib/api.ts';

/** What others do shows each time it is looked at. */
const VIVANT = { staleTime: 0 } as const;

export const listCampagnesQuery = (page: number, etat?: EtatCampagne) =>
  queryOptions({
    queryKey: ['campagnes', 'liste', etat, page],
    queryFn: ({ signal }) =>
      get('/campagnes', { query: { page, parPage: 20, ...(etat === undefined ? {} : { etat }) }, signal }),
    placeholderData: keepPreviousData,
    ...VIVANT,
  });

export const campagneQuery = (id: number) =>
  queryOptions({
    queryKey: ['campagnes', id],
    queryFn: ({ signal }) => get('/campagnes/:id', { params: { id }, signal }),
    ...VIVANT,
  });

export const fichesCampagneQuery = (id: number, etat: EtatFicheCampagne, page: number) =>
  queryOptions({
    queryKey: ['campagnes', id, 'fiches', etat, page],
    queryFn: ({ signal }) =>
      get('/campagnes/:id/fiches', { params: { id }, query: { etat, page, parPage: 20 }, signal }),
    ...VIVANT,
    // What was just verified stays in its place until others are asked for.
    refetchOnReconnect: false,
  });

export const apercuCampagneQuery = (portee: PorteeCampagne) =>
  queryOptions({
    queryKey: ['campagnes', 'apercu', portee],
    queryFn: ({ signal }) => get('/campagnes/apercu', { query: portee, signal }),
    placeholderData: keepPreviousData,
    ...VIVANT,
  });

export const tableauCampagneQuery = (id: number) =>
  queryOptions({
    queryKey: ['campagnes', id, 'tableau'],
    queryFn: ({ signal }) => get('/campagnes/:id/tableau-de-bord', { params: { id }, signal }),
    ...VIVANT,
  });

export const organisationsCampagneQuery = (id: number, avancement: AvancementCampagne, page: number) =>
  queryOptions({
    queryKey: ['campagnes', id, 'organisations', avancement, page],
    queryFn: ({ signal }) =>
      get('/campagnes/:id/organisations', { params: { id }, query: { avancement, page, parPage: 20 }, signal }),
    placeholderData: keepPreviousData,
    ...VIVANT,
  });
