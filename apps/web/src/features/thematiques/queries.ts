import { queryOptions } from '@tanstack/react-query';
import { get } from '../../lib/api.ts';

export const listThematiquesQuery = () =>
  queryOptions({ queryKey: ['thematiques'], queryFn: ({ signal }) => get('/thematiques', { signal }) });

export const thematiqueQuery = (slug: string) =>
  queryOptions({
    queryKey: ['thematiques', slug],
    queryFn: ({ signal }) => get('/thematiques/:slug', { params: { slug }, signal }),
  });
