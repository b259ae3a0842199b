import { Link } from 'react-router';
import { Recherche } from '../features/suggestions/recherche.tsx';
import { useTextes } from '../i18n/index.ts';
import { TitrePage } from '../ui/titre-page.tsx';
import { textes } from './textes.ts';

/** An address that leads nowhere. */
export function PageIntrouvable() {
  const t = useTextes(textes);
  return (
    <div className="fr-container fr-py-8w">
      <TitrePage>{t.introuvable}</TitrePage>
      <p className="fr-text--lead">{t.introuvableTexte}</p>
      <div className="fr-mb-4w">
        <Recherche />
      </div>
      <Link className="fr-btn fr-btn--secondary" to="/">
        {t.retourAccueil}
      </Link>
    </div>
  );
}
