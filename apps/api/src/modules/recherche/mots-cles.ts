import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';

/** Words only: no quote, no minus before a word, no «or», which are operators of `websearch_to_tsquery`. */
const PLAIN_WORDS = /^[\p{L}\p{N}\p{M}'’.,;:/()\s-]+$/u;
const OPERATOR = /(^|\s)(-\S|or(\s|$))/iu;
const LAST_WORD = /[\p{L}\p{N}]+$/u;

/** The words before the last one, and that one when it may still be being written. */
function splitLastWord(q: string): { head: string; last: string } | null {
  if (!PLAIN_WORDS.test(q) || OPERATOR.test(q)) return null;
  const last = LAST_WORD.exec(q)?.[0];
  return last === undefined ? null : { head: q.slice(0, -last.length), last };
}

/** The words as the keyword index reads its own texts (see the migration `mots_cles`). */
const toWebsearch = (q: string) => Prisma.sql`websearch_to_tsquery('atlas', texte_recherche(${q}))`;

function toTsquery(q: string): Prisma.Sql {
  const split = splitLastWord(q);
  if (split === null) return toWebsearch(q);
  const prefix = Prisma.sql`to_tsquery('atlas', ${`${split.last}:*`})`;
  return Prisma.sql`(${toWebsearch(split.head)} && (${toWebsearch(split.last)} || ${prefix}))`;
}

/**
 * Keywords as the text of a `tsquery`: accents and inflections do not matter, quotes, `-` and `or` mean what they mean
 * in a web search, and the last word may be the beginning of one. Undefined when no word is left (`le`, `…`), which
 * filters nothing.
 */
export async function parseMotsCles(db: Database, q: string | undefined): Promise<string | undefined> {
  const trimmed = (q ?? '').trim();
  if (trimmed === '') return undefined;
  const rows = await db.query<{ tsquery: string }>(Prisma.sql`SELECT ${toTsquery(trimmed)}::text AS tsquery`);
  return rows[0]?.tsquery || undefined;
}
