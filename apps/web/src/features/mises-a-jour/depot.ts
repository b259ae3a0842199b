import type { Fichier } from '@atlas/contracts';
import { TAILLE_MAX_FICHIER, TYPES_FICHIER } from '@atlas/contracts/vocabulaire';
import { ApiError } from '../../lib/api.ts';
import { type OptionsEnvoi, sendFichier } from '../../lib/envoi-fichier.ts';

const DELAI_MAX_MS = 30_000;

/** Time before a new try: longer each time, half a minute at most. */
export const toDelai = (essai: number): number => Math.min(DELAI_MAX_MS, 1000 * 2 ** essai);

/** Waits some time, or until the network comes back. */
function waitForReseau(delai: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => () => {
      window.clearTimeout(minuterie);
      window.removeEventListener('online', onOnline);
      signal.removeEventListener('abort', onAbort);
      settle();
    };
    const onOnline = end(resolve);
    const onAbort = end(() => reject(signal.reason));
    const minuterie = window.setTimeout(onOnline, delai);
    window.addEventListener('online', onOnline);
    signal.addEventListener('abort', onAbort);
  });
}

/** What another try may mend: nothing answered, too many at once, the server fails. */
const isPassager = (erreur: unknown): boolean =>
  erreur instanceof ApiError && (erreur.status === 0 || erreur.status === 429 || erreur.status >= 500);

interface OptionsDepot extends OptionsEnvoi {
  /** Called when a try failed and another will follow. */
  onAttente: () => void;
  send?: typeof sendFichier;
  wait?: typeof waitForReseau;
}

/** Deposits a file, however many tries a bad network asks for. @throws ApiError when it is refused. */
export async function depositFichier(
  fichier: File,
  { onAttente, send = sendFichier, wait = waitForReseau, ...options }: OptionsDepot,
): Promise<Fichier> {
  for (let essai = 0; ; essai++) {
    try {
      return await send(fichier, options);
    } catch (erreur) {
      if (options.signal.aborted || !isPassager(erreur)) throw erreur;
      onAttente();
      await wait(toDelai(essai), options.signal);
    }
  }
}

/** Why a file is not even sent; the server looks at it further. */
export function findRefus({ name, size }: Pick<File, 'name' | 'size'>): 'vide' | 'lourd' | 'type' | null {
  if (size === 0) return 'vide';
  if (size > TAILLE_MAX_FICHIER) return 'lourd';
  const extension = name.split('.').at(-1)?.toLowerCase() ?? '';
  // What is old or has macros is sent: the server says what to do about it.
  return Object.hasOwn(TYPES_FICHIER, extension) || /^(doc|xls|ppt)[mbx]?$/.test(extension) ? null : 'type';
}

/** A title for whoever gave none: the name of the file, as words. */
export function toTitre(nom: string): string {
  const mots = nom
    .replace(/\.[^.]+$/, '')
    .replace(/[_\s-]+/g, ' ')
    .trim();
  return mots.charAt(0).toLocaleUpperCase('fr') + mots.slice(1);
}
