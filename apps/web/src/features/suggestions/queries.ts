import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '../../lib/api.ts';

/** Suggestions asked for at once. */
const LIMITE = 12;

/** What has the words typed; the former suggestions stay while the next ones come. */
export const suggestionsQuery = (q: string) =>
  queryOptions({
    queryKey: ['suggestions', q],
    queryFn: ({ signal }) => get('/suggestions', { query: { q, limite: LIMITE }, signal }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
