import { Link } from 'react-router';
import { useTextes } from '../i18n/index.ts';
import styles from './fil-ariane.module.css';
import { textes } from './textes.ts';

export interface Etape {
  libelle: string;
  vers: string;
}

/** Where the page stands: home, its parents, itself. */
export function FilAriane({ etapes, ici }: { etapes: readonly Etape[]; ici: string }) {
  const t = useTextes(textes);
  return (
    <nav className={`${styles.fil} hors-impression`} aria-label={t.filAriane}>
      <ol className={styles.etapes}>
        {[{ libelle: t.accueil, vers: '/' }, ...etapes].map(({ libelle, vers }) => (
          <li key={vers} className={styles.etape}>
            <Link to={vers}>{libelle}</Link>
          </li>
        ))}
        <li className={styles.etape} aria-current="page">
          {ici}
        </li>
      </ol>
    </nav>
  );
}
