import { GENRES_REFERENTIEL } from '@atlas/contracts/vocabulaire';
import { parseAsString, parseAsStringLiteral } from 'nuqs';

/** Which référentiel is shown, and the entry that is written: its number, or `nouvelle`. */
export const urlReferentiels = {
  genre: parseAsStringLiteral(GENRES_REFERENTIEL).withDefault('thematique'),
  entree: parseAsString,
};
