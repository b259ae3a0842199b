import { lazy, Suspense } from 'react';
import { useNavigate } from 'react-router';
import type { Cible, DeuxTerritoiresProps, TypeCible } from '../../../carte/index.ts';
import { toCollectivite, toDepartement, toPartenaire, toPays, toRegion } from '../../../lib/chemins.ts';
import { Squelette } from '../../../ui/squelette.tsx';

const DeuxTerritoires = lazy(() => import('../../../carte/deux-territoires.tsx'));

/** The sheet of what a map points at; a foreign subdivision has none. */
const CHEMINS: Partial<Record<TypeCible, (cle: string) => string>> = {
  pays: toPays,
  region: toRegion,
  ancienne_region: toRegion,
  departement: toDepartement,
  collectivite: toCollectivite,
  partenaire: toPartenaire,
};

/** Where the frame of a sheet's map takes its height from. */
const HAUTEUR = 'var(--hauteur-carte)';

/** The map of a sheet: France and the other side in one frame, each thing on it leading to its sheet. */
export function CarteFiche(props: Omit<DeuxTerritoiresProps, 'hauteur' | 'onOuvrir'>) {
  const navigate = useNavigate();
  const ouvrir = ({ type, cle }: Cible) => {
    const chemin = CHEMINS[type];
    if (chemin !== undefined) void navigate(chemin(cle));
  };
  return (
    <Suspense fallback={<Squelette hauteur={HAUTEUR} />}>
      <DeuxTerritoires {...props} hauteur={HAUTEUR} onOuvrir={ouvrir} />
    </Suspense>
  );
}
