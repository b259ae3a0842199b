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

/** The filters, the order and the page. */
export const urlRecherche = {
  ...urlFiltres,
  tri: parseAsStringLiteral(TRIS_PROJETS),
  page: parseAsInteger.withDefault(1),
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
