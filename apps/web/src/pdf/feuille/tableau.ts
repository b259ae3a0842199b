import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Graisse } from '../polices.ts';
import { PageDessinee } from './page.ts';
import type { Encre, Plume } from './plume.ts';
import { COULEURS, MARGE } from './styles.ts';

/** A column of a table: what it says of a row, and how wide it is beside the others. */
export interface Colonne<T> {
  titre: string;
  /** Its share of the width, in units of its own. */
  part: number;
  read: (ligne: T) => string;
  droite?: boolean;
  graisse?: Graisse;
  /** Lines that a cell may take; two by default. */
  lignesMax?: number;
}

/** A table, and what stands around it. */
export interface Tableau<T> {
  titre: string;
  colonnes: readonly Colonne<T>[];
  lignes: readonly T[];
  /** Address that a row leads to. */
  toAdresse: (ligne: T) => string;
  taille: readonly [number, number];
  /** Size of the text, in points. */
  corps?: number;
}

interface Case {
  lignes: readonly Encre[];
  x: number;
  largeur: number;
  droite: boolean;
}

const INTERLIGNE = 1.28;
const AIR = 3;
const GOUTTIERE = 7;
/** Rows between two reports of progress. */
const PAS = 250;

/**
 * Lays a table out over as many pages as it takes, its head on each, a row never cut in two.
 * @param onProgres called with the share of the rows that are laid out; awaited, so that a page may be told in between.
 * @returns the number of pages.
 */
export async function drawTableau<T>(
  document: PDFDocument,
  plume: Plume,
  tableau: Tableau<T>,
  onProgres: (part: number) => void = () => undefined,
): Promise<number> {
  const { colonnes, lignes, taille, toAdresse, corps = 7.5 } = tableau;
  const mise = layColonnes(colonnes, taille[0]);
  const pages: PageDessinee[] = [];
  const pas = corps * INTERLIGNE;
  const bas = taille[1] - MARGE.bas;
  let y = 0;
  const open = (): PageDessinee => {
    const page = PageDessinee.add(document, taille);
    pages.push(page);
    y = drawTete(page, plume, tableau, mise, corps);
    return page;
  };
  let page = open();
  const composees = mise.map(() => new Map<string, readonly Encre[]>());
  for (const [rang, ligne] of lignes.entries()) {
    const cases = mise.map((place, i): Case => {
      const { read, graisse = 'normale', lignesMax = 2, droite = false } = colonnes[i] as Colonne<T>;
      const texte = read(ligne);
      const faites = composees[i] as Map<string, readonly Encre[]>;
      const faite = faites.get(texte) ?? plume.wrap(texte, graisse, corps, place.largeur, lignesMax);
      faites.set(texte, faite);
      return { ...place, lignes: faite, droite };
    });
    const hauteur = Math.max(1, ...cases.map((une) => une.lignes.length)) * pas + 2 * AIR;
    if (y + hauteur > bas) page = open();
    drawLigne(page, cases, { y, hauteur, corps, pas });
    page.lien(MARGE.cote, y, taille[0] - 2 * MARGE.cote, hauteur, toAdresse(ligne));
    y += hauteur;
    if (rang % PAS === PAS - 1) onProgres((rang + 1) / lignes.length);
  }
  for (const faite of pages) faite.end();
  onProgres(1);
  return pages.length;
}

function layColonnes(colonnes: readonly Colonne<never>[], largeurPage: number): { x: number; largeur: number }[] {
  const total = colonnes.reduce((somme, { part }) => somme + part, 0);
  const utile = largeurPage - 2 * MARGE.cote - GOUTTIERE * (colonnes.length - 1);
  let x: number = MARGE.cote;
  return colonnes.map(({ part }) => {
    const place = { x, largeur: (utile * part) / total };
    x += place.largeur + GOUTTIERE;
    return place;
  });
}

/** Writes the title and the names of the columns; gives where the rows begin. */
function drawTete<T>(
  page: PageDessinee,
  plume: Plume,
  { titre, colonnes }: Tableau<T>,
  mise: readonly { x: number; largeur: number }[],
  corps: number,
): number {
  const droite = page.largeur - MARGE.cote;
  const [ligneTitre] = plume.wrap(titre, 'grasse', 9, droite - MARGE.cote, 1);
  if (ligneTitre) page.texte(ligneTitre, MARGE.cote, MARGE.haut + 4, 9, COULEURS.bleu);
  const haut = MARGE.haut + 12;
  const hauteur = corps * INTERLIGNE + 2 * AIR + 2;
  page.rectangle(MARGE.cote - 4, haut, droite - MARGE.cote + 8, hauteur, COULEURS.fond);
  page.filet(MARGE.cote - 4, droite + 4, haut + hauteur, 0.8, COULEURS.bleu);
  for (const [i, { x, largeur }] of mise.entries()) {
    const colonne = colonnes[i] as Colonne<T>;
    const [nom] = plume.wrap(colonne.titre, 'grasse', corps, largeur, 1);
    if (!nom) continue;
    const gauche = colonne.droite ? x + largeur - nom.largeur * corps : x;
    page.texte(nom, gauche, haut + AIR + corps + 0.5, corps, COULEURS.texte);
  }
  return haut + hauteur;
}

function drawLigne(
  page: PageDessinee,
  cases: readonly Case[],
  { y, hauteur, corps, pas }: { y: number; hauteur: number; corps: number; pas: number },
): void {
  for (const { lignes, x, largeur, droite } of cases)
    for (const [n, encre] of lignes.entries()) {
      const gauche = droite ? x + largeur - encre.largeur * corps : x;
      page.texte(encre, gauche, y + AIR + corps + n * pas, corps, COULEURS.texte);
    }
  page.filet(MARGE.cote, page.largeur - MARGE.cote, y + hauteur, 0.4, COULEURS.filet);
}
