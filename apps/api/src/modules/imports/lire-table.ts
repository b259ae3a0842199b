import { CelluleInvalide, restoreFormule } from '../exports/cellules.ts';
import { COLONNE_LICENCE, COLONNES, type Colonne, findColonne } from '../exports/colonnes.ts';
import type { ProjetTable } from '../exports/projet-table.ts';
import type { ProfilTable } from './profil.ts';
import type { Constat, Interprete, LigneNommee } from './proposition.ts';

interface ColonneDuFichier {
  colonne: Colonne & Required<Pick<Colonne, 'read'>>;
  /** Its name in the file. */
  entete: string;
}

/** Reads lines that hold what the table of projets holds, under the names of columns that the profile gives. */
export function createInterpreteTable(profil: ProfilTable): Interprete {
  const colonnes = Object.entries(profil.colonnes).map(([nom, entete]) => ({ colonne: findRelue(nom), entete }));
  const entetes = new Map(colonnes.map(({ colonne, entete }) => [colonne.champ, entete]));
  return {
    obligatoires: profil.obligatoires.map((nom) => profil.colonnes[nom] ?? nom),
    facultatives: colonnes
      .filter(({ colonne }) => !profil.obligatoires.includes(colonne.nom))
      .map(({ entete }) => entete),
    inutiles: [...COLONNES.filter(({ read }) => !read).map(({ nom }) => nom), COLONNE_LICENCE],
    read(ligne) {
      const valeurs: Partial<ProjetTable> = {};
      for (const [nom, cellule] of Object.entries(profil.constantes ?? {})) findRelue(nom).read(cellule, valeurs);
      const refus = colonnes.flatMap((colonne) => readColonne(ligne, colonne, valeurs) ?? []);
      if (refus.length > 0) return { refus };
      const origine = (champ: keyof ProjetTable) => {
        const colonne = entetes.get(champ) ?? champ;
        return { colonne, valeur: restoreFormule(ligne.cellule(colonne) ?? '') };
      };
      return { proposition: { ligne: ligne.ligne, valeurs, remarques: [], origine } };
    },
  };
}

function findRelue(nom: string): ColonneDuFichier['colonne'] {
  const colonne = findColonne(nom);
  if (!colonne?.read) throw new Error(`The table of projets has no column ${nom} to read`);
  return { ...colonne, read: colonne.read };
}

/** Puts what a cell says into `valeurs`, or says why it cannot. */
function readColonne(
  ligne: LigneNommee,
  { colonne, entete }: ColonneDuFichier,
  valeurs: Partial<ProjetTable>,
): Constat | null {
  const brute = ligne.cellule(entete);
  if (brute === undefined) return null;
  const cellule = restoreFormule(brute);
  if (colonne.isSilentWhenEmpty && cellule.trim() === '') return null;
  try {
    colonne.read(cellule, valeurs);
    return null;
  } catch (erreur) {
    if (!(erreur instanceof CelluleInvalide)) throw erreur;
    const motif = `Colonne « ${entete} » illisible`;
    return { ligne: ligne.ligne, colonne: entete, valeur: cellule, motif, precision: erreur.message };
  }
}
