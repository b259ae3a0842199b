import type { PDFDocument, PDFFont } from '@cantoo/pdf-lib';
import { type Graisse, type Police, policesOf } from '../polices.ts';

/** A piece of text in one font: what a page writes. */
export interface Morceau {
  police: PDFFont;
  /** Codes of its glyphs, in hexadecimal. */
  hex: string;
}

/** Some text ready to be written, and its width in points at a size of one point. */
export interface Encre {
  morceaux: readonly Morceau[];
  largeur: number;
}

const SANS_GLYPHE = '?';
/** Characters that are written as another that every font has. */
const REMPLACES: readonly (readonly [RegExp, string])[] = [
  [/\u202f/g, '\u00a0'],
  [/\u2011/g, '-'],
  [/[\u200b-\u200f\u202a-\u202e\u2060-\u2069]|\ufe0e|\ufe0f/g, ''],
];

/** A text with only characters that fonts have, or may have: no narrow space, no mark of direction. */
export const toLisible = (texte: string): string =>
  REMPLACES.reduce((lisible, [cherche, remplace]) => lisible.replace(cherche, remplace), texte);

interface Ecriture {
  police: PDFFont;
  couvre: ReadonlySet<number>;
}

async function fetchOctets(url: string): Promise<ArrayBuffer> {
  const reponse = await fetch(url);
  if (!reponse.ok) throw new Error(`${url}: ${reponse.status}`);
  return reponse.arrayBuffer();
}

/**
 * Turns text into glyphs, word by word: the same words come back by the thousand in a table, and are shaped once.
 * Fonts hold only the glyphs that were used.
 */
export class Plume {
  private readonly mots: Record<Graisse, Map<string, Encre>> = { normale: new Map(), grasse: new Map() };
  private readonly ecritures: Record<Graisse, readonly Ecriture[]>;

  private constructor(ecritures: Record<Graisse, readonly Ecriture[]>) {
    this.ecritures = ecritures;
  }

  /** Downloads and embeds the fonts that `texte` needs: give it all that will be written, or at least its alphabets. */
  static async create(document: PDFDocument, texte: string): Promise<Plume> {
    const polices = policesOf(texte);
    const embed = async (police: Police, graisse: Graisse): Promise<Ecriture> => {
      const pdfFont = await document.embedFont(await fetchOctets(police.fichiers[graisse]), { subset: true });
      return { police: pdfFont, couvre: new Set(pdfFont.getCharacterSet()) };
    };
    const [normale, grasse] = await Promise.all(
      (['normale', 'grasse'] as const).map((graisse) => Promise.all(polices.map((police) => embed(police, graisse)))),
    );
    return new Plume({ normale: normale ?? [], grasse: grasse ?? [] });
  }

  /** A word, or any text that is not to be broken. */
  write(mot: string, graisse: Graisse): Encre {
    const connus = this.mots[graisse];
    const connu = connus.get(mot);
    if (connu) return connu;
    const encre = this.shape(toLisible(mot), graisse);
    connus.set(mot, encre);
    return encre;
  }

  private shape(mot: string, graisse: Graisse): Encre {
    const morceaux: Morceau[] = [];
    let largeur = 0;
    for (const [police, texte] of this.split(mot, graisse)) {
      morceaux.push({ police, hex: police.encodeText(texte).asString() });
      largeur += police.widthOfTextAtSize(texte, 1);
    }
    return { morceaux, largeur };
  }

  /** The runs of a word that one font writes. */
  private split(mot: string, graisse: Graisse): [PDFFont, string][] {
    const ecritures = this.ecritures[graisse];
    const runs: [PDFFont, string][] = [];
    for (const caractere of mot) {
      const code = caractere.codePointAt(0) ?? 0;
      const trouvee = ecritures.find(({ couvre }) => couvre.has(code));
      const police = (trouvee ?? (ecritures[0] as Ecriture)).police;
      const lu = trouvee ? caractere : SANS_GLYPHE;
      const dernier = runs.at(-1);
      if (dernier && dernier[0] === police) dernier[1] += lu;
      else runs.push([police, lu]);
    }
    return runs;
  }

  /**
   * A text cut into at most `max` lines of a width, in points; what does not fit ends with an ellipsis. A word wider
   * than the line is cut where it must be.
   */
  wrap(texte: string, graisse: Graisse, corps: number, largeur: number, max: number): Encre[] {
    const place = largeur / corps;
    const espace = this.write(' ', graisse);
    const lignes: Encre[] = [];
    let ligne: Encre[] = [];
    let prise = 0;
    const mots = texte.split(/[ \n\t]+/).filter((mot) => mot !== '');
    for (const mot of mots.flatMap((entier) => this.breakWord(entier, graisse, place))) {
      const encre = this.write(mot, graisse);
      const ajout = ligne.length === 0 ? encre.largeur : espace.largeur + encre.largeur;
      if (prise + ajout > place && ligne.length > 0) {
        if (lignes.length === max - 1) return [...lignes, this.cut(ligne, place, graisse)];
        lignes.push(join(ligne));
        [ligne, prise] = [[], 0];
      }
      if (ligne.length > 0) ligne.push(espace);
      ligne.push(encre);
      prise += ligne.length === 1 ? encre.largeur : espace.largeur + encre.largeur;
    }
    return ligne.length > 0 ? [...lignes, join(ligne)] : lignes;
  }

  private breakWord(mot: string, graisse: Graisse, place: number): string[] {
    if (this.write(mot, graisse).largeur <= place) return [mot];
    const parties = [''];
    for (const caractere of mot) {
      const allonge = `${parties.at(-1)}${caractere}`;
      if (parties.at(-1) !== '' && this.write(allonge, graisse).largeur > place) parties.push(caractere);
      else parties[parties.length - 1] = allonge;
    }
    return parties;
  }

  /** A line that goes on, ended by an ellipsis that fits. */
  private cut(ligne: Encre[], place: number, graisse: Graisse): Encre {
    const points = this.write('…', graisse);
    const gardes = [...ligne];
    const width = () => gardes.reduce((somme, encre) => somme + encre.largeur, points.largeur);
    while (gardes.length > 1 && width() > place) gardes.pop();
    return join([...gardes, points]);
  }
}

/** Several inks one after the other. */
function join(encres: readonly Encre[]): Encre {
  const morceaux: Morceau[] = [];
  let largeur = 0;
  for (const encre of encres) {
    largeur += encre.largeur;
    for (const morceau of encre.morceaux) {
      const dernier = morceaux.at(-1);
      if (dernier?.police === morceau.police)
        morceaux[morceaux.length - 1] = { police: morceau.police, hex: dernier.hex + morceau.hex };
      else morceaux.push(morceau);
    }
  }
  return { morceaux, largeur };
}
