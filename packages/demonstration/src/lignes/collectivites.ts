import { GRAINE } from '../chiffres.ts';
import { type Collectivite, hostOfCollectivite } from '../plan/collectivites.ts';
import { createRandom } from '../random.ts';
import type { CollectiviteRow } from '../types.ts';
import { drawDates } from './dates.ts';

const PROPORTION_SITE = 0.6;

/** The row of a collectivité; its site is in a reserved domain. */
export function toCollectiviteRow(collectivite: Collectivite): CollectiviteRow {
  const { court: _court, le: _le, de: _de, a: _a, affinite: _affinite, ...colonnes } = collectivite;
  const random = createRandom(GRAINE, 'collectivite', collectivite.id);
  const siteWeb = random.chance(PROPORTION_SITE) ? `https://www.${hostOfCollectivite(collectivite)}.example` : null;
  return { ...colonnes, siteWeb, ...drawDates(random) };
}
