import './fenetre-du-worker.ts';
import { ApiError } from '../lib/api.ts';
import { createPdf } from './fabriquer.ts';
import type { DemandePdf, ReponsePdf } from './messages.ts';

const say = (reponse: ReponsePdf, transferts: Transferable[] = []) =>
  self.postMessage(reponse, { transfer: transferts });

/** Status of what is not an answer of the API: a fault of ours. */
const IMPREVU = 500;

self.onmessage = async ({ data: { recette, options } }: MessageEvent<DemandePdf>) => {
  try {
    const { octets, pages } = await createPdf(recette, {
      ...options,
      onProgres: (etape, part) => say({ genre: 'progres', etape, part }),
    });
    const copie = new Uint8Array(octets);
    say({ genre: 'fait', octets: copie, pages }, [copie.buffer]);
  } catch (erreur) {
    const status = erreur instanceof ApiError ? erreur.status : IMPREVU;
    say({ genre: 'erreur', status, message: erreur instanceof Error ? erreur.message : String(erreur) });
  }
};
