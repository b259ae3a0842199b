import type { DocumentRow } from '../types.ts';
import { type LignePdf, wrapLines, writePdf } from './pdf.ts';

const MENTIONS = {
  fr: "Document de démonstration : son contenu est imaginaire et n'engage aucune collectivité.",
  en: 'Demonstration document: its content is imaginary and commits no local authority.',
};

/** A line of `contenu` that is a heading. */
export const TITRE_DE_PARTIE = '# ';

function toLignes({ titre, langue, contenu }: Pick<DocumentRow, 'titre' | 'langue' | 'contenu'>): LignePdf[] {
  const espace = (corps: number): LignePdf => ({ texte: '', corps });
  const lignes: LignePdf[] = [
    ...wrapLines(titre, 17).map((texte) => ({ texte, corps: 17, gras: true })),
    espace(8),
    ...wrapLines(MENTIONS[langue], 9).map((texte) => ({ texte, corps: 9 })),
    espace(16),
  ];
  for (const paragraphe of contenu) {
    const isTitre = paragraphe.startsWith(TITRE_DE_PARTIE);
    const corps = isTitre ? 13 : 11;
    const texte = isTitre ? paragraphe.slice(TITRE_DE_PARTIE.length) : paragraphe;
    lignes.push(
      ...wrapLines(texte, corps).map((ligne) => ({ texte: ligne, corps, gras: isTitre })),
      espace(isTitre ? 4 : 8),
    );
  }
  return lignes;
}

/** The bytes of a document of the data set, from its row alone: PDF 1.4, or CSV in UTF-8 with its mark. */
export function renderDocument(
  row: Pick<DocumentRow, 'titre' | 'langue' | 'contenu' | 'creeLe' | 'typeMime'>,
): Uint8Array {
  if (row.typeMime === 'text/csv') return Buffer.from(`\ufeff${row.contenu.join('\r\n')}\r\n`, 'utf8');
  return writePdf({ titre: row.titre, date: row.creeLe, langue: row.langue, lignes: toLignes(row) });
}
