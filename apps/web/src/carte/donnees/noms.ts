import { fromLngLatColumns } from '../coordonnees.ts';
import type { Nom, StyleEtiquette } from '../couches/nom.ts';
import { type Fond, middleOf } from '../fond/geometrie.ts';
import type { ColonnesLieux, ColonnesVilles } from './etiquettes.ts';

type Langue = 'fr' | 'en';

const nameIn = (langue: Langue, fr = '', en = '') => (langue === 'en' && en !== '' ? en : fr);

/** The names of one level of places, from a zoom on. `importance` ranks them by their code; all are equal without. */
export function namesOfLieux(
  lieux: ColonnesLieux,
  langue: Langue,
  style: StyleEtiquette,
  zoomMin: number,
  importance: (code: string) => number = () => 0,
): Nom[] {
  return lieux.code.map((code, rang) => ({
    texte: nameIn(langue, lieux.nom[rang], lieux.nomEn[rang]),
    position: fromLngLatColumns(lieux, rang),
    style,
    importance: importance(code),
    zoomMin,
    code,
  }));
}

/** From the thousands of inhabitants of the first row on, towns show from the zoom of the second. */
const ZOOMS_VILLES: readonly (readonly [milliers: number, zoom: number])[] = [
  [5000, 4.5],
  [2000, 5],
  [700, 5.5],
  [250, 6.25],
  [100, 7],
  [40, 7.75],
  [0, 8.5],
];
const ZOOM_CAPITALES = 4.5;
/** Seats smaller than this, in thousands, are not of more use than other towns of their size. */
const CAPITALE_MIN = 60;

const zoomOfTown = (milliers: number) => ZOOMS_VILLES.find(([seuil]) => milliers >= seuil)?.[1] ?? 9;

/** The names of main towns, larger ones from farther away. `avance` brings them all nearer: a map of one country. */
export function namesOfVilles(villes: ColonnesVilles, langue: Langue, avance = 0): Nom[] {
  const capitales = new Set(villes.capitales);
  return villes.nom.map((nom, rang) => {
    const milliers = villes.population[rang] ?? 0;
    const isCapitale = capitales.has(rang);
    const zoom =
      isCapitale && milliers >= CAPITALE_MIN ? Math.min(ZOOM_CAPITALES, zoomOfTown(milliers)) : zoomOfTown(milliers);
    return {
      texte: nameIn(langue, nom, villes.nomEn[rang]),
      position: fromLngLatColumns(villes, rang),
      style: isCapitale ? 'capitale' : 'ville',
      importance: milliers,
      zoomMin: zoom - avance,
    };
  });
}

/** The names that surfaces carry themselves, at their middle. */
export function namesOfSurfaces(fond: Fond, style: StyleEtiquette, zoomMin: number): Nom[] {
  return fond.surfaces.map((surface) => ({
    texte: surface.nom,
    position: middleOf(surface),
    style,
    importance: 0,
    zoomMin,
    code: surface.code,
  }));
}
