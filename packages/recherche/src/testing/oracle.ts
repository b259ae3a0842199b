import type { FicheIndexee, Requete } from '../fiche.ts';
import { foldMot } from '../texte/mots.ts';
import { isMotVide, toRacine } from '../texte/racines.ts';
import { type Clause, parseMotsCles, type Terme } from '../texte/requete.ts';

export type Dim = 'pays' | 'theme' | 'acteur';
export type Tri = 'recents' | 'titre';
export type Fiche = FicheIndexee<Dim, Tri>;
export const SCHEMA = {
  dimensions: ['pays', 'theme', 'acteur'],
  ordres: { recents: { cle: -1, id: -1 }, titre: { cle: 1, id: 1 } },
} as const;
const DIMS: readonly Dim[] = SCHEMA.dimensions;

const listFormes = (texte: string) => (texte.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(foldMot);

/** The records as plain objects, searched one by one by the definition of each criterion. */
export class Oracle {
  readonly #fiches: readonly Fiche[];

  constructor(fiches: readonly Fiche[]) {
    this.#fiches = fiches;
  }

  select(requete: Requete<Dim>, sans?: Dim | 'periode' | 'q'): Fiche[] {
    const { valeurs, anneeMin, anneeMax, q = '' } = requete;
    const clauses = sans === 'q' ? [] : parseMotsCles(q);
    return this.#fiches.filter(
      (fiche) =>
        DIMS.every((nom) => {
          const cles = sans === nom ? [] : (valeurs?.[nom] ?? []);
          return cles.length === 0 || cles.some((cle) => fiche.valeurs[nom].includes(cle));
        }) &&
        (sans === 'periode' || this.#isInPeriode(fiche, anneeMin, anneeMax)) &&
        clauses.every((clause) => this.#matches(fiche, clause) !== clause.exclue),
    );
  }

  #isInPeriode({ periode: { debut, fin } }: Fiche, min?: number, max?: number): boolean {
    if (min !== undefined && fin !== null && fin < min) return false;
    return max === undefined || (debut !== null && debut <= max);
  }

  #matches(fiche: Fiche, clause: Clause): boolean {
    return clause.alternatives.some((terme) =>
      terme.type === 'phrase' ? this.#hasPhrase(fiche, terme.formes) : this.#weighMot(fiche, terme, clause) > 0,
    );
  }

  #hasPhrase(fiche: Fiche, formes: readonly string[]): boolean {
    const toCle = (forme: string) => (isMotVide(forme) ? forme : toRacine(forme));
    return fiche.textes.some(({ texte }) =>
      ` ${listFormes(texte).map(toCle).join(' ')} `.includes(` ${formes.map(toCle).join(' ')} `),
    );
  }

  /** The weight that answers a word in a record: 1 for its inflections, less for what begins so, 0 for nothing. */
  #answer(mot: Extract<Terme, { type: 'mot' }>, forme: string): number {
    if (isMotVide(forme)) return 0;
    if (toRacine(forme) === toRacine(mot.forme)) return 1;
    return mot.prefixe && this.#sharesRacineWithPrefixe(forme, mot.forme) ? 0.6 : 0;
  }

  /** A term is what inflections share: one that has a form which begins so answers by all its forms. */
  #sharesRacineWithPrefixe(forme: string, prefixe: string): boolean {
    const racine = toRacine(forme);
    return this.#toutesLesFormes.some((autre) => autre.startsWith(prefixe) && toRacine(autre) === racine);
  }

  get #toutesLesFormes(): string[] {
    this.#formes ??= [
      ...new Set(this.#fiches.flatMap(({ textes }) => textes.flatMap(({ texte }) => listFormes(texte)))),
    ].filter((forme) => !isMotVide(forme));
    return this.#formes;
  }
  #formes: string[] | undefined;

  /** The words that are looked for: the one that is asked, or those one error away when no text holds it. */
  #looked(
    mot: Extract<Terme, { type: 'mot' }>,
    clause: Clause,
  ): { mot: Extract<Terme, { type: 'mot' }>; formes: string[] }[] {
    const answered = this.#toutesLesFormes.filter((forme) => this.#answer(mot, forme) > 0);
    if (answered.length > 0 || clause.exclue || mot.forme.length < 5 || /\d/.test(mot.forme))
      return [{ mot, formes: answered }];
    const voisins = this.#toutesLesFormes.filter((forme) => distance(forme, mot.forme) === 1);
    const racines = voisins.map((forme) => toRacine(forme));
    const frequence = (racine: string) =>
      this.#fiches.filter(({ textes }) =>
        textes.some(({ texte }) => listFormes(texte).some((forme) => !isMotVide(forme) && toRacine(forme) === racine)),
      ).length;
    const retenus = voisins
      .map((forme, i) => ({ forme, n: frequence(racines[i] ?? '') }))
      .sort((a, b) => b.n - a.n || (a.forme < b.forme ? -1 : 1))
      .slice(0, 5);
    return retenus.map(({ forme }) => ({ mot: { type: 'mot', forme, prefixe: false }, formes: [forme] }));
  }

  #weighMot(fiche: Fiche, terme: Extract<Terme, { type: 'mot' }>, clause: Clause): number {
    let best = 0;
    for (const { mot } of this.#looked(terme, clause)) {
      const byRacine = new Map<string, { impact: number; poids: number }>();
      for (const { texte, poids } of fiche.textes) {
        const fois = new Map<string, number>();
        for (const forme of listFormes(texte)) {
          const answer = this.#answer(mot, forme);
          const racine = toRacine(forme);
          const n = fois.get(racine) ?? 0;
          if (answer === 0 || n === 3) continue;
          fois.set(racine, n + 1);
          byRacine.set(racine, { impact: (byRacine.get(racine)?.impact ?? 0) + poids, poids: answer });
        }
      }
      for (const { impact, poids } of byRacine.values()) best = Math.max(best, (poids * impact * 9) / (impact + 8));
    }
    return best;
  }

  /** The score of a record, in thousandths, for requests without phrase. */
  score(fiche: Fiche, q: string): number {
    let score = 0;
    for (const clause of parseMotsCles(q).filter(({ exclue }) => !exclue)) {
      const nombre = this.#fiches.filter((autre) => this.#matches(autre, clause)).length;
      const rarete = Math.log(1 + (this.#fiches.length - nombre + 0.5) / (nombre + 0.5));
      const mots = clause.alternatives.filter((terme) => terme.type === 'mot');
      score += rarete * Math.max(0, ...mots.map((mot) => this.#weighMot(fiche, mot, clause)));
    }
    return Math.round(score * 1000);
  }
}

/** Edits between two words: letters added, dropped, replaced, or two neighbours exchanged. */
function distance(a: string, b: string): number {
  const lignes = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array.from({ length: b.length }, () => 0)]);
  for (let j = 0; j <= b.length; j++) (lignes[0] as number[])[j] = j;
  const at = (i: number, j: number) => lignes[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cout = a[i - 1] === b[j - 1] ? 0 : 1;
      let valeur = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cout);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && i > 1 && j > 1)
        valeur = Math.min(valeur, at(i - 2, j - 2) + 1);
      (lignes[i] as number[])[j] = valeur;
    }
  }
  return at(a.length, b.length);
}
