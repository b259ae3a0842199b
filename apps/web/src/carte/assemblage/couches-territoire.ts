import { useMemo } from 'react';
import { classOf } from '../classes.ts';
import { createCoucheCercles } from '../couches/cercles.ts';
import { createCoucheChoroplethe } from '../couches/choroplethe.ts';
import { createCoucheEtiquettes } from '../couches/etiquettes.ts';
import { createCoucheContours, createCoucheFrontieres, createCoucheMonde } from '../couches/fond.ts';
import type { Couche, Couches } from '../moteur/couche.ts';
import { useNoms } from './noms-territoire.ts';
import { fromZoom, palingFrom } from './par-zoom.ts';
import type { Territoire } from './territoire.ts';

/** How pale units become when points take over, or under links. */
export const ALPHA_EFFACE = 0.35;
/** How much of the online tiles shows through the units. */
const ALPHA_SUR_TUILES = 0.6;
/** Rank of the first of the palette's classes that black text does not read on. */
const CLASSE_FORTE = 3;
/** From this zoom on, régions show their départements. */
const ZOOM_DEPARTEMENTS = 7;
/** An inset is framed about this much nearer than the map it belongs to. */
const AVANCE_ENCART = 3;

/** The parts of a side that its land and fills are made of; the rest may change without drawing them again. */
type Socle = Pick<
  Territoire,
  'tuiles' | 'monde' | 'fond' | 'departements' | 'subdivisions' | 'palette' | 'cote' | 'elements' | 'choroplethe'
>;

/** Sea and land, the outlines that this side draws in more detail, and classes, or bare outlines that still answer. */
function createSocle(partie: Socle, zoomPale: number): Couche[] {
  const { tuiles, monde, fond, departements, subdivisions, palette, cote, elements, choroplethe } = partie;
  if (!monde) return [];
  const voisine = cote === 'france' || subdivisions !== undefined;
  const couches: Couche[] = [];
  if (!tuiles) {
    couches.push(createCoucheMonde(monde, palette, { voisine, france: cote === 'ailleurs' }));
    if (cote === 'france' && fond) couches.push(createCoucheContours('france', fond, palette));
    if (subdivisions) couches.push(createCoucheContours('subdivisions', subdivisions, palette));
  }
  if (fond) {
    const spec = choroplethe ?? { classes: [], couleurs: [], vides: 0 };
    const unites = createCoucheChoroplethe(fond, elements, spec, palette);
    const surTuiles = tuiles ? palingFrom(unites, 0, ALPHA_SUR_TUILES) : unites;
    couches.push(palingFrom(surTuiles, zoomPale, ALPHA_EFFACE));
  }
  if (departements)
    couches.push(fromZoom(createCoucheFrontieres('departements', departements, palette), ZOOM_DEPARTEMENTS));
  return couches;
}

/** The colour that fills a unit, when it is one of the strong ones, on which names are written in reverse. */
function strongFillOf({ choroplethe, elements, palette }: Territoire, code: string): string | undefined {
  if (!choroplethe) return undefined;
  const couleur = choroplethe.couleurs[classOf(elements.get(code)?.valeur ?? 0, choroplethe.classes)];
  return couleur && palette.classes.indexOf(couleur) >= CLASSE_FORTE ? couleur : undefined;
}

/** Circles, then collectivités or partenaires. */
function createMarques(territoire: Territoire, zoomPoints: number, zoomPale: number): Couche[] {
  const { cercles, elements, palette, points, source, createCoucheGrappes, mots } = territoire;
  const couches: Couche[] = [];
  if (cercles)
    couches.push(palingFrom(createCoucheCercles([...elements.values()], cercles, palette), zoomPale, ALPHA_EFFACE));
  if (points && source && createCoucheGrappes)
    couches.push(fromZoom(createCoucheGrappes({ points, source, palette, mots }), zoomPoints));
  return couches;
}

/** The layers of one map of a side, from the sea up to the marks. Each map needs its own: they keep what they drew. */
export function useCouches(territoire: Territoire, options: { encart: boolean; avecVilles: boolean }): Couches {
  const { encart, avecVilles } = options;
  const noms = useNoms(territoire, { actif: !encart, avecVilles });
  const { tuiles, monde, fond, departements, subdivisions, palette, cote, elements, choroplethe } = territoire;
  const zoomPoints = territoire.pointsDesZoom + (encart ? AVANCE_ENCART : 0);
  const zoomPale = territoire.pales ? 0 : zoomPoints;
  const socle = useMemo(
    () =>
      createSocle({ tuiles, monde, fond, departements, subdivisions, palette, cote, elements, choroplethe }, zoomPale),
    [tuiles, monde, fond, departements, subdivisions, palette, cote, elements, choroplethe, zoomPale],
  );
  return useMemo(() => {
    const marques = createMarques(territoire, zoomPoints, zoomPale);
    const etiquettes = createCoucheEtiquettes(noms, palette, {
      fonds: [subdivisions, fond, monde].filter((connu) => connu !== undefined),
      autres: marques,
      fillOf: (code, zoom) => (zoom < zoomPale ? strongFillOf(territoire, code) : undefined),
    });
    return { socle, marques: [etiquettes, ...marques] };
  }, [territoire, noms, socle, zoomPoints, zoomPale, palette, subdivisions, fond, monde]);
}
