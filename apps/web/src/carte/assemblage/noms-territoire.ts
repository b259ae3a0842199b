import { useMemo } from 'react';
import type { Nom } from '../couches/nom.ts';
import { namesOfLieux, namesOfSurfaces, namesOfVilles } from '../donnees/noms.ts';
import { useLieux, useVilles } from '../fond/charger.ts';
import type { Territoire } from './territoire.ts';

const ZOOM_PAYS = 1;
const ZOOM_REGIONS = 4.75;
const ZOOM_DEPARTEMENTS = 7;
const ZOOM_SUBDIVISIONS = 5.75;
/** Towns of a country that is shown by itself appear this much sooner. */
const AVANCE_VILLES = 0.75;
const AUCUN: Nom[] = [];

/** City states, and subdivisions named after their seat, would be named twice at one place. */
const withoutHomonyms = (noms: Nom[], autres: readonly Nom[]): Nom[] => {
  const pris = new Set(autres.map(({ texte }) => texte));
  return noms.filter(({ texte }) => !pris.has(texte));
};

/** The names that a map of a side may write. `avecVilles` once it is near enough for towns. */
export function useNoms(territoire: Territoire, options: { actif: boolean; avecVilles: boolean }): Nom[] {
  const { cote, niveau, elements, subdivisions, mots } = territoire;
  const lieux = useLieux();
  const villes = useVilles(options.actif && options.avecVilles);
  const { langue } = mots;

  return useMemo(() => {
    if (!options.actif || !lieux) return AUCUN;
    const importance = (code: string) => elements.get(code)?.valeur ?? 0;
    const isDetaille = cote === 'france' || subdivisions !== undefined;
    const pays = namesOfLieux(lieux.pays, langue, 'pays', ZOOM_PAYS, cote === 'ailleurs' ? importance : undefined);
    const towns = villes ? withoutHomonyms(namesOfVilles(villes, langue, isDetaille ? AVANCE_VILLES : 0), pays) : AUCUN;
    if (cote === 'ailleurs') {
      const parties = subdivisions ? namesOfSurfaces(subdivisions, 'departement', ZOOM_SUBDIVISIONS) : AUCUN;
      return [...pays, ...withoutHomonyms(parties, towns), ...towns];
    }
    const voisins = pays.filter(({ code }) => code !== 'FR');
    if (niveau === 'departement')
      return [...voisins, ...namesOfLieux(lieux.departements, langue, 'departement', ZOOM_DEPARTEMENTS), ...towns];
    const regions = niveau === 'ancienne_region' ? lieux.anciennesRegions : lieux.regions;
    return [...voisins, ...namesOfLieux(regions, langue, 'region', ZOOM_REGIONS, importance), ...towns];
  }, [options.actif, lieux, villes, langue, cote, niveau, elements, subdivisions]);
}
