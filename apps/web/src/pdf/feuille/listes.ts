import type { PDFDocument } from '@cantoo/pdf-lib';
import { PageDessinee } from './page.ts';
import type { Plume } from './plume.ts';
import { COULEURS, MARGE } from './styles.ts';

/** Names under a heading, each with a number and where it leads. */
export interface Groupe {
  titre: string;
  entrees: { nom: string; nombre: string; adresse: string }[];
}

export interface Listes {
  titre: string;
  groupes: readonly Groupe[];
  taille: readonly [number, number];
}

const CORPS = 7;
const LIGNE = 9.4;
const GOUTTIERE = 16;
/** Width that a column would like, in points. */
const COLONNE = 165;
const AIR_GROUPE = 5;

/** Lays groups of names out in the columns of as many pages as they take; a heading stays with its first name. */
export function drawListes(document: PDFDocument, plume: Plume, { titre, groupes, taille }: Listes): void {
  const utile = taille[0] - 2 * MARGE.cote;
  const nombre = Math.max(1, Math.floor((utile + GOUTTIERE) / (COLONNE + GOUTTIERE)));
  const largeur = (utile - GOUTTIERE * (nombre - 1)) / nombre;
  const [haut, bas] = [MARGE.haut + 20, taille[1] - MARGE.bas];
  const pages: PageDessinee[] = [];
  let [colonne, y] = [nombre, bas];
  const nextColonne = () => {
    colonne++;
    y = haut;
    if (colonne < nombre) return;
    colonne = 0;
    pages.push(openPage(document, plume, titre, taille));
  };
  const write = (texte: string, droite: string, gras: boolean, adresse: string | null) => {
    const page = pages.at(-1) as PageDessinee;
    const x = MARGE.cote + colonne * (largeur + GOUTTIERE);
    const graisse = gras ? 'grasse' : 'normale';
    const valeur = plume.write(droite, 'normale');
    const [encre] = plume.wrap(texte, graisse, CORPS, largeur - valeur.largeur * CORPS - 6, 1);
    if (encre) page.texte(encre, x, y + CORPS, CORPS, gras ? COULEURS.bleu : COULEURS.texte);
    if (droite !== '') page.texte(valeur, x + largeur - valeur.largeur * CORPS, y + CORPS, CORPS, COULEURS.discret);
    if (gras) page.filet(x, x + largeur, y + LIGNE, 0.5, COULEURS.bleu);
    if (adresse !== null) page.lien(x, y, largeur, LIGNE, adresse);
    y += gras ? LIGNE + 1.5 : LIGNE;
  };
  for (const { titre: groupe, entrees } of groupes) {
    if (y + AIR_GROUPE + 2 * LIGNE > bas) nextColonne();
    else y += y === haut ? 0 : AIR_GROUPE;
    write(groupe, '', true, null);
    for (const { nom, nombre: valeur, adresse } of entrees) {
      if (y + LIGNE > bas) nextColonne();
      write(nom, valeur, false, adresse);
    }
  }
  for (const page of pages) page.end();
}

function openPage(document: PDFDocument, plume: Plume, titre: string, taille: readonly [number, number]): PageDessinee {
  const page = PageDessinee.add(document, taille);
  const [encre] = plume.wrap(titre, 'grasse', 11, taille[0] - 2 * MARGE.cote, 1);
  if (encre) page.texte(encre, MARGE.cote, MARGE.haut + 6, 11, COULEURS.bleu);
  return page;
}
