/** Letters without accents or case, for comparing what is typed with a name. */
export const simplify = (texte: string): string =>
  texte
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** Rows whose name has the words typed, in any order; every row when nothing is typed. */
export function filterByNom<T>(lignes: readonly T[], recherche: string, toNom: (ligne: T) => string): T[] {
  const mots = simplify(recherche).split(/\s+/).filter(Boolean);
  return lignes.filter((ligne) => {
    const nom = simplify(toNom(ligne));
    return mots.every((mot) => nom.includes(mot));
  });
}

/** The most projets of a row, at least 1: what a full bar stands for. */
export const maxProjets = (lignes: readonly { projets: number }[]): number =>
  Math.max(1, ...lignes.map(({ projets }) => projets));
