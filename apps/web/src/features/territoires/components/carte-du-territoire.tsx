import type { CartePoints, Filtres } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { type BBox, bboxOf, padBBox } from '../../../carte/coordonnees.ts';
import { CarteFiche } from '../../commun/components/carte-fiche.tsx';
import { carteLiensQuery, cartePointsQuery, carteUnitesQuery } from '../../commun/queries.ts';

/** Share of the frame left around the collectivités. */
const MARGE = 0.15;

/** What holds all the points; undefined while they load, or when there are none. */
function toCadrage(points: CartePoints | undefined): BBox | undefined {
  const cadre = points && bboxOf(points.longitude.map((longitude, rang) => [longitude, points.latitude[rang] ?? 0]));
  return cadre && padBBox(cadre, MARGE);
}

/** The collectivités of a French territory, the countries where they act, and the links. */
export function CarteDuTerritoire({ filtres, titre }: { filtres: Filtres; titre: string }) {
  const { data: collectivites } = useQuery(cartePointsQuery('collectivite', filtres));
  const { data: pays } = useQuery(carteUnitesQuery('pays', filtres));
  const { data: liens } = useQuery(carteLiensQuery(filtres));
  return (
    <CarteFiche
      titre={titre}
      france={{ points: collectivites, cadrage: toCadrage(collectivites) }}
      ailleurs={{ unites: pays }}
      liens={liens}
    />
  );
}
