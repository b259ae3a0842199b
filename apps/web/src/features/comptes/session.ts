import type { CompteConnecte } from '@atlas/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { get, renewSession } from '../../lib/api.ts';
import { queryClient } from '../../lib/query-client.ts';
import { CLE_CARTES } from '../albums/cle-cartes.ts';

/** Whether this browser has a session that may be prolonged: the keys themselves are out of reach of scripts. */
const INDICE = 'atlas.session';

async function readSession(signal: AbortSignal) {
  const session = await get('/session', { signal });
  // It may have been opened elsewhere: whoever comes back from ProConnect finds it open.
  if (session.compte !== null) localStorage.setItem(INDICE, '1');
  if (session.compte !== null || localStorage.getItem(INDICE) === null) return session;
  if (await renewSession()) return get('/session', { signal });
  localStorage.removeItem(INDICE);
  return session;
}

/** Who is connected; read once, then changed by what opens and closes sessions. */
export const sessionQuery = () =>
  queryOptions({ queryKey: ['session'], queryFn: ({ signal }) => readSession(signal), staleTime: 60_000 });

/** Whoever is connected; null for a visitor, undefined while it is not known. */
export function useCompte(): CompteConnecte | null | undefined {
  return useQuery(sessionQuery()).data?.compte;
}

/** This browser has no session any longer. */
export const forgetSession = (): void => localStorage.removeItem(INDICE);

/** Takes note of who is connected, or that nobody is any longer: what was read for another is forgotten. */
export function keepCompte(compte: CompteConnecte | null): void {
  if (compte === null) forgetSession();
  else localStorage.setItem(INDICE, '1');
  // What was kept without an account goes to it.
  if (compte !== null && localStorage.getItem(CLE_CARTES) !== null)
    void import('../albums/cartes-du-navigateur.ts').then(({ moveToCompte }) => moveToCompte());
  queryClient.setQueryData(sessionQuery().queryKey, (session) => ({ proConnect: false, ...session, compte }));
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
}
