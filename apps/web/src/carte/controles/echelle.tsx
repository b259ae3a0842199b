import type { Map as CarteLeaflet } from 'leaflet';
import { useSyncExternalStore } from 'react';
import { useFormats, useTextes } from '../../i18n/index.ts';
import { metersPerPixel } from '../coordonnees.ts';
import { textes } from '../textes.ts';
import styles from './controles.module.css';
import { scaleFor } from './longueur-echelle.ts';

/** Scale bar, true at the latitude of the middle of the map. */
export function Echelle({ carte, pixelsMax = 90 }: { carte: CarteLeaflet; pixelsMax?: number }) {
  const t = useTextes(textes);
  const { nombre } = useFormats();
  const metresParPixel = useSyncExternalStore(
    (prevenir) => {
      carte.on('moveend zoomend resize', prevenir);
      return () => {
        carte.off('moveend zoomend resize', prevenir);
      };
    },
    () => metersPerPixel(carte.getCenter().lat, carte.getZoom()),
  );
  const { metres, pixels } = scaleFor(metresParPixel, pixelsMax);
  const longueur = metres >= 1000 ? t.kilometres(nombre(metres / 1000)) : t.metres(nombre(metres));
  return (
    <p className={styles.echelle}>
      <span className="sr-only">{t.echelle} </span>
      <span className={styles.barre} style={{ width: `${pixels}px` }} aria-hidden="true" />
      {longueur}
    </p>
  );
}
