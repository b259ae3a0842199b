import type { Langue } from '@atlas/contracts/vocabulaire';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get, write } from '../../lib/api.ts';
import { queryClient } from '../../lib/query-client.ts';

const MINUTE_MS = 60_000;

/** How many are unread: asked again each minute, and when one comes back to the window. */
export const nonLuesQuery = () =>
  queryOptions({
    queryKey: ['notifications', 'non-lues'],
    queryFn: ({ signal }) => get('/notifications/non-lues', { signal }),
    staleTime: 0,
    refetchInterval: MINUTE_MS,
    refetchOnWindowFocus: true,
  });

export const listNotificationsQuery = (langue: Langue, page: number) =>
  queryOptions({
    queryKey: ['notifications', 'liste', langue, page],
    queryFn: ({ signal }) => get('/notifications', { query: { langue, page, parPage: 20 }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

/** Marks one as read, or all of them. */
export async function markLues(id?: number): Promise<void> {
  const nonLues =
    id === undefined
      ? await write('POST /notifications/lecture')
      : await write('POST /notifications/:id/lecture', { params: { id } });
  queryClient.setQueryData(nonLuesQuery().queryKey, nonLues);
  await queryClient.invalidateQueries({ queryKey: ['notifications', 'liste'] });
}
