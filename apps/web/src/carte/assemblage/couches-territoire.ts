import { useMemo } from 'react';
import { classOf } from '../classes.ts';
import { createCoucheCercles } from '../couches/cercles.ts';
import { createCoucheChoroplethe } from '../couches/choroplethe.ts';
import { createCoucheEtiquettes, type Nom } from '../couches/etiquettes.ts';
import { createCoucheContours, createCoucheMonde } from '../couches/fond.ts';
import { createCoucheGrappes } from '../couches/grappes.ts';
import { namesOfLieux, namesOfVilles } from '../donnees/noms.ts';
import { useLieux, useVilles } from '../fond/charger.ts';
import type { Couche } from '../moteur/couche.ts';
import { fromZoom, palingFrom } from './par-zoom.ts';
import type { Territoire } from './territoire.ts';

/** How pale units become when points take over. */
const ALPHA_EFFACE = 0.3;
const ZOOM_PAYS = 1;
const ZOOM_REGIONS = 4.75;
const ZOOM_DEPARTEMENTS = 7;
/** Towns of a country that is shown by itself appear this much sooner. */
const AVANCE_VILLES = 0.75;
/** Rank of the first of the palette's classes that black text does not read on. */
const CLASSE_FORTE = 3;

/** What carries the numbers of a side: classes, circles, or bare outlines that still answer the pointer. */
function createCoucheUnites({ fond, elements, choroplethe, cercles, palette }: Territoire): Couche[] {
  if (!fond) return [];
  const sansClasse = { classes: [], couleurs: [], vides: 0 };
  const surfaces = createCoucheChoroplethe(fond, elements, choroplethe ?? sansClasse, palette);
  if (!cercles) return [surfaces];
  return [surfaces, createCoucheCercles([...elements.values()], cercles, palette)];
}

/** The colour that fills a unit, when it is one of the strong ones, on which names are written in reverse. */
function strongFillOf({ choroplethe, elements, palette }: Territoire, code: string): string | undefined {
  if (!choroplethe) return undefined;
  const couleur = choroplethe.couleurs[classOf(elements.get(code)?.valeur ?? 0, choroplethe.classes)];
  return couleur && palette.classes.indexOf(couleur) >= CLASSE_FORTE ? couleur : undefined;
}

/** The layers of one map of a side, from the sea up to the names. Each map needs its own: they keep what they drew. */
export function useCouches(territoire: Territoire, options: { noms: boolean; proche: boolean }): Couche[] {
  const { monde, fond, subdivisions, palette, points, source, mots, cote, niveau, elements, pointsDesZoom } =
    territoire;
  const lieux = useLieux();
  const villes = useVilles(options.noms && options.proche);

  const noms = useMemo((): Nom[] => {
    if (!options.noms || !lieux) return [];
    const importance = (code: string) => elements.get(code)?.valeur ?? 0;
    const pays = namesOfLieux(lieux.pays, mots.langue, 'pays', ZOOM_PAYS, cote === 'ailleurs' ? importance : undefined);
    const towns = villes
      ? namesOfVilles(villes, mots.langue, subdivisions || cote === 'france' ? AVANCE_VILLES : 0)
      : [];
    if (cote === 'ailleurs') return [...pays, ...towns];
    const anciennes = niveau === 'ancienne_region' ? lieux.anciennesRegions : lieux.regions;
    return [
      ...pays.filter(({ code }) => code !== 'FR'),
      ...(niveau === 'departement'
        ? namesOfLieux(lieux.departements, mots.langue, 'departement', ZOOM_DEPARTEMENTS)
        : namesOfLieux(anciennes, mots.langue, 'region', ZOOM_REGIONS, importance)),
      ...towns,
    ];
  }, [options.noms, lieux, villes, mots.langue, cote, niveau, elements, subdivisions]);

  return useMemo((): Couche[] => {
    if (!monde) return [];
    const couches: Couche[] = [createCoucheMonde(monde, palette, { voisine: cote === 'france' || !!subdivisions })];
    // France is drawn in more detail than the world; a country has its subdivisions.
    if (cote === 'france' && fond) couches.push(createCoucheContours('france', fond, palette));
    if (subdivisions) couches.push(createCoucheContours('subdivisions', subdivisions, palette));
    couches.push(...createCoucheUnites(territoire).map((couche) => palingFrom(couche, pointsDesZoom, ALPHA_EFFACE)));
    const marques =
      points && source ? [fromZoom(createCoucheGrappes({ points, source, palette, mots }), pointsDesZoom)] : [];
    const etiquettes = createCoucheEtiquettes(noms, palette, {
      fond: cote === 'france' ? fond : monde,
      autres: [...couches, ...marques],
      fillOf: (code, zoom) => (zoom < pointsDesZoom ? strongFillOf(territoire, code) : undefined),
    });
    return [...couches, etiquettes, ...marques];
  }, [territoire, monde, fond, subdivisions, palette, points, source, mots, cote, pointsDesZoom, noms]);
}
