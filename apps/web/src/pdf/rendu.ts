import { type DocumentProps, Font, pdf } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { POLICE_COURANTE, policesOf } from './polices.ts';

const connues = new Set<string>();

/** Makes the fonts that a text needs known to react-pdf, which downloads them when it meets them. */
export function registerPolices(texte: string): void {
  for (const { famille, fichiers } of policesOf(texte)) {
    if (connues.has(famille)) continue;
    connues.add(famille);
    Font.register({
      family: famille,
      fonts: [
        { src: fichiers.normale, fontWeight: 400 },
        { src: fichiers.grasse, fontWeight: 700 },
      ],
    });
  }
  // Words are never cut: French places are not hyphenated as English words are.
  Font.registerHyphenationCallback((mot) => [mot]);
}

/** The bytes of a document of react-pdf. */
export async function renderReact(document: ReactElement<DocumentProps>): Promise<Uint8Array> {
  const blob = await pdf(document).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

export const FAMILLE_COURANTE = POLICE_COURANTE.famille;
