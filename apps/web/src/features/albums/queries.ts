import { queryOptions } from '@tanstack/react-query';
import { get } from '../../lib/api.ts';
import { queryClient } from '../../lib/query-client.ts';

export const albumsQuery = () =>
  queryOptions({ queryKey: ['albums'], queryFn: ({ signal }) => get('/espace/albums', { signal }), staleTime: 0 });

export const albumQuery = (id: number) =>
  queryOptions({
    queryKey: ['albums', id],
    queryFn: ({ signal }) => get('/espace/albums/:id', { params: { id }, signal }),
    staleTime: 0,
  });

export const albumPartageQuery = (jeton: string) =>
  queryOptions({
    queryKey: ['albums', 'partage', jeton],
    queryFn: ({ signal }) => get('/partages/albums/:jeton', { params: { jeton }, signal }),
    staleTime: 0,
  });

export const evolutionQuery = (id: number) =>
  queryOptions({
    queryKey: ['albums', 'evolution', id],
    queryFn: ({ signal }) => get('/espace/cartes/:id/evolution', { params: { id }, signal }),
  });

/** What is shown of albums is asked again. */
export const refreshAlbums = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['albums'] });
