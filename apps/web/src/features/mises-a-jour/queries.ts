import type { FileDeTravail, ObjetFiche } from '@atlas/contracts/vocabulaire';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '../../lib/api.ts';

/** Everything here is about work in hand: it is read again each time it is shown. */
const VIVANT = { staleTime: 0 } as const;

export const fileDeTravailQuery = () =>
  queryOptions({
    queryKey: ['mises-a-jour', 'compte'],
    queryFn: ({ signal }) => get('/file-de-travail', { signal }),
    ...VIVANT,
  });

export const listMisesAJourQuery = (file: FileDeTravail, page: number) =>
  queryOptions({
    queryKey: ['mises-a-jour', 'file', file, page],
    queryFn: ({ signal }) => get('/mises-a-jour', { query: { file, page, parPage: 20 }, signal }),
    placeholderData: keepPreviousData,
    ...VIVANT,
  });

export const miseAJourQuery = (id: number) =>
  queryOptions({
    queryKey: ['mises-a-jour', id],
    queryFn: ({ signal }) => get('/mises-a-jour/:id', { params: { id }, signal }),
    ...VIVANT,
  });

export const historiqueQuery = (objet: ObjetFiche, id: number) =>
  queryOptions({
    queryKey: ['historique', objet, id],
    queryFn: ({ signal }) => get('/fiches/:objet/:id/historique', { params: { objet, id }, signal }),
    ...VIVANT,
  });

export const ressemblantsQuery = (titre: string, collectivite: number[], partenaire: number[]) =>
  queryOptions({
    queryKey: ['ressemblants', titre, collectivite, partenaire],
    queryFn: ({ signal }) => get('/ressemblances/projets', { query: { titre, collectivite, partenaire }, signal }),
    placeholderData: keepPreviousData,
  });

export const listFinanceursQuery = () =>
  queryOptions({ queryKey: ['financeurs'], queryFn: ({ signal }) => get('/financeurs', { signal }) });
export const listOperateursQuery = () =>
  queryOptions({ queryKey: ['operateurs'], queryFn: ({ signal }) => get('/operateurs', { signal }) });

/** The room that the files of one's organisation take. */
export const espaceFichiersQuery = () =>
  queryOptions({
    queryKey: ['fichiers', 'espace'],
    queryFn: ({ signal }) => get('/fichiers/espace', { signal }),
    ...VIVANT,
  });

export const contactsReservesQuery = (objet: ObjetFiche, id: number) =>
  queryOptions({
    queryKey: ['contacts-reserves', objet, id],
    queryFn: ({ signal }) => get('/fiches/:objet/:id/contacts', { params: { objet, id }, signal }),
  });

export const comparaisonQuery = (objet: ObjetFiche, id: number, de: number, a: number) =>
  queryOptions({
    queryKey: ['comparaison', objet, id, de, a],
    queryFn: ({ signal }) => get('/fiches/:objet/:id/comparaison', { params: { objet, id }, query: { de, a }, signal }),
    placeholderData: keepPreviousData,
  });

export const villesQuery = (pays: string, q: string) =>
  queryOptions({
    queryKey: ['villes', pays, q],
    queryFn: ({ signal }) => get('/villes', { query: { pays, q }, signal }),
    enabled: pays !== '' && q !== '',
    placeholderData: keepPreviousData,
  });
