import { useTextes } from '../i18n/index.ts';
import { TitrePage } from '../ui/titre-page.tsx';
import { textes } from './textes.ts';

/** What stands in place of a page that broke: plain links, since the application itself may be what broke. */
export function PageErreur() {
  const t = useTextes(textes);
  return (
    <div className="fr-container fr-py-8w">
      <TitrePage>{t.incident}</TitrePage>
      <p className="fr-text--lead">{t.incidentTexte}</p>
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
