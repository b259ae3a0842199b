import { type Suggestion, TYPES_SUGGESTION, type TypeSuggestion } from '@atlas/contracts';
import { toPrecision } from './precision.ts';
import type { Candidat } from './suggestions.repository.ts';

function toSuggestion({ genre, lieu, lieuEn, rang, ...suggestion }: Candidat): Suggestion {
  const candidat = { genre, lieu, lieuEn, rang, ...suggestion };
  return { ...suggestion, precision: toPrecision(candidat, 'fr'), precisionEn: toPrecision(candidat, 'en') };
}

/** What comes last, however well it answers: a place without cooperation, a title that holds the words. */
const SECONDAIRES: readonly TypeSuggestion[] = ['commune', 'projet'];

/** The types of candidates, that of the best answer first. */
function orderTypes(byType: Map<TypeSuggestion, Candidat[]>): TypeSuggestion[] {
  const toPlace = (type: TypeSuggestion) =>
    [SECONDAIRES.indexOf(type), byType.get(type)?.[0]?.rang ?? 0, TYPES_SUGGESTION.indexOf(type)] as const;
  return [...byType.keys()].sort((a, b) => {
    const [x, y] = [toPlace(a), toPlace(b)];
    return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
  });
}

/**
 * The suggestions to show, at most `limite`: each type in turn gives its best, so that no type hides another, then they
 * are grouped by type.
 * @param candidats best first
 */
export function chooseSuggestions(candidats: readonly Candidat[], limite: number): Suggestion[] {
  const byType = Map.groupBy(candidats, (candidat) => candidat.type);
  const types = orderTypes(byType);
  const retenus = new Map<TypeSuggestion, Candidat[]>(types.map((type) => [type, []]));
  let restants = Math.min(limite, candidats.length);
  for (let tour = 0; restants > 0; tour++) {
    for (const type of types) {
      const candidat = byType.get(type)?.[tour];
      if (candidat === undefined || restants === 0) continue;
      retenus.get(type)?.push(candidat);
      restants--;
    }
  }
  return types.flatMap((type) => (retenus.get(type) ?? []).map(toSuggestion));
}
