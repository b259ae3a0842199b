/**
 * The documents of the Atlas, made in the browser by a worker that the page starts when one is asked for:
 *
 *     const { octets, pages } = await makePdf(recette, options, { signal, onProgres });
 *
 * `fabriquer.ts` chooses what makes each: `documents/` has one module a document, written with react-pdf; `feuille/`
 * lays long tables out by hand, and puts all pages together.
 */
import { ApiError } from '../lib/api.ts';
import type { DemandePdf, EtapePdf, ReponsePdf } from './messages.ts';

export type { EtapePdf } from './messages.ts';

export interface PdfPret {
  fichier: Blob;
  pages: number;
}

interface Suivi {
  signal: AbortSignal;
  /** Called with the step, and the share of it that is done where it is known. */
  onProgres: (etape: EtapePdf, part: number | undefined) => void;
}

/** A worker that has nothing to do: the next document does not wait for another to start. */
let disponible: Worker | undefined;

function takeWorker(): Worker {
  const worker = disponible ?? new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' });
  disponible = undefined;
  return worker;
}

/** Keeps one worker for the next document. */
function giveBack(worker: Worker): void {
  if (disponible) worker.terminate();
  else disponible = worker;
}

/**
 * Makes a document off the page's own thread.
 * @throws ApiError when its data do not come; the reason of `signal` when it is aborted, which ends the work at once.
 */
export function makePdf(
  recette: DemandePdf['recette'],
  options: DemandePdf['options'],
  { signal, onProgres }: Suivi,
): Promise<PdfPret> {
  return new Promise<PdfPret>((resolve, reject) => {
    signal.throwIfAborted();
    const worker = takeWorker();
    const abort = () => {
      worker.terminate();
      reject(signal.reason);
    };
    signal.addEventListener('abort', abort, { once: true });
    worker.onerror = ({ message }) => {
      signal.removeEventListener('abort', abort);
      worker.terminate();
      reject(new Error(message));
    };
    worker.onmessage = ({ data }: MessageEvent<ReponsePdf>) => {
      if (data.genre === 'progres') return onProgres(data.etape, data.part);
      signal.removeEventListener('abort', abort);
      giveBack(worker);
      if (data.genre === 'erreur') return reject(new ApiError({ status: data.status, detail: data.message }));
      resolve({ fichier: new Blob([data.octets], { type: 'application/pdf' }), pages: data.pages });
    };
    worker.postMessage({ recette, options } satisfies DemandePdf);
  });
}
