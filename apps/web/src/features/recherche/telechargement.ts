import type { Filtres } from '@atlas/contracts';
import type { TriProjets } from '@atlas/contracts/vocabulaire';
import { ApiError, toQueryString } from '../../lib/api.ts';

export const FORMATS = ['xlsx', 'csv', 'geojson', 'json'] as const;
export type FormatExport = (typeof FORMATS)[number];

export const toAdresseExport = (format: FormatExport, filtres: Filtres, tri: TriProjets | null): string =>
  `/api/exports/projets.${format}${toQueryString({ ...filtres, ...(tri === null ? {} : { tri }) })}`;

/** The name that a `Content-Disposition` gives a file (RFC 6266: `filename*` first); undefined without one. */
export function readNomFichier(disposition: string | null): string | undefined {
  const etendu = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1];
  if (etendu !== undefined) return decodeURIComponent(etendu);
  return disposition?.match(/filename="([^"]*)"/i)?.[1];
}

/** How far a download is, from 0 to 1; undefined when the size to come is not known. */
export const toPart = (recus: number, attendus: number): number | undefined =>
  attendus > 0 ? Math.min(0.99, recus / attendus) : undefined;

export interface Fichier {
  nom: string;
  contenu: Blob;
}

async function readErreur(reponse: Response): Promise<ApiError> {
  const probleme: { detail?: string } = await reponse.json().catch(() => ({}));
  return new ApiError({ title: reponse.statusText, ...probleme, status: reponse.status });
}

/**
 * Downloads a file piece by piece; the abort of `signal` stops the server's work too.
 * @param onAvance called with the bytes received and those to expect (0 when unknown).
 * @throws ApiError for any answer but 2xx and when nothing answers (status 0); an abort passes through.
 */
export async function downloadFichier(
  adresse: string,
  signal: AbortSignal,
  onAvance: (recus: number, attendus: number) => void,
): Promise<Fichier> {
  try {
    const reponse = await fetch(adresse, { signal });
    if (!reponse.ok || reponse.body === null) throw await readErreur(reponse);
    const attendus = Number(reponse.headers.get('x-octets-estimes') ?? 0);
    const morceaux: Uint8Array<ArrayBuffer>[] = [];
    let recus = 0;
    for (const lecteur = reponse.body.getReader(); ; ) {
      const { done, value } = await lecteur.read();
      if (done) break;
      morceaux.push(value);
      recus += value.length;
      onAvance(recus, attendus);
    }
    const type = reponse.headers.get('content-type') ?? 'application/octet-stream';
    const nom = readNomFichier(reponse.headers.get('content-disposition')) ?? 'atlas-projets';
    return { nom, contenu: new Blob(morceaux, { type }) };
  } catch (erreur) {
    if (signal.aborted || erreur instanceof ApiError) throw erreur;
    throw new ApiError({ status: 0 });
  }
}

/** Hands a file to the browser, which saves it. */
export function saveFichier({ nom, contenu }: Fichier): void {
  const lien = document.createElement('a');
  lien.href = URL.createObjectURL(contenu);
  lien.download = nom;
  lien.click();
  URL.revokeObjectURL(lien.href);
}
