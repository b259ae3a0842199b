import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useTextes } from '../i18n/index.ts';
import { chiffresClesQuery } from '../lib/chiffres-cles.ts';
import { isDemonstrationSupposee } from '../lib/demonstration.ts';
import styles from './avis.module.css';
import { textes } from './textes.ts';

function subscribeReseau(prevenir: () => void) {
  window.addEventListener('online', prevenir);
  window.addEventListener('offline', prevenir);
  return () => {
    window.removeEventListener('online', prevenir);
    window.removeEventListener('offline', prevenir);
  };
}

/** What every page must say: that the records are invented, and that the network is away. */
export function Avis() {
  const t = useTextes(textes);
  const enLigne = useSyncExternalStore(subscribeReseau, () => navigator.onLine);
  const { data } = useQuery(chiffresClesQuery());
  const demonstration = data?.demonstration ?? isDemonstrationSupposee();
  return (
    <>
      {demonstration && (
        <aside className={styles.demonstration} aria-label={t.demonstration}>
          <p>
            <strong>{t.demonstration}</strong>
            {t.demonstrationSuite}
          </p>
        </aside>
      )}
      <div role="status">{!enLigne && <p className={styles.horsConnexion}>{t.horsConnexion}</p>}</div>
    </>
  );
}
