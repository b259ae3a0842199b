import { TYPES_COLLECTIVITE } from '@atlas/contracts/vocabulaire';
import { parseAsString, parseAsStringLiteral } from 'nuqs';
import { urlActeurs } from '../commun/url-state.ts';

/** What the list of collectivités keeps in its address, by the names of the API. */
export const urlCollectivites = {
  ...urlActeurs,
  typeCollectivite: parseAsStringLiteral(TYPES_COLLECTIVITE),
  region: parseAsString.withDefault(''),
};
