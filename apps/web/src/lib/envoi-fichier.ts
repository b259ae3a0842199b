import type { Fichier } from '@atlas/contracts';
import { ApiError, renewSession, toQueryString } from './api.ts';

export interface OptionsEnvoi {
  signal: AbortSignal;
  /** Called with the share that has left, between 0 and 1. */
  onProgres: (part: number) => void;
}

/** Sends once; unlike `fetch`, it tells how much has left. */
function sendOnce(fichier: File, { signal, onProgres }: OptionsEnvoi): Promise<{ status: number; corps: unknown }> {
  return new Promise((resolve, reject) => {
    const envoi = new XMLHttpRequest();
    const abort = () => envoi.abort();
    envoi.open('POST', `/api/fichiers${toQueryString({ nom: fichier.name })}`);
    envoi.responseType = 'json';
    envoi.setRequestHeader('accept', 'application/json');
    envoi.setRequestHeader('content-type', 'application/octet-stream');
    envoi.upload.onprogress = ({ loaded }) => onProgres(fichier.size === 0 ? 1 : Math.min(1, loaded / fichier.size));
    envoi.onload = () => resolve({ status: envoi.status, corps: envoi.response });
    envoi.onerror = () => reject(new ApiError({ status: 0 }));
    envoi.onabort = () => reject(signal.reason);
    envoi.onloadend = () => signal.removeEventListener('abort', abort);
    signal.addEventListener('abort', abort);
    envoi.send(fichier);
  });
}

/**
 * Deposits a file; to do so again after a cut is safe.
 * @throws ApiError as `write` does; the reason of `signal` when it is aborted.
 */
export async function sendFichier(fichier: File, options: OptionsEnvoi): Promise<Fichier> {
  options.signal.throwIfAborted();
  let reponse = await sendOnce(fichier, options);
  if (reponse.status === 401 && (await renewSession())) reponse = await sendOnce(fichier, options);
  const { status, corps } = reponse;
  if (status !== 200) throw new ApiError({ ...(typeof corps === 'object' ? corps : {}), status });
  return corps as Fichier;
}
