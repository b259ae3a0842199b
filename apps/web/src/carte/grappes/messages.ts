import type { ColonnesPoints, Grappes } from './index-grappes.ts';

/** What the map asks of the worker. */
export type Demande =
  | { action: 'load'; points: ColonnesPoints }
  | { action: 'query'; fenetre: readonly [number, number, number, number]; zoom: number }
  | { action: 'expansionZoom'; id: number }
  | { action: 'leaves'; id: number; limite: number };

/** What the worker answers, under the number of the question. */
export interface Reponse {
  numero: number;
  valeur: Grappes | number | number[] | null;
}
