import type { Map as CarteLeaflet } from 'leaflet';
import { useSyncExternalStore } from 'react';

/** The zoom of a map, followed. */
export function useZoom(carte: CarteLeaflet): number {
  return useSyncExternalStore(
    (prevenir) => {
      carte.on('zoomend zoomlevelschange', prevenir);
      return () => {
        carte.off('zoomend zoomlevelschange', prevenir);
      };
    },
    () => carte.getZoom(),
  );
}
