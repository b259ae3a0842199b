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

/** «au Havre», «du Mans», «aux Ulis»: the article of the name is inside the first word. */
const ARTICLES: Readonly<Record<string, string>> = { au: 'le', du: 'le', aux: 'les', des: 'les' };

/** Names by their words. `toCle` says which words are one: their plural, or nothing more than their writing. */
class TableDeNoms<T> {
  readonly #sens = new Map<string, T[]>();
  /** The number of words of the longest name that begins with a word. */
  readonly #longueurs = new Map<string, number>();
  readonly #toCle: (forme: string) => string;

  constructor(toCle: (forme: string) => string) {
    this.#toCle = toCle;
  }

  add(formes: readonly string[], sens: T): void {
    const cles = formes.map(this.#toCle);
    const [premiere] = cles;
    if (premiere === undefined) return;
    const cle = cles.join(' ');
    const connus = this.#sens.get(cle);
    if (connus) connus.push(sens);
    else this.#sens.set(cle, [sens]);
    this.#longueurs.set(premiere, Math.max(cles.length, this.#longueurs.get(premiere) ?? 0));
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
    let cle = this.#toCle(premiere);
    const dernier = debut + (this.#longueurs.get(cle) ?? 0);
    for (let fin = debut + 1; fin <= dernier; fin++) {
      const sens = this.#sens.get(cle);
      if (sens) trouves.unshift({ fin, sens });
      const jeton = jetons[fin];
      if (!jeton?.libre) break;
      cle += ` ${this.#toCle(jeton.forme)}`;
    }
    return trouves;
  }
}

const toFormes = (nom: string): string[] => splitMots(nom).map(({ forme }) => toForme(forme));

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
  readonly #lieux = new TableDeNoms<Sens>((forme) => forme);
  readonly #mots = new TableDeNoms<Sens>(toSingulier);
  readonly #expressions = new TableDeNoms<string>((forme) => forme);

  constructor() {
    for (const expression of EXPRESSIONS) this.#expressions.add(toFormes(expression), expression);
  }

  /** Adds the names of a value, those of the référentiel and those that are said besides. */
  add(entree: EntreeLexique): void {
    const { filtre, valeur } = entree;
    const table = isLieu(filtre) ? this.#lieux : this.#mots;
    const connus = new Set<string>();
    const addNoms = (noms: readonly string[], rang: 0 | 1) => {
      for (const nom of noms) {
        const formes = toFormes(nom);
        const cle = formes.join(' ');
        if (!connus.has(cle)) table.add(formes, { entree, nom, rang, adjectif: false });
        connus.add(cle);
      }
    };
    addNoms(entree.noms, 0);
    addNoms(ownValue(APPELLATIONS, `${filtre}:${valeur}`) ?? [], 1);
    if (filtre === 'thematique') addNoms(ownValue(SYNONYMES, valeur) ?? [], 1);
    const adjectifs = ADJECTIFS[filtre] === undefined ? undefined : ownValue(ADJECTIFS[filtre], valeur);
    for (const nom of adjectifs?.split(' ') ?? [])
      this.#mots.add(toFormes(nom), { entree, nom, rang: 1, adjectif: true });
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

/** Builds the lexicon, once for many phrases; what is left to add may be added later. */
export function createLexique(entrees: Iterable<EntreeLexique> = []): Lexique {
  const lexique = new Lexique();
  for (const entree of entrees) lexique.add(entree);
  return lexique;
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
