import { parseAsString } from 'nuqs';
import { urlActeurs } from '../commun/url-state.ts';

/** What the list of partenaires keeps in its address, by the names of the API. */
export const urlPartenaires = {
  ...urlActeurs,
  pays: parseAsString.withDefault(''),
};
