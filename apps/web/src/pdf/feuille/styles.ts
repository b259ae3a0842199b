import type { FormatPapier, Orientation } from '@atlas/contracts/vocabulaire';

/** Sizes of ISO 216 in points, upright. */
const PAPIERS: Record<FormatPapier, readonly [number, number]> = { a4: [595.28, 841.89], a3: [841.89, 1190.55] };

/** Width and height of a page, in points. */
export function sizeOf(format: FormatPapier, orientation: Orientation): readonly [number, number] {
  const [largeur, hauteur] = PAPIERS[format];
  return orientation === 'portrait' ? [largeur, hauteur] : [hauteur, largeur];
}

/** Margins of every page, in points; the foot of the page is inside the lower one. */
export const MARGE = { cote: 36, haut: 34, bas: 44 } as const;

/** The colours of the documents: those of the State's design system, on white paper. */
export const COULEURS = {
  texte: '#161616',
  discret: '#666666',
  bleu: '#000091',
  filet: '#dddddd',
  fond: '#f5f5fe',
  blanc: '#ffffff',
} as const;
