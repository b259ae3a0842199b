import { isUni, type Jeton } from './jetons.ts';
import { contradictsAccents, isLieu, type Sens } from './lexique.ts';
import type { FiltreNomme } from './types.ts';
import { COURANTS_APRES_DE, MOTS_COURANTS, NOMS_AVEC_GENRE, POINTS_CARDINAUX } from './vocabulaire/mots-courants.ts';
import { GENERAUX, LIENS } from './vocabulaire/mots-outils.ts';

/** What stands before a name. */
export interface Contexte {
  /** An article, alone or inside «du», «au», «aux», «des». */
  article: boolean;
  preposition: 'a' | 'de' | 'en' | 'dans' | 'avec' | 'par' | null;
  /** The rank of the first of these words. */
  debut: number;
  /** The kinds that the words before let the name be: «région», «ville de». */
  genre: readonly string[] | null;
}

/** Some words in a row, by rank. */
export interface Suite {
  debut: number;
  fin: number;
}

const ARTICLES = new Set(['le', 'la', 'les', 'l', 'the']);
const CONTRACTES: Readonly<Record<string, 'a' | 'de'>> = { du: 'de', des: 'de', au: 'a', aux: 'a' };
const PREPOSITIONS: Readonly<Record<string, NonNullable<Contexte['preposition']>>> = {
  ...{ d: 'de', de: 'de', of: 'de', from: 'de', a: 'a', at: 'a', en: 'en', in: 'en', dans: 'dans' },
  ...{ avec: 'avec', with: 'avec', par: 'par', by: 'par' },
};
const DE = new Set(['de', 'du', 'des', 'd']);

const own = <T>(table: Readonly<Record<string, T>>, cle: string): T | null =>
  Object.hasOwn(table, cle) ? (table[cle] ?? null) : null;

/** Reads backwards from the word of rank `debut`. */
export function readContexte(jetons: readonly Jeton[], debut: number): Contexte {
  const formeAt = (rang: number) => jetons[rang]?.forme ?? '';
  const contracte = own(CONTRACTES, formeAt(debut - 1));
  if (contracte) return { article: true, preposition: contracte, debut: debut - 1, genre: null };
  const article = ARTICLES.has(formeAt(debut - 1));
  const place = article ? debut - 2 : debut - 1;
  const preposition = own(PREPOSITIONS, formeAt(place));
  return { article, preposition, debut: preposition ? place : place + 1, genre: null };
}

/** «le nord du Mali»: what follows makes the word a common one. */
const isFollowedByDe = (jetons: readonly Jeton[], fin: number) => DE.has(jetons[fin]?.forme ?? '');

/** «San Francisco»: the capital letter is that of a longer name. */
function isInLongerNom(jetons: readonly Jeton[], fin: number): boolean {
  const suivant = jetons[fin];
  return suivant?.majuscule === true && suivant.avant === ' ' && !isVide(suivant.forme);
}

const isVide = (forme: string) => LIENS.has(forme) || GENERAUX.has(forme);

/** Whether a capital letter shows that the words are a name; that of the first word only when no complement follows. */
function hasMajuscule(jetons: readonly Jeton[], { debut, fin }: Suite, isNamed: IsNamed): boolean {
  if (isInLongerNom(jetons, fin) && !isNamed(fin)) return false;
  return jetons.slice(debut, fin).some((jeton, indice) => {
    if (!jeton.majuscule || LIENS.has(jeton.forme)) return false;
    return debut + indice > 0 || !isFollowedByDe(jetons, fin);
  });
}

/** Whether something of the lexicon begins at a word, or was understood there. */
export type IsNamed = (rang: number) => boolean;

/** What is read around a name, to know whether it is meant. */
export interface Entourage {
  jetons: readonly Jeton[];
  contexte: Contexte;
  isNamed: IsNamed;
}

/** Whether a name that is also an ordinary word is meant as the name. */
function isMeantDespiteMot(sens: Sens, nom: string, suite: Suite, { jetons, contexte, isNamed }: Entourage): boolean {
  if (hasMajuscule(jetons, suite, isNamed) || jetons.length === suite.fin - suite.debut) return true;
  const { preposition, article } = contexte;
  if (['collectivite', 'partenaire', 'ville'].includes(sens.entree.filtre)) {
    return !MOTS_COURANTS.has(nom) && !LIENS.has(nom) && (preposition === 'a' || preposition === 'avec');
  }
  if (isFollowedByDe(jetons, suite.fin)) return false;
  if (preposition === 'dans' || preposition === 'en' || (article && !MOTS_COURANTS.has(nom))) return true;
  return article && (preposition === 'a' || (preposition === 'de' && !COURANTS_APRES_DE.has(nom)));
}

/** Up to so many letters, a name is as often something else: gap, man, say. */
const LETTRES_SURES = 4;

/** Whether a place of this name is what the words mean. */
export function isLieuMeant(sens: Sens, suite: Suite, entourage: Entourage): boolean {
  const { jetons, contexte } = entourage;
  const mots = jetons.slice(suite.debut, suite.fin);
  const nom = mots
    .map(({ forme }) => forme)
    .filter((forme, indice) => indice > 0 || mots.length === 1 || !(ARTICLES.has(forme) || own(CONTRACTES, forme)))
    .join(' ');
  if (contexte.genre) return true;
  if (NOMS_AVEC_GENRE.has(nom) && isTerritoire(sens.entree.filtre)) return false;
  if (POINTS_CARDINAUX.has(nom) && isFollowedByDe(jetons, suite.fin)) return false;
  if (contradictsAccents(mots, sens.nom)) return false;
  const isMot = nom.length < LETTRES_SURES || MOTS_COURANTS.has(nom) || isVide(nom);
  return !isMot || isMeantDespiteMot(sens, nom, suite, entourage);
}

/** Whether the words are a part of a longer word that is not understood: «Paris» in «Paris-Saclay». */
export function isPartOfMot(jetons: readonly Jeton[], suite: Suite, isNamed: IsNamed): boolean {
  const precedent = jetons[suite.debut - 1];
  if (isUni(jetons[suite.debut]) && precedent?.forme !== 'franco' && !isNamed(suite.debut - 1)) return true;
  return isUni(jetons[suite.fin]) && !isNamed(suite.fin);
}

const TERRITOIRES: ReadonlySet<string> = new Set(['continent', 'pays', 'region', 'departement']);
const isTerritoire = (filtre: string) => TERRITOIRES.has(filtre);

/** The likelier filters first, where nothing in the phrase decides: a town has no article, a département has one. */
const ORDRE: Readonly<Partial<Record<FiltreNomme, number>>> = {
  ...{ continent: 1, pays: 1, region: 2, collectivite: 3, partenaire: 3, ville: 3, departement: 4 },
};

function toOrdre(filtre: FiltreNomme, { article, preposition, genre }: Contexte): number {
  const ordre = ORDRE[filtre] ?? 0;
  if (genre) return genre.includes(filtre) ? 0 : ordre + 1;
  if (article || preposition === 'dans' || preposition === 'en') return filtre === 'departement' ? 2.5 : ordre;
  if (preposition === 'a') return ordre === 3 ? 0 : ordre;
  if (preposition === 'avec') return filtre === 'partenaire' ? 1.5 : ordre;
  return ordre;
}

/** What a name may mean, the likeliest first, each thing once. */
export function orderSens(sens: readonly Sens[], contexte: Contexte): Sens[] {
  const { article, preposition, genre } = contexte;
  const isGrammatical =
    !genre && (article || preposition === 'dans') && sens.some(({ entree }) => isTerritoire(entree.filtre))
      ? ({ entree }: Sens) => isTerritoire(entree.filtre) || !isLieu(entree.filtre)
      : () => true;
  const uniques = new Map<string, Sens>();
  for (const un of sens.filter(isGrammatical)) {
    const cle = `${un.entree.filtre}:${un.entree.valeur}`;
    const connu = uniques.get(cle);
    if (!connu || un.rang < connu.rang) uniques.set(cle, un);
  }
  return [...uniques.values()].sort(
    (a, b) =>
      (genre ? toOrdre(a.entree.filtre, contexte) - toOrdre(b.entree.filtre, contexte) : 0) ||
      a.rang - b.rang ||
      toOrdre(a.entree.filtre, contexte) - toOrdre(b.entree.filtre, contexte) ||
      b.entree.poids - a.entree.poids ||
      compare(a.entree.libelle, b.entree.libelle) ||
      compare(a.entree.valeur, b.entree.valeur),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
