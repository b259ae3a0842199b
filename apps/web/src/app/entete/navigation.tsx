import { NavLink, useLocation } from 'react-router';
import { useTextes } from '../../i18n/index.ts';
import { MenuDeroulant } from '../../ui/menu-deroulant.tsx';
import { textes } from '../textes.ts';
import styles from './entete.module.css';

/** The main menu: in a row on a wide window, in a column in the folded panel of a narrow one. */
export function Navigation({ surPanneau = false }: { surPanneau?: boolean }) {
  const t = useTextes(textes);
  const { pathname } = useLocation();
  const territoires = [
    ['/pays', t.pays],
    ['/regions', t.regions],
    ['/departements', t.departements],
  ] as const;
  const avant = [
    ['/atlas', t.carte],
    ['/recherche', t.projets],
    ['/collectivites', t.collectivites],
    ['/partenaires', t.partenaires],
  ] as const;
  const apres = [['/thematiques', t.thematiques]] as const;
  const lien = (adresse: string, libelle: string, className = styles.entree, fermer?: () => void) => (
    <li key={adresse}>
      <NavLink to={adresse} className={className} {...(fermer ? { onClick: fermer } : {})}>
        {libelle}
      </NavLink>
    </li>
  );
  if (surPanneau) {
    return (
      <nav aria-label={t.navigation}>
        <ul className={styles.colonne}>
          {[...avant, ...territoires, ...apres].map(([adresse, libelle]) => lien(adresse, libelle))}
        </ul>
      </nav>
    );
  }
  const surTerritoire = territoires.some(([adresse]) => pathname.startsWith(adresse));
  return (
    <nav aria-label={t.navigation}>
      <ul className={styles.rangee}>
        {avant.map(([adresse, libelle]) => lien(adresse, libelle, styles.onglet))}
        <li>
          <MenuDeroulant
            libelle={
              <>
                {t.territoires}
                <span className="fr-icon-arrow-down-s-line fr-icon--sm" aria-hidden="true" />
              </>
            }
            className={surTerritoire ? `${styles.onglet} ${styles.courant}` : styles.onglet}
          >
            {(fermer) => (
              <ul className={styles.sousMenu}>
                {territoires.map(([adresse, libelle]) => lien(adresse, libelle, styles.entree, fermer))}
              </ul>
            )}
          </MenuDeroulant>
        </li>
        {apres.map(([adresse, libelle]) => lien(adresse, libelle, styles.onglet))}
      </ul>
    </nav>
  );
}
