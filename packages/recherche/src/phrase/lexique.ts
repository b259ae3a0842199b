import { foldMot, splitMots } from '../texte/mots.ts';
import { type Jeton, toForme } from './jetons.ts';
import type { EntreeLexique, FiltreNomme } from './types.ts';
import { APPELLATIONS } from './vocabulaire/appellations.ts';
import { EXPRESSIONS } from './vocabulaire/mots-outils.ts';
import { ADJECTIFS_DE_CONTINENT, NATIONALITES } from './vocabulaire/nationalites.ts';
import { SYNONYMES } from './vocabulaire/thematiques.ts';

/** One thing that a name may mean. */
export interface Sens {
  entree: EntreeLexique;
  /** The name as the lexicon writes it. */
  nom: string;
  /** 0 by a name of its own, 1 by another appellation. */
  rang: 0 | 1;
  /** True for an adjective of nationality. */
  adjectif: boolean;
}

/** A name found in the phrase: it ends before the word of rank `fin`. */
export interface Trouve<T> {
  fin: number;
  sens: T[];
}

interface Noeud<T> {
  suite: Map<string, Noeud<T>>;
  sens: T[];
}

const createNoeud = <T>(): Noeud<T> => ({ suite: new Map(), sens: [] });

/** «au Havre», «du Mans», «aux Ulis»: the article of the name is inside the first word. */
const ARTICLES: Readonly<Record<string, string>> = { au: 'le', du: 'le', aux: 'les', des: 'les' };

/** Names by their words. `toCle` says which words are one: their plural, or nothing more than their writing. */
class ArbreDeNoms<T> {
  readonly #racine = createNoeud<T>();
  readonly #toCle: (forme: string) => string;

  constructor(toCle: (forme: string) => string) {
    this.#toCle = toCle;
  }

  add(nom: string, sens: T): void {
    let noeud = this.#racine;
    for (const { forme } of splitMots(nom)) {
      const cle = this.#toCle(toForme(forme));
      const suivant = noeud.suite.get(cle) ?? createNoeud<T>();
      noeud.suite.set(cle, suivant);
      noeud = suivant;
    }
    if (noeud !== this.#racine) noeud.sens.push(sens);
  }

  /** The names that begin at the word of rank `debut`, the longest first. */
  find(jetons: readonly Jeton[], debut: number): Trouve<T>[] {
    const premier = jetons[debut];
    if (!premier?.libre) return [];
    const article = Object.hasOwn(ARTICLES, premier.forme) ? ARTICLES[premier.forme] : undefined;
    const trouves = this.#follow(jetons, debut, premier.forme);
    return article === undefined || trouves.length > 0 ? trouves : this.#follow(jetons, debut, article);
  }

  #follow(jetons: readonly Jeton[], debut: number, premiere: string): Trouve<T>[] {
    const trouves: Trouve<T>[] = [];
    let noeud = this.#racine.suite.get(this.#toCle(premiere));
    for (let rang = debut + 1; noeud; rang++) {
      if (noeud.sens.length > 0) trouves.unshift({ fin: rang, sens: noeud.sens });
      const jeton = jetons[rang];
      noeud = jeton?.libre ? noeud.suite.get(this.#toCle(jeton.forme)) : undefined;
    }
    return trouves;
  }
}

/** A common word without the mark of its plural: jumelages, eaux. */
function toSingulier(forme: string): string {
  if (forme.length > 3 && forme.endsWith('s')) return forme.slice(0, -1);
  return forme.endsWith('eaux') ? forme.slice(0, -1) : forme;
}

const LIEUX: ReadonlySet<string> = new Set([
  ...['continent', 'pays', 'region', 'departement', 'collectivite', 'partenaire', 'ville'],
]);

/** Whether a filter is a place, or an actor that has its name from one. */
export const isLieu = (filtre: string): boolean => LIEUX.has(filtre);

const ADJECTIFS: Readonly<Partial<Record<FiltreNomme, Readonly<Record<string, string>>>>> = {
  pays: NATIONALITES,
  continent: ADJECTIFS_DE_CONTINENT,
};

/** The names that a phrase may hold, ready to be looked for. */
export class Lexique {
  readonly #lieux = new ArbreDeNoms<Sens>((forme) => forme);
  readonly #mots = new ArbreDeNoms<Sens>(toSingulier);
  readonly #expressions = new ArbreDeNoms<string>((forme) => forme);

  constructor(entrees: readonly EntreeLexique[]) {
    for (const entree of entrees) this.#add(entree);
    for (const expression of EXPRESSIONS) this.#expressions.add(expression, expression);
  }

  #add(entree: EntreeLexique): void {
    const { filtre, valeur } = entree;
    const arbre = isLieu(filtre) ? this.#lieux : this.#mots;
    const connus = new Set<string>();
    const addNoms = (noms: readonly string[], rang: 0 | 1) => {
      for (const nom of noms) {
        const cle = splitMots(nom)
          .map(({ forme }) => toForme(forme))
          .join(' ');
        if (!connus.has(cle)) arbre.add(nom, { entree, nom, rang, adjectif: false });
        connus.add(cle);
      }
    };
    addNoms(entree.noms, 0);
    addNoms(ownValue(APPELLATIONS, `${filtre}:${valeur}`) ?? [], 1);
    if (filtre === 'thematique') addNoms(ownValue(SYNONYMES, valeur) ?? [], 1);
    const adjectifs = ADJECTIFS[filtre] === undefined ? undefined : ownValue(ADJECTIFS[filtre], valeur);
    for (const nom of adjectifs?.split(' ') ?? []) this.#mots.add(nom, { entree, nom, rang: 1, adjectif: true });
  }

  /** Places named from the word of rank `debut` on, the longest first. */
  findLieux(jetons: readonly Jeton[], debut: number): Trouve<Sens>[] {
    return this.#lieux.find(jetons, debut);
  }

  /** Everything else: types, statuts, thématiques, financeurs, nationalities. */
  findMots(jetons: readonly Jeton[], debut: number): Trouve<Sens>[] {
    return this.#mots.find(jetons, debut);
  }

  /** Where a name or a word of the lexicon that begins at `debut` ends; `debut` when there is none. */
  findFin(jetons: readonly Jeton[], debut: number): number {
    const fins = [this.findLieux(jetons, debut), this.findMots(jetons, debut)].map(
      ([premier]) => premier?.fin ?? debut,
    );
    return Math.max(...fins);
  }

  /** Where an expression that is never interpreted ends; `debut` when there is none. */
  findExpression(jetons: readonly Jeton[], debut: number): number {
    return this.#expressions.find(jetons, debut)[0]?.fin ?? debut;
  }
}

function ownValue<T>(table: Readonly<Record<string, T>>, cle: string): T | undefined {
  return Object.hasOwn(table, cle) ? table[cle] : undefined;
}

/** Builds the lexicon, once for many phrases. */
export function createLexique(entrees: readonly EntreeLexique[]): Lexique {
  return new Lexique(entrees);
}

/** Whether an accent that was written is not in the name: «mère» is not the town of Mere. */
export function contradictsAccents(jetons: readonly Jeton[], nom: string): boolean {
  const mots = splitMots(nom);
  if (mots.length !== jetons.length) return false;
  return mots.some(({ debut, fin }, rang) => {
    const jeton = jetons[rang];
    if (!jeton || jeton.majuscule) return false;
    const ecrit = jeton.brut.normalize('NFC').toLowerCase();
    const attendu = nom.slice(debut, fin).normalize('NFC').toLowerCase();
    if (ecrit.length !== attendu.length) return false;
    return [...ecrit].some((lettre, place) => lettre !== attendu[place] && foldMot(lettre) !== lettre);
  });
}
