import type { Map as CarteLeaflet } from 'leaflet';
import { type RefObject, useSyncExternalStore } from 'react';
import { useTextes } from '../../i18n/index.ts';
import { prefersReducedMotion } from '../base/cadreur.ts';
import { textes } from '../textes.ts';
import styles from './controles.module.css';
import { useZoom } from './zoom.ts';

interface BoutonProps {
  icone: string;
  libelle: string;
  onClick: () => void;
  desactive?: boolean;
}

function Bouton({ icone, libelle, onClick, desactive = false }: BoutonProps) {
  return (
    <button
      type="button"
      className={`${styles.bouton} ${icone}`}
      title={libelle}
      aria-label={libelle}
      aria-disabled={desactive}
      onClick={() => {
        if (!desactive) onClick();
      }}
    />
  );
}

function usePleinEcran(cadre: RefObject<HTMLElement | null>) {
  const actif = useSyncExternalStore(
    (prevenir) => {
      document.addEventListener('fullscreenchange', prevenir);
      return () => document.removeEventListener('fullscreenchange', prevenir);
    },
    () => document.fullscreenElement !== null && document.fullscreenElement === cadre.current,
  );
  const basculer = () => void (actif ? document.exitFullscreen() : cadre.current?.requestFullscreen());
  return { actif, basculer };
}

interface BoutonsProps {
  carte: CarteLeaflet;
  onRecadrer: () => void;
  /** What fills the screen; no such button without it. */
  cadre?: RefObject<HTMLElement | null> | undefined;
}

/** Zoom in and out, frame again, fill the screen. */
export function BoutonsCarte({ carte, onRecadrer, cadre }: BoutonsProps) {
  const t = useTextes(textes);
  const zoom = useZoom(carte);
  const zoomer = (pas: number) =>
    carte.setZoom(Math.round(zoom * 2 + pas * 2) / 2, { animate: !prefersReducedMotion() });
  return (
    <div className={styles.boutons}>
      <div className={styles.groupe}>
        <Bouton
          icone="fr-icon-add-line"
          libelle={t.zoomer}
          onClick={() => zoomer(1)}
          desactive={zoom >= carte.getMaxZoom()}
        />
        <Bouton
          icone="fr-icon-subtract-line"
          libelle={t.dezoomer}
          onClick={() => zoomer(-1)}
          desactive={zoom <= carte.getMinZoom() + 0.01}
        />
      </div>
      <div className={styles.groupe}>
        <Bouton icone="fr-icon-focus-3-line" libelle={t.recadrer} onClick={onRecadrer} />
        {cadre && document.fullscreenEnabled && <BoutonPleinEcran cadre={cadre} />}
      </div>
    </div>
  );
}

function BoutonPleinEcran({ cadre }: { cadre: RefObject<HTMLElement | null> }) {
  const t = useTextes(textes);
  const { actif, basculer } = usePleinEcran(cadre);
  return actif ? (
    <Bouton icone="fr-icon-close-line" libelle={t.quitterPleinEcran} onClick={basculer} />
  ) : (
    <Bouton icone="fr-icon-fullscreen-line" libelle={t.pleinEcran} onClick={basculer} />
  );
}
