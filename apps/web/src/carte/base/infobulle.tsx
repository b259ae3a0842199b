import { useLayoutEffect, useRef } from 'react';
import styles from './carte-leaflet.module.css';

export interface PlaceInfobulle {
  x: number;
  y: number;
}

/** Room left between what is pointed at and its line. */
const ECART = 14;

/** The one line of what is pointed at, beside it and always inside its frame. Said to screen readers elsewhere. */
export function Infobulle({ ligne, place }: { ligne: string; place: PlaceInfobulle }) {
  const bulle = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = bulle.current;
    const cadre = element?.parentElement;
    if (!element || !cadre || ligne === '') return;
    const gauche = Math.max(4, Math.min(place.x + ECART, cadre.clientWidth - element.offsetWidth - 4));
    const dessus = place.y - ECART - element.offsetHeight;
    const haut = dessus < 4 ? place.y + ECART : dessus;
    element.style.transform = `translate(${Math.round(gauche)}px, ${Math.round(haut)}px)`;
  }, [ligne, place]);
  return (
    <div ref={bulle} className={styles.infobulle} aria-hidden="true">
      {ligne}
    </div>
  );
}
