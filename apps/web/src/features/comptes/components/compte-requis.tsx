import type { CompteConnecte } from '@atlas/contracts';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useTextes } from '../../../i18n/index.ts';
import { Chargement } from '../../../ui/squelette.tsx';
import { useCompte } from '../session.ts';
import { textes } from '../textes.ts';
import { PageCompte } from './page-compte.tsx';

/** What whoever is connected sees; a visitor is asked to connect, and comes back here. */
export function CompteRequis({ children }: { children: (compte: CompteConnecte) => ReactNode }) {
  const t = useTextes(textes);
  const compte = useCompte();
  const { pathname, search } = useLocation();
  if (compte === undefined) return <Chargement />;
  if (compte !== null) return children(compte);
  return (
    <PageCompte titre={t.connexionRequise} resume={t.connexionResume}>
      <Link className="fr-btn" to={`/connexion?retour=${encodeURIComponent(pathname + search)}`}>
        {t.connexion}
      </Link>
    </PageCompte>
  );
}
