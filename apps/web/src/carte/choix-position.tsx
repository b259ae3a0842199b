import type { Map as CarteLeaflet, LeafletMouseEvent } from 'leaflet';
import { useEffect, useRef, useState } from 'react';
import { useTextes } from '../i18n/index.ts';
import { CarteTerritoire } from './assemblage/carte-territoire.tsx';
import { useTerritoire } from './assemblage/territoire.ts';
import { goTo } from './base/cadreur.ts';
import styles from './choix-position.module.css';
import { fromLeaflet, type LngLat, toLeaflet, wrapLongitude } from './coordonnees.ts';
import { useCadrageAilleurs } from './deux/cadrage-ailleurs.ts';
import { textes } from './textes.ts';

export interface ChoixPositionProps {
  /** Names the map for assistive technology. */
  titre: string;
  /** The country to show (ISO 3166-1 alpha-2); the world without it. */
  pays: string | undefined;
  /** Where the pin stands; null while there is none. */
  position: LngLat | null;
  onChoisir: (position: LngLat) => void;
}

/** Four decimals of a degree are some ten metres: more would say what a click does not. */
const DECIMALES = 1e4;
/** A place that is given elsewhere is shown from this near. */
const ZOOM_PLACE = 8;

const toPosition = (point: { lat: number; lng: number }): LngLat => {
  const [longitude, latitude] = fromLeaflet(point);
  return [Math.round(wrapLongitude(longitude) * DECIMALES) / DECIMALES, Math.round(latitude * DECIMALES) / DECIMALES];
};

/** A map on which one place is chosen: by a click, or by moving the map under its middle and pressing the button. */
export default function ChoixPosition({ titre, pays, position, onChoisir }: ChoixPositionProps) {
  const t = useTextes(textes);
  const [carte, setCarte] = useState<CarteLeaflet | null>(null);
  const donnees = { pays };
  const territoire = useTerritoire('ailleurs', donnees);
  const cadrage = useCadrageAilleurs(territoire, donnees);
  const dernier = useRef(onChoisir);
  useEffect(() => {
    dernier.current = onChoisir;
  });

  useEffect(() => {
    if (!carte) return;
    const onClick = ({ latlng }: LeafletMouseEvent) => dernier.current(toPosition(latlng));
    carte.on('click', onClick);
    return () => {
      carte.off('click', onClick);
    };
  }, [carte]);

  const [longitude, latitude] = position ?? [];
  useEffect(() => {
    if (!carte || longitude === undefined || latitude === undefined) return;
    const centre: LngLat = [longitude, latitude];
    if (!carte.getBounds().contains(toLeaflet(centre)))
      goTo(carte, { centre, zoom: Math.max(carte.getZoom(), ZOOM_PLACE) }, { anime: true });
  }, [carte, longitude, latitude]);

  return (
    <div className={styles.ensemble}>
      <div className={styles.cadre}>
        <CarteTerritoire
          titre={titre}
          territoire={territoire}
          cadrage={cadrage}
          molette="ctrl"
          epingle={position}
          onCarte={setCarte}
        />
        <span className={styles.mire} aria-hidden="true" />
      </div>
      <button
        type="button"
        className={`${styles.placer} fr-btn fr-btn--tertiary fr-btn--sm fr-btn--icon-left fr-icon-map-pin-2-line`}
        onClick={() => carte && onChoisir(toPosition(carte.getCenter()))}
      >
        {t.placerAuCentre}
      </button>
    </div>
  );
}
