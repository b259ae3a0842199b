import { useEffect, useState } from 'react';

/** Where to go back to once connected: a page of this application, never another site. */
export function toRetour(demande: string | null): string {
  if (demande === null || !/^\/(?![/\\])/.test(demande)) return '/mon-espace';
  return demande;
}

/** The tokens that were taken out of the address, by page: a page that is mounted anew still has its own. */
const jetons = new Map<string, string>();

/**
 * The token of a link, which the fragment of the address carries: no server ever sees it. It is taken out of the address
 * once the page stands; empty when the link came without it.
 */
export function useJeton(): string {
  const { pathname, search } = window.location;
  const [jeton] = useState(() => window.location.hash.slice(1) || (jetons.get(pathname) ?? ''));
  useEffect(() => {
    if (jeton === '') return;
    jetons.set(pathname, jeton);
    window.history.replaceState(window.history.state, '', pathname + search);
  }, [jeton, pathname, search]);
  return jeton;
}
