import { splitMots } from './mots.ts';
import { isMotVide } from './racines.ts';

/** What one part of a clause looks for. */
export type Terme =
  /** A word, by its inflections; with `prefixe`, also the words that begin so. */
  | { type: 'mot'; forme: string; prefixe: boolean }
  /** Words that follow each other. */
  | { type: 'phrase'; formes: readonly string[] };

/** Alternatives of which one must be there; or, `exclue`, none may. Clauses are AND. */
export interface Clause {
  exclue: boolean;
  alternatives: readonly Terme[];
}

/** A quoted phrase, or a run without space; either may follow a minus. */
const MORCEAU = /(-?)(?:"([^"]*)"|«([^»]*)»|“([^”]*)”)|(\S+)/gu;
const OU = /^(ou|or)$/i;
const COMMENCE_PAR_MOINS = /^-(?=[\p{L}\p{N}])/u;
const FINIT_PAR_UN_MOT = /[\p{L}\p{M}\p{N}]$/u;

/** Without the empty words at its ends; null when nothing is left. */
function toPhrase(texte: string): Terme | null {
  const formes = splitMots(texte).map(({ forme }) => forme);
  while (formes.length > 0 && isMotVide(formes[0] ?? '')) formes.shift();
  while (formes.length > 0 && isMotVide(formes.at(-1) ?? '')) formes.pop();
  const [seule] = formes;
  if (seule === undefined) return null;
  return formes.length === 1 ? { type: 'mot', forme: seule, prefixe: false } : { type: 'phrase', formes };
}

interface Morceau {
  exclu: boolean;
  /** Each becomes a clause of its own. */
  termes: Terme[];
  ou: boolean;
}

function toMorceau(trouve: RegExpMatchArray): Morceau {
  const [, moins, droites, francaises, anglaises, brut = ''] = trouve;
  const citation = droites ?? francaises ?? anglaises;
  if (citation !== undefined) {
    const phrase = toPhrase(citation);
    return { exclu: moins === '-', termes: phrase === null ? [] : [phrase], ou: false };
  }
  if (COMMENCE_PAR_MOINS.test(brut)) {
    const phrase = toPhrase(brut);
    return { exclu: true, termes: phrase === null ? [] : [phrase], ou: false };
  }
  const mots = splitMots(brut).filter(({ forme }) => !isMotVide(forme));
  return {
    exclu: false,
    termes: mots.map(({ forme }) => ({ type: 'mot', forme, prefixe: false })),
    ou: OU.test(brut),
  };
}

/** The last word may still be being written. */
function openLastMot(clauses: Clause[], q: string): Clause[] {
  const derniere = clauses.at(-1);
  const terme = derniere?.alternatives.at(-1);
  if (!derniere || derniere.exclue || terme?.type !== 'mot' || !FINIT_PAR_UN_MOT.test(q)) return clauses;
  const ouverte = { exclue: false, alternatives: [...derniere.alternatives.slice(0, -1), { ...terme, prefixe: true }] };
  return [...clauses.slice(0, -1), ouverte];
}

/**
 * Keywords as clauses: words, «phrases in quotes», `-exclusions`, and `ou` between two of them. Empty words (le, de, à…)
 * look for nothing. No clause when nothing is left, which filters nothing.
 */
export function parseMotsCles(q: string): Clause[] {
  const clauses: Clause[] = [];
  let enAttente = false;
  for (const trouve of q.matchAll(MORCEAU)) {
    const { exclu, termes, ou } = toMorceau(trouve);
    if (ou) {
      enAttente = clauses.length > 0 && !clauses.at(-1)?.exclue;
      continue;
    }
    const [premier, ...suivants] = termes;
    if (premier === undefined) continue;
    const derniere = clauses.at(-1);
    if (enAttente && !exclu && derniere) {
      clauses[clauses.length - 1] = { exclue: false, alternatives: [...derniere.alternatives, premier] };
    } else clauses.push({ exclue: exclu, alternatives: [premier] });
    for (const terme of suivants) clauses.push({ exclue: exclu, alternatives: [terme] });
    enAttente = false;
  }
  return openLastMot(clauses, q.trimEnd() === q ? q : '');
}
