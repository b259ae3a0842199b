import type { Map as CarteLeafletInstance } from 'leaflet';
import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import { useTextes } from '../../i18n/index.ts';
import styles from '../base/carte-leaflet.module.css';
import { CarteLeaflet, type CarteLeafletProps } from '../base/carte-leaflet.tsx';
import type { Cadrage } from '../cadrages.ts';
import type { LngLat } from '../coordonnees.ts';
import { createCoucheEpingle } from '../couches/epingle.ts';
import { Legende } from '../legende/legende.tsx';
import type { Couches, Element } from '../moteur/couche.ts';
import type { CoucheCanvas } from '../moteur/couche-canvas.ts';
import { textes } from '../textes.ts';
import type { Molette, VueCarte } from '../types.ts';
import { useCouches } from './couches-territoire.ts';
import { MemeLieu } from './meme-lieu.tsx';
import type { Territoire } from './territoire.ts';

interface CarteTerritoireProps {
  titre: string;
  territoire: Territoire;
  cadrage: Cadrage;
  vue?: VueCarte | null | undefined;
  onVue?: ((vue: VueCarte | null) => void) | undefined;
  molette: Molette;
  selection?: string | null | undefined;
  echos?: readonly (readonly string[])[] | undefined;
  onSurvol?: ((element: Element | null) => void) | undefined;
  onActiver?: ((element: Element | null) => void) | undefined;
  onCarte?: CarteLeafletProps['onCarte'];
  reduite?: boolean | undefined;
  /** Called once the map is near the zoom where points are wanted, as long as there are none. */
  onProche?: (() => void) | undefined;
  /** Links end on this map: its legend says so. */
  liens?: boolean | undefined;
  /** Where one pin stands, over everything. */
  epingle?: LngLat | null | undefined;
  pleinEcran?: RefObject<HTMLElement | null> | undefined;
  children?: ReactNode;
}

/** Towns are downloaded when the map is near enough to name some. */
const ZOOM_VILLES = 4.25;
/** They wait until the first view stands. */
const DELAI_VILLES_MS = 400;
/** Points are asked for this many zooms before they show. */
const AVANCE_POINTS = 1;

/** A map of one side, with what the side shows as its layers. */
export function CarteTerritoire({
  territoire,
  onCarte,
  onProche,
  liens = false,
  epingle = null,
  children,
  ...reste
}: CarteTerritoireProps) {
  const t = useTextes(textes);
  const [carte, setCarte] = useState<CarteLeafletInstance | null>(null);
  const [proche, setProche] = useState(false);
  const [rangs, setRangs] = useState<number[]>([]);
  const { points, pointsDesZoom } = territoire;
  const couches = useEpingle(
    useCouches(territoire, { encart: reste.reduite === true, avecVilles: proche }),
    epingle,
    territoire,
  );

  const keep = useCallback(
    (nouvelle: CarteLeafletInstance | null, dessin: CoucheCanvas | null) => {
      setCarte(nouvelle);
      onCarte?.(nouvelle, dessin);
    },
    [onCarte],
  );

  useEffect(() => {
    if (!carte) return;
    let attente = 0;
    const onZoom = () => {
      window.clearTimeout(attente);
      if (carte.getZoom() >= ZOOM_VILLES) attente = window.setTimeout(() => setProche(true), DELAI_VILLES_MS);
      if (!points && carte.getZoom() >= pointsDesZoom - AVANCE_POINTS) onProche?.();
    };
    onZoom();
    carte.on('zoomend', onZoom);
    return () => {
      window.clearTimeout(attente);
      carte.off('zoomend', onZoom);
    };
  }, [carte, points, pointsDesZoom, onProche]);

  return (
    <CarteLeaflet
      {...reste}
      couches={couches}
      source={territoire.source}
      tuiles={territoire.tuiles}
      onMemeLieu={setRangs}
      onCarte={keep}
    >
      {territoire.points && rangs.length > 0 && (
        <MemeLieu
          points={territoire.points}
          rangs={rangs}
          mots={territoire.mots}
          onChoisir={(element) => {
            setRangs([]);
            reste.onActiver?.(element);
          }}
          onFermer={() => setRangs([])}
        />
      )}
      {territoire.enPanne && reste.reduite !== true && (
        <div className={styles.indisponible} role="alert">
          <p className="fr-mb-0">{t.fondIndisponible}</p>
          <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={territoire.retry}>
            {t.reessayer}
          </button>
        </div>
      )}
      {carte && reste.reduite !== true && <Legende territoire={territoire} carte={carte} liens={liens} />}
      {children}
    </CarteLeaflet>
  );
}

/** The layers with a pin over them. */
function useEpingle(couches: Couches, epingle: LngLat | null, { palette }: Territoire): Couches {
  const [longitude, latitude] = epingle ?? [];
  return useMemo(() => {
    if (longitude === undefined || latitude === undefined) return couches;
    return { ...couches, marques: [...couches.marques, createCoucheEpingle([longitude, latitude], palette)] };
  }, [couches, longitude, latitude, palette]);
}
