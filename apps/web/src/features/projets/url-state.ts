import type { Filtres } from '@atlas/contracts';
import {
  CONTINENTS,
  STATUTS_PROJET,
  TRIS_PROJETS,
  TYPES_COLLECTIVITE,
  TYPES_COOPERATION,
} from '@atlas/contracts/vocabulaire';
import {
  createParser,
  type inferParserType,
  parseAsInteger,
  parseAsNativeArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs';

/** Identifiers: whole numbers above zero, anything else is ignored. */
const parseAsIdentifiant = createParser({
  parse: (texte) => (/^[1-9]\d{0,9}$/.test(texte) ? Number(texte) : null),
  serialize: String,
});

/** The filters of the search in the address, by the names of the API: what one sees can be copied and sent. */
export const urlFiltres = {
  q: parseAsString.withDefault(''),
  typeCooperation: parseAsNativeArrayOf(parseAsStringLiteral(TYPES_COOPERATION)),
  statut: parseAsNativeArrayOf(parseAsStringLiteral(STATUTS_PROJET)),
  thematique: parseAsNativeArrayOf(parseAsString),
  continent: parseAsNativeArrayOf(parseAsStringLiteral(CONTINENTS)),
  pays: parseAsNativeArrayOf(parseAsString),
  region: parseAsNativeArrayOf(parseAsString),
  departement: parseAsNativeArrayOf(parseAsString),
  collectivite: parseAsNativeArrayOf(parseAsIdentifiant),
  typeCollectivite: parseAsNativeArrayOf(parseAsStringLiteral(TYPES_COLLECTIVITE)),
  partenaire: parseAsNativeArrayOf(parseAsIdentifiant),
  financeur: parseAsNativeArrayOf(parseAsString),
  ville: parseAsNativeArrayOf(parseAsString),
  anneeMin: parseAsInteger,
  anneeMax: parseAsInteger,
};

/** The ways of seeing the results, and how many of them at once. */
export const VUES = ['liste', 'tableau', 'cartes'] as const;
export const TAILLES_DE_PAGE = ['20', '50', '100'] as const;

/** The filters, the order, the page, and how it is shown. */
export const urlRecherche = {
  ...urlFiltres,
  tri: parseAsStringLiteral(TRIS_PROJETS),
  page: parseAsInteger.withDefault(1),
  parPage: parseAsStringLiteral(TAILLES_DE_PAGE).withDefault('20'),
  vue: parseAsStringLiteral(VUES).withDefault('liste'),
  /** A sentence that is still to become criteria: it leaves the address once it has. */
  phrase: parseAsString.withDefault(''),
};

export type UrlFiltres = inferParserType<typeof urlFiltres>;

/** The filters that take several values, in the order in which the page shows them. */
export const FILTRES_LISTES = [
  'typeCooperation',
  'statut',
  'thematique',
  'continent',
  'pays',
  'region',
  'departement',
  'typeCollectivite',
  'financeur',
  'collectivite',
  'partenaire',
  'ville',
] as const satisfies readonly (keyof UrlFiltres)[];
export type FiltreListe = (typeof FILTRES_LISTES)[number];

/** What the address asks of the API: what is not chosen is left out. */
export function toFiltres(url: UrlFiltres): Filtres {
  const choisis = Object.entries(url).filter(
    ([, valeur]) => valeur !== null && valeur !== '' && !(Array.isArray(valeur) && valeur.length === 0),
  );
  return Object.fromEntries(choisis) as Filtres;
}
