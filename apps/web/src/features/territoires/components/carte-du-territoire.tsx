import type { CartePoints, Filtres } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { type BBox, bboxOf, type LngLat, padBBox } from '../../../carte/coordonnees.ts';
import { CarteFiche } from '../../commun/components/carte-fiche.tsx';
import { carteLiensQuery, cartePointsQuery, carteUnitesQuery } from '../../commun/queries.ts';

/** Degrees left around the collectivités. */
const MARGE = 0.3;

/**
 * What holds the collectivités of some départements; undefined while they load, or when there are none. Those of
 * elsewhere that share a projet with them are on the map too, outside the frame.
 */
function toCadrage(points: CartePoints | undefined, departements: readonly string[]): BBox | undefined {
  if (points === undefined) return undefined;
  const dedans = points.longitude.flatMap((longitude, rang): LngLat[] =>
    departements.includes(points.territoire[rang] ?? '') ? [[longitude, points.latitude[rang] ?? 0]] : [],
  );
  const cadre = bboxOf(dedans);
  return cadre && padBBox(cadre, MARGE);
}

interface CarteDuTerritoireProps {
  filtres: Filtres;
  /** Codes of the départements to frame. */
  departements: readonly string[];
  titre: string;
}

/** The collectivités of a French territory, the countries where they act, and the links. */
export function CarteDuTerritoire({ filtres, departements, titre }: CarteDuTerritoireProps) {
  const { data: collectivites } = useQuery(cartePointsQuery('collectivite', filtres));
  const { data: pays } = useQuery(carteUnitesQuery('pays', filtres));
  const { data: liens } = useQuery(carteLiensQuery(filtres));
  return (
    <CarteFiche
      titre={titre}
      france={{ points: collectivites, cadrage: toCadrage(collectivites, departements) }}
      ailleurs={{ unites: pays }}
      liens={liens}
    />
  );
}
