import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { useCompte } from '../../features/comptes/session.ts';
import { type Langue, useLangue, useTextes } from '../../i18n/index.ts';
import { CHOIX_THEME, chooseTheme, useChoixTheme } from '../../lib/theme.ts';
import { MenuDeroulant } from '../../ui/menu-deroulant.tsx';
import { textes } from '../textes.ts';
import styles from './entete.module.css';
import { MenuCompte } from './menu-compte.tsx';

/** The other language, by its own name: who needs it reads it. */
const AUTRE: Record<Langue, { langue: Langue; nom: string; sigle: string }> = {
  fr: { langue: 'en', nom: 'English', sigle: 'EN' },
  en: { langue: 'fr', nom: 'Français', sigle: 'FR' },
};

function BoutonLangue() {
  const { langue, changerLangue } = useLangue();
  const [, setParametres] = useSearchParams();
  const autre = AUTRE[langue];
  const basculer = () => {
    changerLangue(autre.langue);
    setParametres(
      (parametres) => {
        parametres.set('lang', autre.langue);
        return parametres;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  return (
    <button type="button" className={styles.outil} lang={autre.langue} title={autre.nom} onClick={basculer}>
      <span aria-hidden="true">{autre.sigle}</span>
      <span className="sr-only">{autre.nom}</span>
    </button>
  );
}

function BoutonTheme() {
  const t = useTextes(textes);
  const choix = useChoixTheme();
  return (
    <MenuDeroulant
      libelle={<span className="fr-icon-theme-fill" aria-hidden="true" />}
      nom={t.theme}
      className={styles.outil}
      alignement="fin"
    >
      {(fermer) => (
        <ul className={styles.sousMenu}>
          {CHOIX_THEME.map((theme) => (
            <li key={theme}>
              <button
                type="button"
                className={styles.entree}
                aria-pressed={theme === choix}
                onClick={() => {
                  chooseTheme(theme);
                  fermer();
                }}
              >
                {t.themes[theme]}
              </button>
            </li>
          ))}
        </ul>
      )}
    </MenuDeroulant>
  );
}

/** Whoever is connected has a bell; the others never download it. */
const Cloche = lazy(() => import('../../features/notifications/cloche.tsx'));

/** Language, theme, notifications and account. */
export function Reglages() {
  const compte = useCompte();
  return (
    <div className={styles.reglages}>
      <BoutonLangue />
      <BoutonTheme />
      {compte && (
        <Suspense fallback={<span className={styles.outil} />}>
          <Cloche className={styles.outil} />
        </Suspense>
      )}
      <MenuCompte />
    </div>
  );
}
