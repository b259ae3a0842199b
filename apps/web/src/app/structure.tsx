import { useEffect } from 'react';
import { Outlet, ScrollRestoration, useMatches, useNavigation, useSearchParams } from 'react-router';
import { isLangue, useLangue, useTextes } from '../i18n/index.ts';
import { Avis } from './avis.tsx';
import { Entete } from './entete/entete.tsx';
import type { RouteHandle } from './page.ts';
import { PiedDePage } from './pied-de-page.tsx';
import styles from './structure.module.css';
import { textes } from './textes.ts';

function LiensEvitement({ avecPied }: { avecPied: boolean }) {
  const t = useTextes(textes);
  const liens = [
    ['#contenu', t.contenu],
    ['#menu', t.menu],
    ...(avecPied ? [['#pied-de-page', t.piedDePage] as const] : []),
  ] as const;
  return (
    <div className="fr-skiplinks hors-impression">
      <nav className="fr-container" aria-label={t.acces}>
        <ul className="fr-skiplinks__list">
          {liens.map(([href, libelle]) => (
            <li key={href}>
              <a className="fr-link" href={href}>
                {libelle}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

/** `?lang=` of an address that is followed or pasted changes the language of the whole application. */
function useLangueDeLAdresse() {
  const [parametres] = useSearchParams();
  const { changerLangue } = useLangue();
  const demandee = parametres.get('lang');
  useEffect(() => {
    if (isLangue(demandee)) changerLangue(demandee);
  }, [demandee, changerLangue]);
}

/** What stands there while the code of the first page is downloaded: the footer keeps out of sight. */
export function StructureEnAttente() {
  return <Structure enAttente />;
}

/** Header, notices, page, footer: what stands around every page. */
export function Structure({ enAttente = false }: { enAttente?: boolean }) {
  useLangueDeLAdresse();
  const pleinEcran = useMatches().some(({ handle }) => (handle as RouteHandle | undefined)?.pleinEcran === true);
  const enChemin = useNavigation().state !== 'idle';
  return (
    <>
      <LiensEvitement avecPied={!pleinEcran} />
      <div className={pleinEcran ? styles.fenetre : styles.page}>
        <Entete />
        <Avis />
        <div className={enChemin ? styles.progressionVisible : styles.progression} aria-hidden="true" />
        <main id="contenu" tabIndex={-1} className={enAttente ? styles.contenuEnAttente : styles.contenu}>
          <Outlet />
        </main>
        {!pleinEcran && <PiedDePage />}
      </div>
      <ScrollRestoration />
    </>
  );
}
