import type { CarteUnites } from '@atlas/contracts';
import type { LngLat } from '../coordonnees.ts';
import type { ColonnesLieux } from '../donnees/etiquettes.ts';
import { type Fond, middleOf } from '../fond/geometrie.ts';
import { cleOf, type Element } from '../moteur/couche.ts';
import type { TypeCible } from '../types.ts';

/** The words that an element says of itself. */
export interface MotsUnites {
  langue: 'fr' | 'en';
  /** «Sénégal — 214 projets» */
  unite: (nom: string, projets: number) => string;
}

/** The country from which the whole Atlas looks: it is on the map of the world, and no partner in it. */
const FRANCE = 'FR';

/**
 * One element for each surface, with its number of projets, zero included: a country that an answer leaves out has
 * none. Before any answer, elements have a name and no number. Positions are those of the référentiels where known, which are better for circles and labels.
 */
export function toElements(
  type: TypeCible,
  fond: Fond,
  unites: CarteUnites | undefined,
  lieux: ColonnesLieux | undefined,
  mots: MotsUnites,
): Map<string, Element> {
  const parCode = new Map(unites?.unites.map((unite) => [unite.code, unite]));
  const rangs = new Map(lieux?.code.map((code, rang) => [code, rang]));
  const elements = fond.surfaces.flatMap((surface): [string, Element][] => {
    const { code } = surface;
    if (code === FRANCE) return [];
    const unite = parCode.get(code);
    const rang = rangs.get(code);
    const fr = unite?.nom ?? (rang === undefined ? surface.nom : lieux?.nom[rang]) ?? code;
    const en = unite?.nomEn ?? (rang === undefined ? '' : lieux?.nomEn[rang]) ?? '';
    const position: LngLat =
      rang !== undefined && lieux ? [lieux.longitude[rang] ?? 0, lieux.latitude[rang] ?? 0] : middleOf(surface);
    const cible = { type, cle: code };
    const valeur = unite?.projets ?? 0;
    const nom = mots.langue === 'en' && en !== '' ? en : fr;
    return [[code, { cle: cleOf(cible), cible, ligne: unites ? mots.unite(nom, valeur) : nom, position, valeur }]];
  });
  return new Map(elements);
}
