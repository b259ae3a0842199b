import type { CarteLiens } from '@atlas/contracts';
import { useEffect, useMemo, useState } from 'react';
import type { Territoire } from '../assemblage/territoire.ts';
import { type Eclairage, lightUp, type ModeleLiens, toModeleLiens } from '../liens/modele.ts';
import type { Element } from '../moteur/couche.ts';

/** Points of a cluster that light up when it is pointed at. */
const FEUILLES_MAX = 400;

export function useModele(
  liens: CarteLiens | undefined,
  france: Territoire,
  ailleurs: Territoire,
): ModeleLiens | undefined {
  return useMemo(
    () =>
      liens &&
      toModeleLiens(
        liens,
        { fond: france.fond, type: france.niveau === 'pays' ? 'region' : france.niveau },
        { fond: ailleurs.fond, type: 'pays' },
      ),
    [liens, france.fond, france.niveau, ailleurs.fond],
  );
}

/** What is lit by what is pointed at, on either side or outside; a cluster lights what its points do. */
export function useEclairage(
  modele: ModeleLiens | undefined,
  pointe: Element | null,
  pointeDehors: string | null,
  territoires: readonly Territoire[],
): Eclairage {
  const [cles, setCles] = useState<readonly string[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sources change with the data, and then nothing is pointed at
  useEffect(() => {
    if (!pointe?.grappe) {
      setCles(pointe ? [pointe.cle] : []);
      return;
    }
    let courant = true;
    const { id } = pointe.grappe;
    const porteur = territoires.find(({ points }) => points && pointe.cle.startsWith(`grappe:${points.niveau}:`));
    void Promise.resolve(porteur?.source?.leaves(id, FEUILLES_MAX) ?? []).then((rangs) => {
      const points = porteur?.points;
      if (courant && points) setCles(rangs.map((rang) => `${points.niveau}:${points.id[rang]}`));
    });
    return () => {
      courant = false;
    };
  }, [pointe]);
  return useMemo(
    () => lightUp(modele, pointeDehors === null ? cles : [...cles, pointeDehors]),
    [modele, cles, pointeDehors],
  );
}
