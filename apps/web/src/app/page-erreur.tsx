import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { useTextes } from '../i18n/index.ts';
import { TitrePage } from '../ui/titre-page.tsx';
import { textes } from './textes.ts';

/** What each browser says when the code of a page could not be downloaded. */
const TELECHARGEMENT = /dynamically imported module|importing a module script|unable to preload/i;

/** The network is away, or a new version took the place of the one that is open. */
const isTelechargement = (erreur: unknown) => erreur instanceof Error && TELECHARGEMENT.test(erreur.message);

/** What stands in place of a page that broke: plain links, since the application itself may be what broke. */
export function PageErreur() {
  const t = useTextes(textes);
  const absente = isTelechargement(useRouteError());
  useEffect(() => {
    if (!absente) return;
    const recharger = () => window.location.reload();
    window.addEventListener('online', recharger);
    return () => window.removeEventListener('online', recharger);
  }, [absente]);
  return (
    <div className="fr-container fr-py-8w">
      <TitrePage>{absente ? t.pageAbsente : t.incident}</TitrePage>
      <p className="fr-text--lead">{absente ? t.pageAbsenteTexte : t.incidentTexte}</p>
      <ul className="fr-btns-group fr-btns-group--inline">
        <li>
          <button type="button" className="fr-btn" onClick={() => window.location.reload()}>
            {t.recharger}
          </button>
        </li>
        <li>
          <a className="fr-btn fr-btn--secondary" href="/">
            {t.retourAccueil}
          </a>
        </li>
      </ul>
    </div>
  );
}
