import { type ReactNode, useState } from 'react';
import { useLangue, useTextes } from '../i18n/index.ts';
import styles from './actions.module.css';
import { textes } from './textes.ts';

const BOUTON = 'fr-btn fr-btn--tertiary fr-btn--sm fr-btn--icon-left';

/** The address of the view, with its language when it is not French: what is sent reads as it was seen. */
function toAdresse(langue: string): string {
  const adresse = new URL(window.location.href);
  if (langue === 'fr') adresse.searchParams.delete('lang');
  else adresse.searchParams.set('lang', langue);
  return adresse.href;
}

/** What one can do with the view, in the same order and at the same place on every page; `children` are more of them, each an `li`. */
export function Actions({ children }: { children?: ReactNode }) {
  const t = useTextes(textes);
  const { langue } = useLangue();
  const [message, setMessage] = useState('');
  const partager = async () => {
    const url = toAdresse(langue);
    if (navigator.maxTouchPoints > 0 && navigator.share !== undefined) {
      // Folding the device's panel without sharing is not an error.
      await navigator.share({ title: document.title, url }).catch(() => undefined);
      return;
    }
    try {
      await navigator.clipboard.writeText(url);
      setMessage(t.lienCopie);
    } catch {
      setMessage(t.lienACopier);
    }
    setTimeout(() => setMessage(''), 4000);
  };
  return (
    <div className={`${styles.actions} hors-impression`}>
      <span className={styles.message} role="status">
        {message}
      </span>
      <ul className={styles.boutons} aria-label={t.actions}>
        {children}
        <li>
          <button type="button" className={`${BOUTON} fr-icon-share-line`} onClick={() => void partager()}>
            {t.partager}
          </button>
        </li>
        <li>
          <button type="button" className={`${BOUTON} fr-icon-printer-line`} onClick={() => window.print()}>
            {t.imprimer}
          </button>
        </li>
      </ul>
    </div>
  );
}
