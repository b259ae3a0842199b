import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTextes } from '../../../i18n/index.ts';
import { CompteRequis } from '../../comptes/components/compte-requis.tsx';
import { PageCompte } from '../../comptes/components/page-compte.tsx';
import { textes } from '../textes.ts';

/** What the administration alone sees; the API refuses the others whatever the page shows. */
export function AdministrationRequise({ children }: { children: ReactNode }) {
  const t = useTextes(textes);
  return (
    <CompteRequis>
      {({ acteur }) =>
        acteur?.type === 'administration' ? (
          children
        ) : (
          <PageCompte titre={t.reservee} resume={t.reserveeTexte}>
            <Link className="fr-btn" to="/mon-espace">
              {t.monEspace}
            </Link>
          </PageCompte>
        )
      }
    </CompteRequis>
  );
}
