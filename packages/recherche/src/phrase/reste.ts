import type { Jeton, MotCle } from './jetons.ts';
import { GENERAUX, LIENS } from './vocabulaire/mots-outils.ts';

/** What became of a word: not understood, part of a criterion, or a keyword with the small words around it. */
export type Sort = 'inconnu' | 'compris' | 'garde';

/** Words in a row that were not understood. */
interface Morceau extends MotCle {
  premier: number;
  dernier: number;
  /** Whether it is worth a keyword. */
  utile: boolean;
}

const OU = new Set(['ou', 'or']);
/** The second part of a question: «a-t-il», «est-ce». */
const INVERSIONS = new Set('t il ils elle elles on ce je tu nous vous'.split(' '));
/** Between words written as one, apart from an elision: «porte-à-porte». */
const UNI = /^[^\s'’",;:!?()]+$/;

/** The words that were not understood, those that stand together in one piece. */
function listMorceaux(jetons: readonly Jeton[], sorts: readonly Sort[]): Morceau[] {
  const morceaux: Morceau[] = [];
  jetons.forEach(({ forme, debut, fin, avant, libre }, rang) => {
    const sort = sorts[rang];
    if (!libre || sort === 'compris') return;
    const utile = sort === 'garde' || !(LIENS.has(forme) || GENERAUX.has(forme));
    const morceau = morceaux.at(-1);
    const isSuite = sort === 'garde' && sorts[rang - 1] === 'garde';
    if (morceau?.dernier === rang - 1 && (isSuite || UNI.test(avant))) {
      const isCompose = !INVERSIONS.has(forme) && !isSuite;
      morceaux[morceaux.length - 1] = { ...morceau, fin, dernier: rang, utile: morceau.utile || utile || isCompose };
    } else morceaux.push({ debut, fin, premier: rang, dernier: rang, utile });
  });
  return morceaux;
}

/**
 * What was not understood, as keywords: the words in the user's own writing, without those that only link or that every
 * result is. «ou» stays between two keywords, which it makes alternatives.
 */
export function toReste(
  phrase: string,
  motsCles: readonly MotCle[],
  jetons: readonly Jeton[],
  sorts: readonly Sort[],
): string {
  const morceaux = listMorceaux(jetons, sorts);
  const retenus: MotCle[] = morceaux.filter((morceau, indice) => {
    if (!OU.has(jetons[morceau.premier]?.forme ?? '')) return morceau.utile;
    const [precedent, suivant] = [morceaux[indice - 1], morceaux[indice + 1]];
    const isBetween = precedent?.dernier === morceau.premier - 1 && suivant?.premier === morceau.dernier + 1;
    return isBetween && precedent.utile && suivant.utile;
  });
  return [...retenus, ...motsCles]
    .sort((a, b) => a.debut - b.debut)
    .map(({ debut, fin }) => phrase.slice(debut, fin))
    .join(' ');
}
