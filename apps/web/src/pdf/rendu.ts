import { type DocumentProps, Font, pdf } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { nameGlyphes } from './glyphes.ts';
import { policesOf } from './polices.ts';

const connues = new Set<string>();
const GRAISSES = { normale: 400, grasse: 700 } as const;

/** Loads the fonts that a text needs into react-pdf. @throws Error when one does not come */
export async function loadPolices(texte: string): Promise<void> {
  // Words are never cut: French places are not hyphenated as English words are.
  Font.registerHyphenationCallback((mot) => [mot]);
  for (const { famille, fichiers } of policesOf(texte)) {
    if (connues.has(famille)) continue;
    for (const graisse of ['normale', 'grasse'] as const)
      Font.register({ family: famille, src: fichiers[graisse], fontWeight: GRAISSES[graisse] });
    for (const fontWeight of Object.values(GRAISSES)) await loadPolice({ fontFamily: famille, fontWeight });
    connues.add(famille);
  }
}

async function loadPolice(descripteur: { fontFamily: string; fontWeight: number }): Promise<void> {
  await Font.load(descripteur);
  const data = Font.getFont(descripteur)?.data;
  if (data && 'glyphForCodePoint' in data) nameGlyphes(data);
}

/** The bytes of a document of react-pdf. */
export async function renderReact(document: ReactElement<DocumentProps>): Promise<Uint8Array> {
  const blob = await pdf(document).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
