const LETTRES = 'abcdefghijklmnopqrstuvwxyz';

/** Words shorter than this are too close to too many others. */
const LONGUEUR_MIN = 5;

/** True for a word in which one typing error is forgiven: long enough, and no figure, which is meant as it is. */
export const isCorrigible = (forme: string): boolean => forme.length >= LONGUEUR_MIN && !/\d/.test(forme);

/**
 * Every word that one typing error may have made of another: a letter missing, surplus, replaced, or two exchanged.
 * About 55 a letter, of which a look-up tells the real ones.
 */
export function* listVoisins(forme: string): Generator<string> {
  for (let i = 0; i <= forme.length; i++) {
    const [debut, fin] = [forme.slice(0, i), forme.slice(i)];
    if (fin !== '') yield debut + fin.slice(1);
    if (fin.length > 1) yield debut + fin[1] + fin[0] + fin.slice(2);
    for (const lettre of LETTRES) {
      if (fin !== '') yield debut + lettre + fin.slice(1);
      yield debut + lettre + fin;
    }
  }
}
