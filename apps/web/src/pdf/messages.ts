import type { RecettePdf } from '@atlas/contracts';
import type { OptionsContexte } from './contexte.ts';
import type { TextesPdf } from './textes.ts';

/** What a document is made of, as it goes to the worker. */
export interface DemandePdf {
  recette: RecettePdf;
  options: Omit<OptionsContexte, 'onProgres'>;
}

export type EtapePdf = keyof TextesPdf['etapes'];

/** What the worker says: how far it is, then the document, or what the API refused. */
export type ReponsePdf =
  | { genre: 'progres'; etape: EtapePdf; part: number | undefined }
  | { genre: 'fait'; octets: Uint8Array<ArrayBuffer>; pages: number }
  | { genre: 'erreur'; status: number; message: string };
