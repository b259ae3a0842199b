import type { Filtres, RecettePdf } from '@atlas/contracts';
import {
  COLONNES_PDF,
  CONTENUS_RESULTATS,
  type ColonnePdf,
  DOCUMENTS_PDF,
  type DocumentPdf,
  FORMATS_PAPIER,
  ORIENTATIONS,
  REPRESENTATIONS_CARTE,
  TRIS_PROJETS,
} from '@atlas/contracts/vocabulaire';
import { type inferParserType, parseAsInteger, parseAsNativeArrayOf, parseAsString, parseAsStringLiteral } from 'nuqs';
import type { Langue } from '../../i18n/index.ts';
import { toFiltres, type UrlFiltres, urlFiltres } from '../projets/url-state.ts';

/** The columns of a table of results while nobody chose others. */
export const COLONNES_DEFAUT: readonly ColonnePdf[] = [
  'titre',
  'collectivites',
  'partenaires',
  'pays',
  'periode',
  'montant',
];

/** What a PDF is of and how it looks, all of it in the address: a document can be asked for by a link. */
export const urlPdf = {
  ...urlFiltres,
  document: parseAsStringLiteral(DOCUMENTS_PDF).withDefault('carte'),
  titre: parseAsString.withDefault(''),
  id: parseAsInteger,
  format: parseAsStringLiteral(FORMATS_PAPIER).withDefault('a4'),
  orientation: parseAsStringLiteral(ORIENTATIONS),
  representation: parseAsStringLiteral(REPRESENTATIONS_CARTE).withDefault('cercles'),
  tri: parseAsStringLiteral(TRIS_PROJETS).withDefault('recents'),
  contenu: parseAsStringLiteral(CONTENUS_RESULTATS).withDefault('tableau'),
  colonnes: parseAsNativeArrayOf(parseAsStringLiteral(COLONNES_PDF)),
};
export type UrlPdf = inferParserType<typeof urlPdf>;

const NOMS_FILTRES = Object.keys(urlFiltres) as (keyof UrlFiltres)[];

/** The filters of the address. */
export const filtresOf = (url: UrlPdf): Filtres =>
  toFiltres(Object.fromEntries(NOMS_FILTRES.map((nom) => [nom, url[nom]])) as UrlFiltres);

/** Maps are wide; sheets and lists are read upright. */
const ORIENTATION_DEFAUT = {
  carte: 'paysage',
  resultats: 'portrait',
  projet: 'portrait',
  collectivite: 'portrait',
  album: 'paysage',
} as const;

export const orientationOf = ({ orientation, document }: UrlPdf) => orientation ?? ORIENTATION_DEFAUT[document];

/** What an address may ask for: the sheets of what it names, else the map and the results of what it selects. */
export function documentsOf(url: UrlPdf): DocumentPdf[] {
  if (url.document === 'projet' || url.document === 'album') return [url.document];
  return collectiviteSeule(url) === null ? ['carte', 'resultats'] : ['carte', 'resultats', 'collectivite'];
}

/** The one collectivité that the criteria are about, when there is no other criterion. */
function collectiviteSeule(url: UrlPdf): number | null {
  const filtres = filtresOf(url);
  return Object.keys(filtres).length === 1 && filtres.collectivite?.length === 1
    ? (filtres.collectivite[0] ?? null)
    : null;
}

const TITRE_MAX = 200;

/** What is to be made; null where the address does not say of what. */
export function toRecette(url: UrlPdf, titreParDefaut: string, langue: Langue): RecettePdf | null {
  const { format, representation, tri, contenu } = url;
  const titre = (url.titre.trim() || titreParDefaut).slice(0, TITRE_MAX);
  const papier = { titre, format, orientation: orientationOf(url), langue };
  const filtres = filtresOf(url);
  switch (url.document) {
    case 'carte':
      return { document: 'carte', ...papier, filtres, representation };
    case 'resultats': {
      const colonnes = url.colonnes.length > 0 ? [...new Set(url.colonnes)] : [...COLONNES_DEFAUT];
      return { document: 'resultats', ...papier, filtres, tri, contenu, colonnes };
    }
    default: {
      const id = url.document === 'collectivite' ? (url.id ?? collectiviteSeule(url)) : url.id;
      return id === null ? null : { document: url.document, ...papier, id };
    }
  }
}
