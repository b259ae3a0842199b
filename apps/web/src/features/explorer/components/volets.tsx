import { type ReactNode, useSyncExternalStore } from 'react';
import { useTextes } from '../../../i18n/index.ts';
import { textes } from '../textes.ts';
import styles from './volets.module.css';

/** A phone, an upright tablet, or a window as narrow: panels become a sheet that slides up. */
const ETROIT = '(max-width: 61.98em)';

export function useIsEtroit(): boolean {
  return useSyncExternalStore(
    (prevenir) => {
      const requete = window.matchMedia(ETROIT);
      requete.addEventListener('change', prevenir);
      return () => requete.removeEventListener('change', prevenir);
    },
    () => window.matchMedia(ETROIT).matches,
  );
}

interface VoletProps {
  cote: 'gauche' | 'droite';
  libelle: string;
  ouvert: boolean;
  onOuvrir: () => void;
  children: ReactNode;
}

/** A panel beside the maps that folds into a strip. */
export function Volet({ cote, libelle, ouvert, onOuvrir, children }: VoletProps) {
  const t = useTextes(textes);
  const icone = cote === 'gauche' ? 'fr-icon-arrow-right-s-line' : 'fr-icon-arrow-left-s-line';
  return (
    <aside className={`${styles.volet} ${ouvert ? styles.ouvert : styles.plie}`} aria-label={libelle} data-cote={cote}>
      {ouvert ? (
        children
      ) : (
        <button type="button" className={`${styles.bande} ${icone}`} aria-expanded={false} onClick={onOuvrir}>
          <span className={styles.libelle}>{cote === 'gauche' ? t.deplierListe : libelle}</span>
        </button>
      )}
    </aside>
  );
}

interface BoutonPlierProps {
  /** Where the panel goes. */
  sens: 'gauche' | 'droite';
  libelle: string;
  onPlier: () => void;
}

/** Folds the panel it stands in. */
export function BoutonPlier({ sens, libelle, onPlier }: BoutonPlierProps) {
  const icone = sens === 'gauche' ? 'fr-icon-arrow-left-s-line' : 'fr-icon-arrow-right-s-line';
  return (
    <button
      type="button"
      className={`fr-btn fr-btn--tertiary-no-outline fr-btn--sm ${icone}`}
      title={libelle}
      aria-expanded
      onClick={onPlier}
    >
      {libelle}
    </button>
  );
}
