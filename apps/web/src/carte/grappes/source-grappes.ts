import type { CartePoints } from '@atlas/contracts';
import { type ColonnesPoints, type Grappes, IndexGrappes } from './index-grappes.ts';
import type { Demande, Reponse } from './messages.ts';

type Fenetre = readonly [number, number, number, number];

/** Where a map gets its clusters from: at once for small sets, by promise from a worker for large ones. */
export interface SourceGrappes {
  query(fenetre: Fenetre, zoom: number): Grappes | Promise<Grappes>;
  expansionZoom(id: number): number | Promise<number>;
  leaves(id: number, limite: number): number[] | Promise<number[]>;
  close(): void;
}

/** Above this many points, clustering one zoom could take more than 50 ms of the page's own thread. */
const POINTS_SUR_PLACE_MAX = 15_000;

/** Few enough points to be clustered on the page's own thread. */
export const isClusteredHere = ({ id }: CartePoints): boolean => id.length <= POINTS_SUR_PLACE_MAX;

/** Clusters at once, on the page's own thread. */
export function openSurPlace({ longitude, latitude, parType, typesCooperation }: CartePoints): SourceGrappes {
  const index = new IndexGrappes({ longitude, latitude, parType, nombreTypes: typesCooperation.length });
  return {
    query: (fenetre, zoom) => index.query(fenetre, zoom),
    expansionZoom: (id) => index.expansionZoom(id),
    leaves: (id, limite) => index.leaves(id, limite),
    close: () => {},
  };
}

/** Clusters by promise, in a worker that `close` ends. */
export function openDansWorker({ longitude, latitude, parType, typesCooperation }: CartePoints): SourceGrappes {
  const points: ColonnesPoints = {
    longitude: Float64Array.from(longitude),
    latitude: Float64Array.from(latitude),
    parType: Uint32Array.from(parType),
    nombreTypes: typesCooperation.length,
  };
  const worker = new Worker(new URL('./grappes.worker.ts', import.meta.url), { type: 'module' });
  const attentes = new Map<number, (valeur: Reponse['valeur']) => void>();
  let numero = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Reponse>) => {
    attentes.get(data.numero)?.(data.valeur);
    attentes.delete(data.numero);
  });
  function ask<T extends Reponse['valeur']>(demande: Demande): Promise<T> {
    numero += 1;
    const sien = numero;
    return new Promise((resolve) => {
      // The worker answers each action with its own type: see `answer`.
      attentes.set(sien, (valeur) => resolve(valeur as T));
      worker.postMessage({ numero: sien, demande });
    });
  }
  void ask<null>({ action: 'load', points });
  return {
    query: (fenetre, zoom) => ask<Grappes>({ action: 'query', fenetre, zoom }),
    expansionZoom: (id) => ask<number>({ action: 'expansionZoom', id }),
    leaves: (id, limite) => ask<number[]>({ action: 'leaves', id, limite }),
    close: () => worker.terminate(),
  };
}
