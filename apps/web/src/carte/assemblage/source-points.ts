import type { CartePoints } from '@atlas/contracts';
import { useEffect, useMemo, useState } from 'react';
import type { SourceGrappes } from '../grappes/source-grappes.ts';

type ModulePoints = typeof import('./points.ts');

/** The module of points once it is there: it never goes. */
let charge: ModulePoints | undefined;

/** Downloads what draws points, for maps that will come to show some. */
export async function preloadPoints(): Promise<ModulePoints> {
  charge = await import('./points.ts');
  return charge;
}

/** The module of points, once some are to be shown. */
function useModulePoints(utile: boolean): ModulePoints | undefined {
  const [, setModule] = useState(charge);
  useEffect(() => {
    if (!utile || charge) return;
    let monte = true;
    void preloadPoints().then((venu) => {
      if (monte) setModule(venu);
    });
    return () => {
      monte = false;
    };
  }, [utile]);
  return utile ? charge : undefined;
}

/** Where the clusters of some points come from, and the layer that draws them; both undefined until they can serve. */
export function useSourcePoints(points: CartePoints | undefined): {
  source: SourceGrappes | undefined;
  createCoucheGrappes: ModulePoints['createCoucheGrappes'] | undefined;
} {
  const module = useModulePoints(points !== undefined);
  const surPlace = useMemo(
    () => (module && points && module.isClusteredHere(points) ? module.openSurPlace(points) : undefined),
    [module, points],
  );
  const [distante, setDistante] = useState<SourceGrappes>();
  useEffect(() => {
    if (!module || !points || module.isClusteredHere(points)) {
      setDistante(undefined);
      return;
    }
    const ouverte = module.openDansWorker(points);
    setDistante(ouverte);
    return () => ouverte.close();
  }, [module, points]);
  return { source: surPlace ?? distante, createCoucheGrappes: module?.createCoucheGrappes };
}
