import { encodeWinAnsi } from './win-ansi.ts';

/** A line to draw: in bold or not, with its size in points; an empty text leaves a space of that size. */
export interface LignePdf {
  texte: string;
  corps: number;
  gras?: boolean;
}

export interface DocumentPdf {
  titre: string;
  /** Instant of creation, ISO 8601. */
  date: string;
  langue: string;
  lignes: readonly LignePdf[];
}

/** A4, in points. */
const PAGE = { largeur: 595, hauteur: 842, marge: 64 };
const INTERLIGNE = 1.4;
/** Mean width of a character of Helvetica, in ems, on the safe side for French text. */
const CHASSE_MOYENNE = 0.53;

/** Cuts a paragraph into lines that fit the page at a size. */
export function wrapLines(texte: string, corps: number): string[] {
  const maximum = Math.floor((PAGE.largeur - 2 * PAGE.marge) / (corps * CHASSE_MOYENNE));
  const lignes: string[] = [];
  let ligne = '';
  for (const mot of texte.split(' ')) {
    if (ligne !== '' && ligne.length + 1 + mot.length > maximum) {
      lignes.push(ligne);
      ligne = mot;
    } else ligne = ligne === '' ? mot : `${ligne} ${mot}`;
  }
  lignes.push(ligne);
  return lignes;
}

/** A literal string of PDF. */
function toLiteral(texte: string): Buffer {
  const octets = encodeWinAnsi(texte);
  const sortie: number[] = [0x28];
  for (const octet of octets) {
    if (octet === 0x28 || octet === 0x29 || octet === 0x5c) sortie.push(0x5c);
    sortie.push(octet);
  }
  sortie.push(0x29);
  return Buffer.from(sortie);
}

/** A text string of the document's properties: UTF-16 with its mark, in hexadecimal. */
function toTextString(texte: string): string {
  return `<FEFF${Buffer.from(texte, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

function paginate(lignes: readonly LignePdf[]): LignePdf[][] {
  const hauteurUtile = PAGE.hauteur - 2 * PAGE.marge;
  const pages: LignePdf[][] = [[]];
  let hauteur = 0;
  for (const ligne of lignes) {
    hauteur += ligne.corps * INTERLIGNE;
    if (hauteur > hauteurUtile) {
      pages.push([]);
      hauteur = ligne.corps * INTERLIGNE;
    }
    pages.at(-1)?.push(ligne);
  }
  return pages;
}

function drawPage(lignes: readonly LignePdf[]): Buffer {
  const morceaux: Buffer[] = [Buffer.from(`BT\n1 0 0 1 ${PAGE.marge} ${PAGE.hauteur - PAGE.marge} Tm\n`)];
  for (const { texte, corps, gras } of lignes) {
    morceaux.push(Buffer.from(`0 ${-(corps * INTERLIGNE).toFixed(2)} Td\n`));
    if (texte === '') continue;
    morceaux.push(Buffer.from(`/${gras ? 'F2' : 'F1'} ${corps} Tf\n`), toLiteral(texte), Buffer.from(' Tj\n'));
  }
  morceaux.push(Buffer.from('ET'));
  return Buffer.concat(morceaux);
}

function toStream(contenu: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`<< /Length ${contenu.length} >>\nstream\n`), contenu, Buffer.from('\nendstream')]);
}

/** Writes the objects, the cross-reference table and the trailer; object numbers start at 1. */
function assemble(objets: readonly (Buffer | string)[], racine: number, informations: number): Buffer {
  const morceaux: Buffer[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let position = morceaux[0]?.length ?? 0;
  const positions: number[] = [];
  const write = (morceau: Buffer) => {
    morceaux.push(morceau);
    position += morceau.length;
  };
  for (const [rang, objet] of objets.entries()) {
    positions.push(position);
    const corps = typeof objet === 'string' ? Buffer.from(objet, 'latin1') : objet;
    write(Buffer.concat([Buffer.from(`${rang + 1} 0 obj\n`), corps, Buffer.from('\nendobj\n')]));
  }
  const entrees = positions.map((p) => `${String(p).padStart(10, '0')} 00000 n \n`).join('');
  const nombre = objets.length + 1;
  const debutTable = position;
  write(Buffer.from(`xref\n0 ${nombre}\n0000000000 65535 f \n${entrees}`));
  write(
    Buffer.from(
      `trailer\n<< /Size ${nombre} /Root ${racine} 0 R /Info ${informations} 0 R >>\nstartxref\n${debutTable}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(morceaux);
}

/** A PDF 1.4 file of text, with the standard fonts (no embedding), its title and its date; the same input, the same bytes. */
export function writePdf({ titre, date, langue, lignes }: DocumentPdf): Buffer {
  const pages = paginate(lignes);
  const premierePage = 6;
  const enfants = pages.map((_, rang) => `${premierePage + 2 * rang} 0 R`).join(' ');
  const jour = date.replace(/\D/g, '').slice(0, 14);
  const police = (nom: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${nom} /Encoding /WinAnsiEncoding >>`;
  const objets: (Buffer | string)[] = [
    `<< /Type /Catalog /Pages 2 0 R /Lang (${langue}) >>`,
    `<< /Type /Pages /Kids [${enfants}] /Count ${pages.length} >>`,
    police('Helvetica'),
    police('Helvetica-Bold'),
    `<< /Title ${toTextString(titre)} /Producer (Atlas) /CreationDate (D:${jour}Z) >>`,
  ];
  for (const [rang, page] of pages.entries()) {
    objets.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.largeur} ${PAGE.hauteur}] ` +
        `/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${premierePage + 2 * rang + 1} 0 R >>`,
      toStream(drawPage(page)),
    );
  }
  return assemble(objets, 1, 5);
}
