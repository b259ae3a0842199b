import type { Filtres } from '@atlas/contracts';
import { createParser, debounce, type inferParserType, parseAsInteger, parseAsStringLiteral } from 'nuqs';
import type { Cible, VueCarte } from '../../carte/index.ts';
import { urlFiltres } from '../projets/url-state.ts';

/** What the list ranks and the maps divide by. */
export const PAR = ['pays', 'region', 'ancienne_region', 'departement', 'collectivite', 'thematique'] as const;
export type Par = (typeof PAR)[number];

export const REPRESENTATIONS = ['choroplethe', 'cercles'] as const;

/** What is selected: something of a map, or a thématique, which is on none. */
export type Selection = Cible | { type: 'thematique'; cle: string };
export type TypeSelection = Selection['type'];

/** The form of the key of each type that can be selected; anything else in an address is ignored. */
const FORMES: Partial<Record<TypeSelection, RegExp>> = {
  pays: /^[A-Z]{2}$/,
  region: /^\d{2,3}$/,
  ancienne_region: /^\d{2,3}$/,
  departement: /^(\d{2,3}|2[AB])$/,
  collectivite: /^[1-9]\d{0,9}$/,
  partenaire: /^[1-9]\d{0,9}$/,
  thematique: /^[a-z0-9-]{1,80}$/,
};

export const isSameSelection = (a: Selection | null, b: Selection | null): boolean =>
  a?.type === b?.type && a?.cle === b?.cle;

/** `pays:SN`, `collectivite:12`, `thematique:eau`. */
export const parseAsSelection = createParser<Selection>({
  parse: (texte) => {
    const [type = '', cle = ''] = texte.split(':');
    return FORMES[type as TypeSelection]?.test(cle) ? ({ type, cle } as Selection) : null;
  },
  serialize: ({ type, cle }) => `${type}:${cle}`,
  eq: isSameSelection,
});

const arrondi = (valeur: number, decimales: number) => Number(valeur.toFixed(decimales));

/** `2.35,48.86,6.5`: longitude, latitude, zoom. */
export const parseAsVue = createParser<VueCarte>({
  parse: (texte) => {
    const nombres = texte.split(',').map(Number);
    const [longitude = Number.NaN, latitude = Number.NaN, zoom = Number.NaN] = nombres;
    const isVue =
      nombres.length === 3 && Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85 && zoom >= 0 && zoom <= 14;
    return isVue ? { centre: [longitude, latitude], zoom } : null;
  },
  serialize: ({ centre: [longitude, latitude], zoom }) =>
    `${arrondi(longitude, 3)},${arrondi(latitude, 3)},${arrondi(zoom, 2)}`,
  eq: (a, b) => a.zoom === b.zoom && a.centre[0] === b.centre[0] && a.centre[1] === b.centre[1],
});

/** Movements of the maps are written once they have stopped, without filling the history. */
const mouvement = { history: 'replace', limitUrlUpdates: debounce(400) } as const;

/** The whole state of the page. What is chosen makes an entry of the history; where one looks does not. */
export const urlExplorer = {
  par: parseAsStringLiteral(PAR).withDefault('pays'),
  selection: parseAsSelection,
  representation: parseAsStringLiteral(REPRESENTATIONS).withDefault('choroplethe'),
  ...urlFiltres,
  vueFrance: parseAsVue.withOptions(mouvement),
  vueMonde: parseAsVue.withOptions(mouvement),
  /** Per cent of the frame that France takes. */
  partage: parseAsInteger.withOptions(mouvement),
};
export type UrlExplorer = inferParserType<typeof urlExplorer>;

/** The filter of the API that a selection is. */
export function filterOf(selection: Selection | null): Filtres {
  if (!selection) return {};
  const { type, cle } = selection;
  switch (type) {
    case 'pays':
      return { pays: [cle] };
    case 'region':
    case 'ancienne_region':
      return { region: [cle] };
    case 'departement':
      return { departement: [cle] };
    case 'collectivite':
      return { collectivite: [Number(cle)] };
    case 'partenaire':
      return { partenaire: [Number(cle)] };
    case 'thematique':
      return { thematique: [cle] };
    default:
      return {};
  }
}

const TYPES_FRANCE: readonly TypeSelection[] = ['region', 'ancienne_region', 'departement', 'collectivite'];

/** The side of the maps that a selection is on; a thématique is on none, and filters both. */
export function sideOf(selection: Selection | null): 'france' | 'ailleurs' | null {
  if (!selection || selection.type === 'thematique') return null;
  return TYPES_FRANCE.includes(selection.type) ? 'france' : 'ailleurs';
}
