import type { CartePoints, CarteUnites } from '@atlas/contracts';
import type { Selection } from './url-state.ts';

/** A row of the ranked list: what choosing it selects, its name and its number. */
export interface LigneListe {
  selection: Selection;
  nom: string;
  projets: number;
  /** What tells it from a homonym of the list: the code of its département or country; else empty. */
  precision: string;
}

type NomLocal = (fr: string, en: string | null | undefined) => string;

/** The units of an answer, from most to fewest projets. */
export function rowsOfUnites({ niveau, unites }: CarteUnites, nomLocal: NomLocal): LigneListe[] {
  return unites
    .filter(({ projets }) => projets > 0)
    .map(({ code, nom, nomEn, projets }) => ({
      selection: { type: niveau, cle: code },
      nom: nomLocal(nom, nomEn),
      projets,
      precision: '',
    }))
    .sort((a, b) => b.projets - a.projets);
}

/** The collectivités or partenaires of an answer, from most to fewest projets. */
export function rowsOfPoints({ niveau, id, nom, territoire, projets }: CartePoints): LigneListe[] {
  const homonymes = countBy(nom);
  return id
    .map((identifiant, rang): LigneListe => {
      const sien = nom[rang] ?? '';
      return {
        selection: { type: niveau, cle: String(identifiant) },
        nom: sien,
        projets: projets[rang] ?? 0,
        precision: (homonymes.get(sien) ?? 0) > 1 ? (territoire[rang] ?? '') : '',
      };
    })
    .sort((a, b) => b.projets - a.projets);
}

function countBy(noms: readonly string[]): Map<string, number> {
  const comptes = new Map<string, number>();
  for (const nom of noms) comptes.set(nom, (comptes.get(nom) ?? 0) + 1);
  return comptes;
}

const simplify = (texte: string) =>
  texte
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The rows whose name holds every word sought, whatever the accents; words at the beginning of the name come first. */
export function searchRows(lignes: readonly LigneListe[], texte: string): readonly LigneListe[] {
  const cherche = simplify(texte);
  if (cherche === '') return lignes;
  const mots = cherche.split(' ');
  const trouvees = lignes
    .map((ligne) => ({ ligne, nom: simplify(ligne.nom) }))
    .filter(({ nom }) => mots.every((mot) => nom.includes(mot)));
  const debut = ({ nom }: { nom: string }) => (nom.startsWith(cherche) ? 0 : 1);
  return trouvees.sort((a, b) => debut(a) - debut(b)).map(({ ligne }) => ligne);
}
