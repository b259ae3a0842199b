import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useFormats, useTextes } from '../i18n/index.ts';
import { chiffresClesQuery } from '../lib/chiffres-cles.ts';
import { MARQUE } from '../lib/marque.ts';
import styles from './pied-de-page.module.css';
import { textes } from './textes.ts';

/** The compact footer: what this is, how fresh it is, what the law asks for. */
export function PiedDePage() {
  const t = useTextes(textes);
  const { date } = useFormats();
  const { data } = useQuery(chiffresClesQuery());
  const liens = [
    ['/a-propos', t.apropos],
    ['/donnees', t.donnees],
    ['/accessibilite', t.accessibilite],
    ['/mentions-legales', t.mentions],
    ['/mes-donnees', t.mesDonnees],
  ] as const;
  return (
    <footer id="pied-de-page" className={styles.pied} tabIndex={-1}>
      <div className={`fr-container ${styles.contenu}`}>
        <div>
          <p className={styles.nom}>{MARQUE.nom}</p>
          <p className={styles.texte}>{t.presentation}</p>
        </div>
        <nav aria-label={t.piedDePage} className="hors-impression">
          <ul className={styles.liens}>
            {liens.map(([adresse, libelle]) => (
              <li key={adresse}>
                <Link to={adresse}>{libelle}</Link>
              </li>
            ))}
            <li>
              <a href="/api/docs">{t.documentation}</a>
            </li>
          </ul>
        </nav>
        <p className={styles.etat}>
          {t.licence}
          <br />
          {data === undefined ? '\u00a0' : t.misAJour(date(data.misAJourLe))}
        </p>
      </div>
    </footer>
  );
}
