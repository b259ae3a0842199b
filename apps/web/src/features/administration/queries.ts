import { queryOptions } from '@tanstack/react-query';
import { get } from '../../lib/api.ts';

/** Everything here is about work in hand: it is read again each time it is shown. */
const VIVANT = { staleTime: 0 } as const;

export const administrationQuery = () =>
  queryOptions({
    queryKey: ['administration'],
    queryFn: ({ signal }) => get('/administration', { signal }),
    ...VIVANT,
  });
