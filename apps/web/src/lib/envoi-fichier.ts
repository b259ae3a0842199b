import type { Fichier, Import } from '@atlas/contracts';
import { ApiError, renewSession, toQueryString } from './api.ts';

export interface OptionsEnvoi {
  signal: AbortSignal;
  /** Called with the share that has left, between 0 and 1. */
  onProgres: (part: number) => void;
}

/** Sends once; unlike `fetch`, it tells how much has left. */
function sendOnce(
  adresse: string,
  fichier: File,
  { signal, onProgres }: OptionsEnvoi,
): Promise<{ status: number; corps: unknown }> {
  return new Promise((resolve, reject) => {
    const envoi = new XMLHttpRequest();
    const abort = () => envoi.abort();
    envoi.open('POST', adresse);
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

/** Sends the bytes of a file to an endpoint that takes one; gives its answer. */
async function sendOctets(adresse: string, fichier: File, options: OptionsEnvoi): Promise<unknown> {
  options.signal.throwIfAborted();
  let reponse = await sendOnce(adresse, fichier, options);
  if (reponse.status === 401 && (await renewSession())) reponse = await sendOnce(adresse, fichier, options);
  const { status, corps } = reponse;
  if (status !== 200) throw new ApiError({ ...(typeof corps === 'object' ? corps : {}), status });
  return corps;
}

/**
 * Deposits a file; to do so again after a cut is safe.
 * @throws ApiError as `write` does; the reason of `signal` when it is aborted.
 */
export const sendFichier = async (fichier: File, options: OptionsEnvoi): Promise<Fichier> =>
  (await sendOctets(`/api/fichiers${toQueryString({ nom: fichier.name })}`, fichier, options)) as Fichier;

/** Sends a file to be imported, which is tried at once. @throws as `sendFichier` does. */
export const sendImport = async (fichier: File, profil: string, options: OptionsEnvoi): Promise<Import> =>
  (await sendOctets(
    `/api/administration/imports${toQueryString({ nom: fichier.name, profil })}`,
    fichier,
    options,
  )) as Import;
