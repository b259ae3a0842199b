import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api.ts';

/** What the reader asked wrongly stays wrong: only silence and the server's own failures are worth another try. */
const isWorthRetrying = (erreur: Error) => !(erreur instanceof ApiError) || erreur.status === 0 || erreur.status >= 500;

/** The cache of the API's answers: five minutes fresh, they change by validated updates, not by the second. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5 * 60_000,
      retry: (essais, erreur) => essais < 1 && isWorthRetrying(erreur),
      refetchOnWindowFocus: false,
    },
  },
});
