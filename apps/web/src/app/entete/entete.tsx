import { type CSSProperties, useEffect, useId, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { Recherche } from '../../features/suggestions/recherche.tsx';
import { useTextes } from '../../i18n/index.ts';
import { MARQUE } from '../../lib/marque.ts';
import { textes } from '../textes.ts';
import styles from './entete.module.css';
import { Navigation } from './navigation.tsx';
import { Reglages } from './reglages.tsx';

/** Lines of the institution's name, which the State's mark stands above and below. */
const LIGNES = MARQUE.institution.length;

function Marque() {
  return (
    <Link to="/" className={styles.marque}>
      {LIGNES > 0 ? (
        <span className={`fr-logo fr-logo--sm ${styles.institution}`}>
          {MARQUE.institution.map((ligne) => (
            <span key={ligne}>{ligne}</span>
          ))}
        </span>
      ) : (
        <svg className={styles.signe} viewBox="0 0 32 32" aria-hidden="true">
          <path d="M7 22C7 8 25 8 25 22" />
          <circle cx="7" cy="22" r="4.5" />
          <circle cx="25" cy="22" r="4.5" />
        </svg>
      )}
      <span className={styles.nom}>{MARQUE.nom}</span>
    </Link>
  );
}

/** The compact header: who speaks, the main menu, the search, language and theme. One row, whatever the window. */
export function Entete() {
  const t = useTextes(textes);
  const id = useId();
  const { pathname } = useLocation();
  const [ouvert, setOuvert] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a navigation folds the panel, whatever the page.
  useEffect(() => setOuvert(false), [pathname]);
  useEffect(() => {
    if (!ouvert) return;
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setOuvert(false);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [ouvert]);
  return (
    <header
      id="menu"
      tabIndex={-1}
      className={`${styles.entete} ${LIGNES > 0 ? styles.avecInstitution : ''} hors-impression`}
      style={{ '--lignes': LIGNES } as CSSProperties}
    >
      <div className={styles.barre}>
        <Marque />
        <div className={styles.large}>
          <Navigation />
        </div>
        {pathname !== '/' && (
          <div className={styles.recherche}>
            <Recherche taille="petite" />
          </div>
        )}
        <Reglages />
        <button
          type="button"
          className={styles.boutonMenu}
          aria-expanded={ouvert}
          aria-controls={id}
          onClick={() => setOuvert(!ouvert)}
        >
          <span className={ouvert ? 'fr-icon-close-line' : 'fr-icon-menu-fill'} aria-hidden="true" />
          <span className="sr-only">{ouvert ? t.fermer : t.menu}</span>
        </button>
      </div>
      <div id={id} className={styles.panneau} hidden={!ouvert}>
        {ouvert && pathname !== '/' && (
          <div className={styles.recherchePanneau}>
            <Recherche taille="petite" />
          </div>
        )}
        <Navigation surPanneau />
      </div>
    </header>
  );
}
