import { lazy, Suspense, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useTextes } from '../../../i18n/index.ts';
import type { VueFiltree } from '../../commun/components/actions-vue.tsx';
import { textes as communs } from '../../commun/textes.ts';

// Few readers keep a map: what it takes is downloaded when one does.
const EnregistrerCarte = lazy(() => import('./enregistrer-carte.tsx'));

/** Keeps the map of the page in an album. */
export function BoutonEnregistrer({ vue }: { vue: VueFiltree }) {
  const t = useTextes(communs);
  const { pathname, search } = useLocation();
  const [ouvert, setOuvert] = useState(false);
  const bouton = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOuvert(false);
    bouton.current?.focus();
  };
  return (
    <>
      <button
        ref={bouton}
        type="button"
        className="fr-btn fr-btn--tertiary fr-btn--sm fr-btn--icon-left fr-icon-bookmark-line"
        onClick={() => setOuvert(true)}
      >
        {t.enregistrerCarte}
      </button>
      {ouvert && (
        <Suspense>
          <EnregistrerCarte vue={vue} adresse={`${pathname}${search}`} onFermer={close} />
        </Suspense>
      )}
    </>
  );
}
