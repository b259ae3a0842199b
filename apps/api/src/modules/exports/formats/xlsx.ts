import type { Provenance } from '@atlas/contracts';
import { HttpProblem } from '../../../http/problem.ts';
import type { Valeur } from '../classeur/cellule.ts';
import { LIGNES_MAX, writeClasseur } from '../classeur/classeur.ts';
import type { Feuille } from '../classeur/feuille.ts';
import { COLONNES_PUBLIQUES, type Colonne } from '../colonnes.ts';
import { describeCriteres } from '../criteres.ts';
import type { Format } from './format.ts';
import { loadLignes } from './table.ts';

/** The table of projets as a workbook, and a sheet that says what it is. */
export const xlsx: Format<string[]> = {
  extension: 'xlsx',
  check: ({ total }) => {
    if (total < LIGNES_MAX) return;
    throw new HttpProblem(
      400,
      `Une feuille de classeur tient ${LIGNES_MAX - 1} projets, et la recherche en trouve ${total} : ajoutez un critère, ou choisissez le format CSV.`,
    );
  },
  load: loadLignes,
  write: (lots, provenance) => writeClasseur([createProjets(lots, provenance), createAPropos(provenance)]),
};

const LARGEURS: Record<NonNullable<Colonne['valeur']> | 'texte', number> = {
  nombre: 12,
  jour: 14,
  instant: 18,
  texte: 28,
};

function createProjets(lots: AsyncIterable<string[][]>, { total }: Provenance): Feuille {
  return {
    nom: 'Projets',
    largeurs: COLONNES_PUBLIQUES.map(({ valeur }) => LARGEURS[valeur ?? 'texte']),
    isTableau: true,
    hauteur: total + 1,
    lignes: (async function* () {
      yield [COLONNES_PUBLIQUES.map(({ nom }) => nom)];
      for await (const lot of lots) {
        yield lot.map((cellules) => COLONNES_PUBLIQUES.map((colonne, rang) => toValeur(colonne, cellules[rang] ?? '')));
      }
    })(),
  };
}

function toValeur({ valeur }: Colonne, cellule: string): Valeur {
  if (valeur === undefined || cellule === '') return cellule;
  if (valeur === 'nombre') return Number(cellule);
  return valeur === 'jour' ? { jour: cellule } : { instant: cellule };
}

function createAPropos({ licence, source, avertissement, genereLe, adresse, criteres, total }: Provenance): Feuille {
  const lignes: Valeur[][] = [
    ['Source', source],
    ...(avertissement === undefined ? [] : [['Avertissement', avertissement]]),
    ['Licence', `${licence.nom}, ${licence.url}`],
    ['Fichier produit le', { instant: genereLe }],
    ['Nombre de projets', total],
    ['Recherche', adresse],
    ...(criteres.length === 0
      ? [['Critères', 'Aucun : tous les projets']]
      : describeCriteres(criteres).map((critere, rang) => [rang === 0 ? 'Critères' : '', critere])),
    [],
    ['Colonne', 'Ce qu’elle contient'],
    ...COLONNES_PUBLIQUES.map(({ nom, description }) => [nom, description]),
  ];
  return {
    nom: 'À propos',
    largeurs: [30, 110],
    isTableau: false,
    hauteur: lignes.length,
    lignes: (async function* () {
      yield lignes;
    })(),
  };
}
