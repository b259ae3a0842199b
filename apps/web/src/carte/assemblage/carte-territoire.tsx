import type { Map as CarteLeafletInstance } from 'leaflet';
import { type ReactNode, type RefObject, useCallback, useEffect, useState } from 'react';
import { useTextes } from '../../i18n/index.ts';
import styles from '../base/carte-leaflet.module.css';
import { CarteLeaflet } from '../base/carte-leaflet.tsx';
import type { Cadrage } from '../cadrages.ts';
import type { Element } from '../moteur/couche.ts';
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
  echos?: readonly string[] | undefined;
  onSurvol?: ((element: Element | null) => void) | undefined;
  onActiver?: ((element: Element | null) => void) | undefined;
  onCarte?: ((carte: CarteLeafletInstance | null) => void) | undefined;
  reduite?: boolean | undefined;
  pleinEcran?: RefObject<HTMLElement | null> | undefined;
  children?: ReactNode;
}

/** Towns are downloaded when the map is near enough to name some. */
const ZOOM_VILLES = 4.25;

/** A map of one side, with what the side shows as its layers. */
export function CarteTerritoire({ territoire, onCarte, children, ...reste }: CarteTerritoireProps) {
  const t = useTextes(textes);
  const [carte, setCarte] = useState<CarteLeafletInstance | null>(null);
  const [proche, setProche] = useState(false);
  const [rangs, setRangs] = useState<number[]>([]);
  const couches = useCouches(territoire, { noms: reste.reduite !== true, proche });

  const keep = useCallback(
    (nouvelle: CarteLeafletInstance | null) => {
      setCarte(nouvelle);
      onCarte?.(nouvelle);
    },
    [onCarte],
  );

  useEffect(() => {
    if (!carte) return;
    const onZoom = () => setProche((avant) => avant || carte.getZoom() >= ZOOM_VILLES);
    onZoom();
    carte.on('zoomend', onZoom);
    return () => {
      carte.off('zoomend', onZoom);
    };
  }, [carte]);

  return (
    <CarteLeaflet {...reste} couches={couches} source={territoire.source} onMemeLieu={setRangs} onCarte={keep}>
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
      {children}
    </CarteLeaflet>
  );
}
