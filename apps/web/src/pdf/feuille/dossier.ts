import { PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';
import { nameGlyphes } from '../glyphes.ts';
import { PageDessinee } from './page.ts';
import { Plume } from './plume.ts';
import { COULEURS, MARGE } from './styles.ts';

/** What a reader's software says of a document. */
export interface Metadonnees {
  titre: string;
  sujet: string;
  motsCles: readonly string[];
  langue: string;
  auteur: string;
  /** When it was made. */
  date: Date;
}

/** A font whose glyphs are all known by their characters. */
function openPolice(octets: Uint8Array): fontkit.Font {
  // A file of one font, never a collection.
  const font = fontkit.create(octets as Buffer) as fontkit.Font;
  nameGlyphes(font);
  return font;
}

interface Signet {
  titre: string;
  page: number;
}

/** A document that is put together: pages that react-pdf made, pages drawn by hand, bookmarks, the foot of each page. */
export class Dossier {
  readonly document: PDFDocument;
  readonly plume: Plume;
  private readonly signets: Signet[] = [];

  private constructor(document: PDFDocument, plume: Plume) {
    this.document = document;
    this.plume = plume;
  }

  /** An empty document. `texte` holds the alphabets of all that will be written in it. */
  static async create({ titre, sujet, motsCles, langue, auteur, date }: Metadonnees, texte: string): Promise<Dossier> {
    const document = await PDFDocument.create();
    document.registerFontkit({ create: openPolice });
    document.setTitle(titre, { showInWindowTitleBar: true });
    document.setSubject(sujet);
    document.setKeywords([...motsCles]);
    document.setLanguage(langue);
    document.setAuthor(auteur);
    document.setCreator(auteur);
    document.setProducer('react-pdf, pdf-lib');
    document.setCreationDate(date);
    document.setModificationDate(date);
    return new Dossier(document, await Plume.create(document, texte));
  }

  get pages(): number {
    return this.document.getPageCount();
  }

  /** Appends the pages of another document. */
  async append(octets: Uint8Array): Promise<void> {
    const source = await PDFDocument.load(octets);
    const pages = await this.document.copyPages(source, source.getPageIndices());
    for (const page of pages) this.document.addPage(page);
  }

  /** A bookmark to the page that comes next. */
  bookmark(titre: string): void {
    this.signets.push({ titre, page: this.pages });
  }

  /** Writes the foot of each page but the covers, the bookmarks, and gives the file. */
  async save(pied: {
    gauche: string;
    adresse: string;
    toPage: (page: number, pages: number) => string;
  }): Promise<Uint8Array> {
    const pages = this.document.getPages();
    for (const [rang, page] of pages.entries()) this.drawPied(page, pied, pied.toPage(rang + 1, pages.length));
    this.writeSignets(pages);
    return this.document.save({ useObjectStreams: true });
  }

  private drawPied(page: PDFPage, { gauche, adresse }: { gauche: string; adresse: string }, numero: string): void {
    const dessin = PageDessinee.over(page);
    const y = dessin.hauteur - MARGE.bas + 22;
    const droite = dessin.largeur - MARGE.cote;
    dessin.filet(MARGE.cote, droite, y - 11, 0.4, COULEURS.filet);
    const encre = this.plume.write(numero, 'normale');
    const largeur = droite - MARGE.cote - encre.largeur * 7 - 12;
    for (const [n, ligne] of this.plume.wrap(gauche, 'normale', 6.5, largeur, 2).entries())
      dessin.texte(ligne, MARGE.cote, y + n * 8.5, 6.5, COULEURS.discret);
    dessin.texte(encre, droite - encre.largeur * 7, y, 7, COULEURS.texte);
    dessin.lien(MARGE.cote, y - 8, largeur, 18, adresse);
    dessin.end();
  }

  /** The tree of bookmarks, which the library does not write (ISO 32000-1, 12.3.3). */
  private writeSignets(pages: readonly PDFPage[]): void {
    if (this.signets.length === 0) return;
    const { context, catalog } = this.document;
    const racine = context.nextRef();
    const refs = this.signets.map(() => context.nextRef());
    for (const [i, { titre, page }] of this.signets.entries()) {
      const cible = pages[Math.min(page, pages.length - 1)] as PDFPage;
      const entree = context.obj({ Parent: racine, Dest: [cible.ref, 'Fit'] });
      entree.set(PDFName.of('Title'), PDFHexString.fromText(titre));
      if (i > 0) entree.set(PDFName.of('Prev'), refs[i - 1] as PDFRef);
      if (i + 1 < refs.length) entree.set(PDFName.of('Next'), refs[i + 1] as PDFRef);
      context.assign(refs[i] as PDFRef, entree);
    }
    const arbre = context.obj({ Type: 'Outlines', First: refs[0] as PDFRef, Last: refs.at(-1) as PDFRef });
    arbre.set(PDFName.of('Count'), PDFNumber.of(refs.length));
    context.assign(racine, arbre);
    catalog.set(PDFName.of('Outlines'), racine);
    catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  }
}
