import { useMemo } from 'react';
import { classOf } from '../classes.ts';
import { createCoucheCercles } from '../couches/cercles.ts';
import { createCoucheChoroplethe } from '../couches/choroplethe.ts';
import { createCoucheEtiquettes } from '../couches/etiquettes.ts';
import { createCoucheContours, createCoucheMonde } from '../couches/fond.ts';
import { createCoucheGrappes } from '../couches/grappes.ts';
import type { Couche } from '../moteur/couche.ts';
import { useNoms } from './noms-territoire.ts';
import { fromZoom, palingFrom } from './par-zoom.ts';
import type { Territoire } from './territoire.ts';

/** How pale units become when points take over, or under links. */
export const ALPHA_EFFACE = 0.35;
/** Rank of the first of the palette's classes that black text does not read on. */
const CLASSE_FORTE = 3;
/** An inset is framed about this much nearer than the map it belongs to. */
const AVANCE_ENCART = 3;

/** Sea and land, then the outlines that this side draws in more detail. */
function createCouchesFond({ monde, fond, subdivisions, palette, cote }: Territoire): Couche[] {
  if (!monde) return [];
  const voisine = cote === 'france' || subdivisions !== undefined;
  const couches = [createCoucheMonde(monde, palette, { voisine, france: cote === 'ailleurs' })];
  if (cote === 'france' && fond) couches.push(createCoucheContours('france', fond, palette));
  if (subdivisions) couches.push(createCoucheContours('subdivisions', subdivisions, palette));
  return couches;
}

/** What carries the numbers of a side: classes, circles, or bare outlines that still answer the pointer. */
function createCouchesUnites({ fond, elements, choroplethe, cercles, palette }: Territoire): Couche[] {
  if (!fond) return [];
  const sansClasse = { classes: [], couleurs: [], vides: 0 };
  const surfaces = createCoucheChoroplethe(fond, elements, choroplethe ?? sansClasse, palette);
  if (!cercles) return [surfaces];
  return [surfaces, createCoucheCercles([...elements.values()], cercles, palette)];
}

function createCouchesPoints({ points, source, palette, mots }: Territoire): Couche[] {
  return points && source ? [createCoucheGrappes({ points, source, palette, mots })] : [];
}

/** The colour that fills a unit, when it is one of the strong ones, on which names are written in reverse. */
function strongFillOf({ choroplethe, elements, palette }: Territoire, code: string): string | undefined {
  if (!choroplethe) return undefined;
  const couleur = choroplethe.couleurs[classOf(elements.get(code)?.valeur ?? 0, choroplethe.classes)];
  return couleur && palette.classes.indexOf(couleur) >= CLASSE_FORTE ? couleur : undefined;
}

/** The layers of one map of a side, from the sea up to the marks. Each map needs its own: they keep what they drew. */
export function useCouches(territoire: Territoire, options: { encart: boolean; avecVilles: boolean }): Couche[] {
  const { encart, avecVilles } = options;
  const noms = useNoms(territoire, { actif: !encart, avecVilles });
  return useMemo(() => {
    const { palette, fond, monde, subdivisions } = territoire;
    const zoomPoints = territoire.pointsDesZoom + (encart ? AVANCE_ENCART : 0);
    const zoomPale = territoire.pales ? 0 : zoomPoints;
    const dessous = [
      ...createCouchesFond(territoire),
      ...createCouchesUnites(territoire).map((couche) => palingFrom(couche, zoomPale, ALPHA_EFFACE)),
    ];
    const marques = createCouchesPoints(territoire).map((couche) => fromZoom(couche, zoomPoints));
    const etiquettes = createCoucheEtiquettes(noms, palette, {
      fonds: [subdivisions, fond, monde].filter((connu) => connu !== undefined),
      autres: [...dessous, ...marques],
      fillOf: (code, zoom) => (zoom < zoomPale ? strongFillOf(territoire, code) : undefined),
    });
    return [...dessous, etiquettes, ...marques];
  }, [territoire, noms, encart]);
}
