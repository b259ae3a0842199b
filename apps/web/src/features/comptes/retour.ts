/** Where to go back to once connected: a page of this application, never another site. */
export function toRetour(demande: string | null): string {
  if (demande === null || !/^\/(?![/\\])/.test(demande)) return '/mon-espace';
  return demande;
}

/** The token of a link, which its fragment carries: no server ever sees it; it is taken out of the address at once. */
export function takeJeton(): string {
  const jeton = window.location.hash.slice(1);
  if (jeton !== '')
    window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);
  return jeton;
}
