import { type Annees, readAnneesLiees, readPeriode } from './annees.ts';
import { type Contexte, isLieuMeant, isPartOfMot, orderSens, readContexte, type Suite } from './contexte.ts';
import type { Jeton } from './jetons.ts';
import { isLieu, type Lexique, type Sens } from './lexique.ts';
import { isMeneur } from './meneurs.ts';
import type { Sort } from './reste.ts';
import { FINANCEURS_A_INDICE, GENRES } from './vocabulaire/mots-courants.ts';
import { GENERAUX, LIENS, NEGATIONS, PORTEURS_DE_NOM } from './vocabulaire/mots-outils.ts';
import { AVANT_UNE_LANGUE } from './vocabulaire/nationalites.ts';

/** A criterion as it is read: words, and what they may mean, the likeliest first. */
export interface Lu extends Suite {
  sens: Sens[];
  /** The year of a line of financement. */
  annee: number | null;
}

/** A bound of the period, and the words that say it. */
export interface Borne extends Suite {
  filtre: 'anneeMin' | 'anneeMax';
  annee: number;
}

const COORDINATIONS = new Set(['et', 'ou', 'and', 'or', 'ni']);
const ENTRE_FINANCEURS = new Set(['par', 'de', 'd', 'du', 'des', 'le', 'la', 'l', 'les', 'the', 'by', 'soit']);
const ARTICLES_ET_DE = new Set(['de', 'd', 'du', 'des', 'la', 'le', 'l', 'les', 'of']);
const FINANCE = /^(co)?financ|^subvention|^fonds|^funded/;

/** One reading of a phrase, word after word, the longest name first. */
export class Lecture {
  readonly lus: Lu[] = [];
  readonly bornes: Borne[] = [];
  readonly sorts: Sort[];
  readonly #jetons: readonly Jeton[];
  readonly #lexique: Lexique;
  readonly #parleDeFinance: boolean;
  /** Years said before their financeur: «financés en 2009 par l'AFD». */
  #anneesEnAttente: Annees | null = null;

  constructor(jetons: readonly Jeton[], lexique: Lexique) {
    this.#jetons = jetons;
    this.#lexique = lexique;
    this.sorts = jetons.map(() => 'inconnu');
    this.#parleDeFinance = jetons.some(({ forme }) => FINANCE.test(forme));
    for (let rang = 0; rang < jetons.length; ) rang = this.#readAt(rang);
  }

  /** Reads what begins at a word and gives the rank of the word after it. */
  #readAt(rang: number): number {
    if (!this.#jetons[rang]?.libre) return rang + 1;
    return (
      this.#readExpression(rang) ??
      this.#readPorteurDeNom(rang) ??
      this.#readNegation(rang) ??
      this.#readPeriode(rang) ??
      this.#readGenre(rang) ??
      this.#readFinanceurs(rang) ??
      this.#readNom(rang) ??
      rang + 1
    );
  }

  #formeAt(rang: number): string {
    const jeton = this.#jetons[rang];
    return jeton?.libre ? jeton.forme : '';
  }

  /** The rank of the first word from `rang` on that is not one of `mots`. */
  #skip(rang: number, mots: (forme: string) => boolean): number {
    let place = rang;
    while (this.#formeAt(place) !== '' && mots(this.#formeAt(place))) place++;
    return place;
  }

  #mark(debut: number, fin: number, sort: Sort): void {
    this.sorts.fill(sort, debut, fin);
  }

  /** Makes keywords of some words, without the articles and prepositions at their end. */
  #keep(debut: number, fin: number): number {
    let dernier = fin;
    while (dernier > debut + 1 && ARTICLES_ET_DE.has(this.#formeAt(dernier - 1))) dernier--;
    this.#mark(debut, dernier, 'garde');
    return fin;
  }

  #readExpression(rang: number): number | null {
    const fin = this.#lexique.findExpression(this.#jetons, rang);
    return fin > rang && fin >= this.#lexique.findFin(this.#jetons, rang) ? this.#keep(rang, fin) : null;
  }

  /** «le fleuve Sénégal», «le lac Tchad». */
  #readPorteurDeNom(rang: number): number | null {
    if (!PORTEURS_DE_NOM.has(this.#formeAt(rang)) || this.#lexique.findFin(this.#jetons, rang) > rang + 1) return null;
    const nom = this.#skip(rang + 1, (forme) => ARTICLES_ET_DE.has(forme));
    const fin = this.#lexique.findLieux(this.#jetons, nom)[0]?.fin;
    return fin === undefined ? null : this.#keep(rang, fin);
  }

  /** «sauf l'Inde», «ni le Mali ni le Niger»: what is named is not wanted. */
  #readNegation(rang: number): number | null {
    if (!NEGATIONS.has(this.#formeAt(rang)) || this.#lexique.findFin(this.#jetons, rang) > rang + 1) return null;
    let fin = rang;
    for (let place = rang + 1; ; place = fin + 1) {
      const nom = this.#skip(place, (forme) => LIENS.has(forme) || GENERAUX.has(forme));
      const finNom = this.#lexique.findFin(this.#jetons, nom);
      if (finNom > nom) fin = finNom;
      if (finNom <= nom || !COORDINATIONS.has(this.#formeAt(fin))) break;
    }
    return fin === rang ? null : this.#keep(rang, fin);
  }

  #readPeriode(rang: number): number | null {
    const periode = readPeriode(this.#jetons, rang);
    if (!periode) return null;
    const { min, max, fin } = periode;
    if (this.#isOfFinanceur(rang, fin)) {
      this.#anneesEnAttente = readAnneesLiees(this.#jetons, rang) ?? null;
      if (this.#anneesEnAttente) {
        this.#mark(rang, fin, 'compris');
        return fin;
      }
    }
    const isKnown = (filtre: Borne['filtre']) => this.bornes.some((borne) => borne.filtre === filtre);
    const minConnue = this.bornes.find((borne) => borne.filtre === 'anneeMin')?.annee ?? -Infinity;
    const maxConnue = this.bornes.find((borne) => borne.filtre === 'anneeMax')?.annee ?? Infinity;
    const isNew = (min === null || !isKnown('anneeMin')) && (max === null || !isKnown('anneeMax'));
    const isCoherent = (min ?? minConnue) <= (max ?? maxConnue);
    if ((min === null && max === null) || !isNew || !isCoherent) return this.#keep(rang, fin);
    if (min !== null) this.bornes.push({ filtre: 'anneeMin', annee: min, debut: rang, fin });
    if (max !== null) this.bornes.push({ filtre: 'anneeMax', annee: max, debut: rang, fin });
    this.#mark(rang, fin, 'compris');
    return fin;
  }

  /** «financés en 2009 par l'AFD». */
  #isOfFinanceur(debut: number, fin: number): boolean {
    if (!FINANCE.test(this.#formeAt(debut - 1)) || !['par', 'by'].includes(this.#formeAt(fin))) return false;
    return this.#findFinanceur(this.#skip(fin, (forme) => ENTRE_FINANCEURS.has(forme))) !== null;
  }

  /** «département du Nord», «ville de Saint-Denis»: the kind is said. */
  #readGenre(rang: number): number | null {
    for (const [mots, filtres] of GENRES) {
      const longueur = mots.split(' ').length;
      const formes = Array.from({ length: longueur }, (_, place) => this.#formeAt(rang + place));
      if (formes.join(' ') !== mots) continue;
      const lu = this.#findNomDeGenre(rang + longueur, filtres);
      if (!lu) continue;
      const entiers = this.#lexique.findLieux(this.#jetons, rang).filter(({ fin }) => fin >= lu.fin);
      if (entiers.some(({ fin }) => fin > lu.fin)) continue;
      const contexte: Contexte = { ...readContexte(this.#jetons, rang), genre: filtres };
      return this.#take({ debut: rang, fin: lu.fin }, [...lu.sens, ...entiers.flatMap(({ sens }) => sens)], contexte);
    }
    return null;
  }

  #findNomDeGenre(debut: number, filtres: readonly string[]): { fin: number; sens: Sens[] } | null {
    const dernier = this.#skip(debut, (forme) => ARTICLES_ET_DE.has(forme));
    for (let place = debut; place <= dernier; place++) {
      for (const { fin, sens } of this.#lexique.findLieux(this.#jetons, place)) {
        const possibles = sens.filter(({ entree }) => filtres.includes(entree.filtre));
        if (possibles.length > 0) return { fin, sens: possibles };
      }
    }
    return null;
  }

  #findFinanceur(rang: number): { fin: number; sens: Sens[] } | null {
    for (const { fin, sens } of this.#lexique.findMots(this.#jetons, rang)) {
      const financeurs = sens.filter(({ entree }) => entree.filtre === 'financeur');
      if (financeurs.length > 0) return { fin, sens: financeurs };
    }
    return null;
  }

  /** «l'Institut français de Dakar»: named for what it is, not for what it pays. */
  #isNamedOnly({ sens }: { sens: readonly Sens[] }): boolean {
    return !this.#parleDeFinance && sens.every(({ entree }) => FINANCEURS_A_INDICE.has(entree.valeur));
  }

  /** Financeurs that «et» or «ou» join, with the years that follow them. */
  #readFinanceurs(rang: number): number | null {
    let sansAnnee: { suite: Suite; sens: Sens[] }[] = [];
    let fin: number | null = null;
    let place = rang;
    for (let trouve = this.#findFinanceur(place); trouve; trouve = this.#findFinanceur(place)) {
      if (this.#isNamedOnly(trouve)) {
        if (fin === null) return this.#keep(place, trouve.fin);
        break;
      }
      const annees = readAnneesLiees(this.#jetons, trouve.fin) ?? null;
      fin = annees?.fin ?? trouve.fin;
      sansAnnee.push({ suite: { debut: place, fin }, sens: trouve.sens });
      if (annees) {
        for (const { suite, sens } of sansAnnee) this.#takeFinanceur(suite, sens, annees);
        sansAnnee = [];
      }
      place = this.#skipCoordination(fin) ?? fin;
      if (place === fin) break;
    }
    for (const { suite, sens } of sansAnnee) this.#takeFinanceur(suite, sens, this.#anneesEnAttente);
    if (fin !== null) this.#anneesEnAttente = null;
    return fin;
  }

  #skipCoordination(rang: number): number | null {
    const isJoined = COORDINATIONS.has(this.#formeAt(rang)) || /,/.test(this.#jetons[rang]?.avant ?? '');
    if (!isJoined) return null;
    return this.#skip(rang, (forme) => COORDINATIONS.has(forme) || ENTRE_FINANCEURS.has(forme));
  }

  #takeFinanceur(suite: Suite, sens: Sens[], annees: Annees | null): void {
    const ordonnes = orderSens(sens, readContexte(this.#jetons, suite.debut));
    for (const annee of annees?.annees ?? [null]) this.lus.push({ ...suite, sens: ordonnes, annee });
    this.#mark(suite.debut, suite.fin, 'compris');
  }

  #readNom(rang: number): number | null {
    const mots = this.#lexique.findMots(this.#jetons, rang);
    const lieux = this.#lexique.findLieux(this.#jetons, rang);
    const fins = [...new Set([...mots, ...lieux].map(({ fin }) => fin))].sort((a, b) => b - a);
    const contexte = readContexte(this.#jetons, rang);
    for (const fin of fins) {
      // «l'Union européenne» is not the town L'Union.
      if (ARTICLES_ET_DE.has(this.#formeAt(rang)) && this.#lexique.findFin(this.#jetons, rang + 1) > fin) continue;
      const suite = { debut: rang, fin };
      const isAt = (trouve: { fin: number }) => trouve.fin === fin;
      const sens = [...mots, ...lieux].filter(isAt).flatMap((trouve) => trouve.sens);
      const voulus = sens.filter((un) => this.#isMeant(un, suite, contexte));
      const communs = voulus.filter(({ entree, adjectif }) => !isLieu(entree.filtre) && !adjectif);
      if (voulus.length > 0) return this.#take(suite, communs.length > 0 ? communs : voulus, contexte);
    }
    return null;
  }

  #isMeant(sens: Sens, suite: Suite, contexte: Contexte): boolean {
    const { filtre } = sens.entree;
    const isNamed = (rang: number) =>
      this.sorts[rang] === 'compris' || this.#lexique.findFin(this.#jetons, rang) > rang;
    if (filtre === 'financeur' || isPartOfMot(this.#jetons, suite, isNamed)) return false;
    if (sens.adjectif) return !AVANT_UNE_LANGUE.has(this.#formeAt(suite.debut - 1));
    if (filtre === 'typeCollectivite') return isMeneur(this.#jetons, suite, contexte, this.#lexique);
    // «en cours de construction» says how far the thing is, not the projet.
    if (filtre === 'statut') return !(this.#formeAt(suite.debut) === 'en' && /^de?$/.test(this.#formeAt(suite.fin)));
    if (!isLieu(filtre)) return true;
    // «financé par l'Allemagne»: no criterion says it, and to cooperate with Germany is another thing.
    if (contexte.preposition === 'par' && FINANCE.test(this.#formeAt(contexte.debut - 1))) return false;
    return isLieuMeant(sens, suite, { jetons: this.#jetons, contexte, isNamed });
  }

  #take(suite: Suite, sens: readonly Sens[], contexte: Contexte): number {
    this.lus.push({ ...suite, sens: orderSens(sens, contexte), annee: null });
    this.#mark(suite.debut, suite.fin, 'compris');
    return suite.fin;
  }
}
