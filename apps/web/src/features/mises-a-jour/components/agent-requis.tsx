import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useTextes } from '../../../i18n/index.ts';
import { Chargement } from '../../../ui/squelette.tsx';
import { TitrePage } from '../../../ui/titre-page.tsx';
import { useCompte } from '../../comptes/session.ts';
import { textes } from '../textes.ts';

/** What agents alone may see; the others are told how to become one. */
export function AgentRequis({ children }: { children: ReactNode }) {
  const t = useTextes(textes);
  const compte = useCompte();
  const { pathname, search } = useLocation();
  if (compte === undefined) return <Chargement />;
  if (compte?.acteur) return children;
  return (
    <div className="fr-container fr-py-6w">
      <TitrePage>{t.connectez}</TitrePage>
      <p>{compte === null ? t.connectezTexte : t.sansOrganisation}</p>
      {compte === null ? (
        <Link className="fr-btn" to={`/connexion?retour=${encodeURIComponent(pathname + search)}`}>
          {t.seConnecter}
        </Link>
      ) : (
        <Link className="fr-btn" to="/mon-espace">
          {t.monEspace}
        </Link>
      )}
    </div>
  );
}
