import { type PDFDocument, type PDFFont, PDFName, type PDFPage, PDFString } from '@cantoo/pdf-lib';
import type { Encre } from './plume.ts';

/** A colour, as `#rrggbb`. */
type Couleur = string;

const write = (valeur: number) => String(Math.round(valeur * 100) / 100);

function toRgb(couleur: Couleur): string {
  const canal = (rang: number) => write(Number.parseInt(couleur.slice(1 + 2 * rang, 3 + 2 * rang), 16) / 255);
  return `${canal(0)} ${canal(1)} ${canal(2)}`;
}

/**
 * A page drawn by hand: what a table of ten thousand rows needs to come in seconds. Coordinates are in points from the
 * upper left corner; the text stands on its baseline.
 */
export class PageDessinee {
  readonly page: PDFPage;
  readonly largeur: number;
  readonly hauteur: number;
  private readonly operations: string[] = [];
  private readonly polices = new Map<PDFFont, string>();
  private readonly liens: { x: number; y: number; largeur: number; hauteur: number; adresse: string }[] = [];

  private readonly prefixe: string;

  private constructor(page: PDFPage, prefixe: string) {
    this.page = page;
    this.prefixe = prefixe;
    this.largeur = page.getWidth();
    this.hauteur = page.getHeight();
  }

  /** A new page at the end of the document; its size in points. */
  static add(document: PDFDocument, [largeur, hauteur]: readonly [number, number]): PageDessinee {
    return new PageDessinee(document.addPage([largeur, hauteur]), 'T');
  }

  /** What is drawn over a page that is there already, whatever state its own drawing leaves. */
  static over(page: PDFPage): PageDessinee {
    const { context } = page.doc;
    page.node.normalize();
    page.node.wrapContentStreams(
      context.getPushGraphicsStateContentStream(),
      context.getPopGraphicsStateContentStream(),
    );
    return new PageDessinee(page, 'P');
  }

  texte(encre: Encre, x: number, y: number, corps: number, couleur: Couleur): void {
    this.operations.push(`BT ${toRgb(couleur)} rg 1 0 0 1 ${write(x)} ${write(this.hauteur - y)} Tm`);
    for (const { police, hex } of encre.morceaux)
      this.operations.push(`/${this.nameOf(police)} ${write(corps)} Tf <${hex}> Tj`);
    this.operations.push('ET');
  }

  rectangle(x: number, y: number, largeur: number, hauteur: number, couleur: Couleur): void {
    this.operations.push(
      `${toRgb(couleur)} rg ${write(x)} ${write(this.hauteur - y - hauteur)} ${write(largeur)} ${write(hauteur)} re f`,
    );
  }

  filet(x1: number, x2: number, y: number, epaisseur: number, couleur: Couleur): void {
    this.rectangle(x1, y - epaisseur / 2, x2 - x1, epaisseur, couleur);
  }

  lien(x: number, y: number, largeur: number, hauteur: number, adresse: string): void {
    this.liens.push({ x, y, largeur, hauteur, adresse });
  }

  private nameOf(police: PDFFont): string {
    const connu = this.polices.get(police);
    if (connu) return connu;
    const nom = `${this.prefixe}${this.polices.size}`;
    this.polices.set(police, nom);
    this.page.node.setFontDictionary(PDFName.of(nom), police.ref);
    return nom;
  }

  /** Writes what was drawn into the document. */
  end(): void {
    const { context } = this.page.doc;
    this.page.node.addContentStream(context.register(context.flateStream(this.operations.join('\n'))));
    if (this.liens.length === 0) return;
    const annotations = this.liens.map(({ x, y, largeur, hauteur, adresse }) =>
      context.obj({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [x, this.hauteur - y - hauteur, x + largeur, this.hauteur - y],
        Border: [0, 0, 0],
        A: { S: 'URI', URI: PDFString.of(adresse) },
      }),
    );
    const dejaLa = this.page.node.Annots();
    if (dejaLa) for (const annotation of annotations) dejaLa.push(annotation);
    else this.page.node.set(PDFName.of('Annots'), context.obj(annotations));
  }
}
