import { useTextes } from '../../../i18n/index.ts';
import { vocabulaire } from '../../commun/vocabulaire.ts';
import type { FiltreListe } from '../url-state.ts';

/** Looks a value up in a closed vocabulary; undefined for a value it does not have. */
const lookup = (table: Record<string, string>) => (valeur: string) => table[valeur];

/** The words of the filters whose values are a closed vocabulary; the others get theirs from the API. */
export function useLibelles(): Partial<Record<FiltreListe, (valeur: string) => string | undefined>> {
  const v = useTextes(vocabulaire);
  return {
    typeCooperation: lookup(v.typeCooperation),
    statut: lookup(v.statut),
    continent: lookup(v.continent),
    typeCollectivite: lookup(v.typeCollectivite),
  };
}
