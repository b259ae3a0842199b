import { projectUnite } from '../coordonnees.ts';
import type { Element } from './couche.ts';

/** What a key asks of a map. */
export type Commande =
  | { type: 'parcourir'; element: Element }
  | { type: 'activer' }
  | { type: 'quitter' }
  | { type: 'zoomer'; pas: 1 | -1 }
  | { type: 'deplacer'; x: -1 | 0 | 1; y: -1 | 0 | 1 };

const DIRECTIONS: Record<string, readonly [x: -1 | 0 | 1, y: -1 | 0 | 1]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Going sideways costs this much more than going straight ahead. */
const POIDS_ECART = 2.5;

/** By value, the greatest first; equal ones keep an order of their own, so that none is skipped. */
const rank = (elements: readonly Element[]) =>
  elements.toSorted((a, b) => b.valeur - a.valeur || (a.cle < b.cle ? -1 : 1));

/** The nearest element in a direction, straight ahead preferred; undefined when there is none. */
function nearestTowards(
  elements: readonly Element[],
  depuis: Element,
  [dx, dy]: readonly [number, number],
): Element | undefined {
  const [x0, y0] = projectUnite(depuis.position);
  let proche: Element | undefined;
  let meilleure = Number.POSITIVE_INFINITY;
  for (const element of elements) {
    if (element.cle === depuis.cle) continue;
    const [x, y] = projectUnite(element.position);
    const avance = (x - x0) * dx + (y - y0) * dy;
    const ecart = Math.abs((x - x0) * dy) + Math.abs((y - y0) * dx);
    const distance = avance + POIDS_ECART * ecart;
    if (avance > 0 && ecart < 2 * avance && distance < meilleure) [proche, meilleure] = [element, distance];
  }
  return proche;
}

function browse(touche: string, elements: readonly Element[], courant: Element | undefined): Element | undefined {
  const direction = DIRECTIONS[touche];
  const ranges = rank(elements);
  if (!courant) return ranges[0];
  // Neighbours with projets first: those without are reached along the ranking.
  const remplis = elements.filter(({ valeur }) => valeur > 0);
  if (direction) return nearestTowards(remplis.length > 0 ? remplis : elements, courant, direction);
  const rang = ranges.findIndex(({ cle }) => cle === courant.cle);
  switch (touche) {
    case 'PageDown':
      return ranges[Math.min(ranges.length - 1, rang + 1)];
    case 'PageUp':
      return ranges[Math.max(0, rang - 1)];
    case 'Home':
      return ranges[0];
    default:
      return ranges.at(-1);
  }
}

const TOUCHES_PARCOURS = new Set([...Object.keys(DIRECTIONS), 'PageDown', 'PageUp', 'Home', 'End']);

/**
 * What a key means on a map: arrows go to the neighbour in that direction, Page Down and Page Up along the ranking (so
 * that everything can be reached), Home and End to its ends; Enter or Space activates, Escape leaves, + and − zoom,
 * Shift with an arrow moves the map. Null for any other key, which stays the page's.
 */
export function toCommande(
  evenement: { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean },
  elements: readonly Element[],
  cleCourante: string | null,
): Commande | null {
  const { key } = evenement;
  if (evenement.ctrlKey || evenement.metaKey || evenement.altKey) return null;
  const direction = DIRECTIONS[key];
  if (evenement.shiftKey && direction) return { type: 'deplacer', x: direction[0], y: direction[1] };
  if (TOUCHES_PARCOURS.has(key)) {
    const courant = elements.find(({ cle }) => cle === cleCourante);
    const element = browse(key, elements, courant);
    return element ? { type: 'parcourir', element } : null;
  }
  if (key === 'Enter' || key === ' ') return { type: 'activer' };
  if (key === 'Escape') return { type: 'quitter' };
  if (key === '+' || key === '=') return { type: 'zoomer', pas: 1 };
  if (key === '-' || key === '_') return { type: 'zoomer', pas: -1 };
  return null;
}
