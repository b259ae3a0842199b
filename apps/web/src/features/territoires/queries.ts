import { queryOptions } from '@tanstack/react-query';
import { get } from '../../lib/api.ts';

export const listPaysQuery = () =>
  queryOptions({ queryKey: ['pays'], queryFn: ({ signal }) => get('/pays', { signal }) });

export const paysQuery = (code: string) =>
  queryOptions({
    queryKey: ['pays', code],
    queryFn: ({ signal }) => get('/pays/:code', { params: { code }, signal }),
  });

export const listRegionsQuery = () =>
  queryOptions({ queryKey: ['regions'], queryFn: ({ signal }) => get('/regions', { signal }) });

export const regionQuery = (code: string) =>
  queryOptions({
    queryKey: ['regions', code],
    queryFn: ({ signal }) => get('/regions/:code', { params: { code }, signal }),
  });

export const listDepartementsQuery = () =>
  queryOptions({ queryKey: ['departements'], queryFn: ({ signal }) => get('/departements', { signal }) });

export const departementQuery = (code: string) =>
  queryOptions({
    queryKey: ['departements', code],
    queryFn: ({ signal }) => get('/departements/:code', { params: { code }, signal }),
  });
