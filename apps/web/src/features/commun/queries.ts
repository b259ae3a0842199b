import type { CarteLiens, CartePoints, CarteUnites, Filtres } from '@atlas/contracts';
import type { NiveauPoints, NiveauUnites } from '@atlas/contracts/vocabulaire';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '../../lib/api.ts';

/** Projets of a page of a sheet. */
export const PROJETS_PAR_PAGE = 10;

/** Countries, régions… with what the filters select in each, for a map or a table. */
export const carteUnitesQuery = (niveau: NiveauUnites, filtres: Filtres = {}) =>
  queryOptions({
    queryKey: ['carte', niveau, filtres],
    queryFn: async ({ signal }) => (await get('/carte', { query: { ...filtres, niveau }, signal })) as CarteUnites,
  });

/** Collectivités or partenaires that the filters select, each at its place. */
export const cartePointsQuery = (niveau: NiveauPoints, filtres: Filtres = {}) =>
  queryOptions({
    queryKey: ['carte', niveau, filtres],
    queryFn: async ({ signal }) => (await get('/carte', { query: { ...filtres, niveau }, signal })) as CartePoints,
  });

/** The links between both sides of what the filters select. */
export const carteLiensQuery = (filtres: Filtres) =>
  queryOptions({
    queryKey: ['carte', 'liens', filtres],
    queryFn: async ({ signal }) =>
      (await get('/carte', { query: { ...filtres, niveau: 'liens' }, signal })) as CarteLiens,
  });

/** A page of the projets of a sheet, without facets; the page before stays while the next one comes. */
export const projetsDeFicheQuery = (filtres: Filtres, page: number) =>
  queryOptions({
    queryKey: ['projets', 'fiche', filtres, page],
    queryFn: ({ signal }) =>
      get('/projets', {
        query: { ...filtres, page, parPage: PROJETS_PAR_PAGE, tri: 'recents', facettes: false },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
