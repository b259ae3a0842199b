import type { ReponseGet } from '@atlas/contracts/client';
import { FILTRES, type Filtre } from '@atlas/contracts/vocabulaire';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../lib/api.ts';
import { FILTRES_LISTES, type FiltreListe, type UrlFiltres, urlFiltres } from '../projets/url-state.ts';

export type Interpretation = ReponseGet<'/interpretation'>;
export type CritereCompris = Interpretation['criteres'][number];

/** What a sentence asks, as criteria and what is left as keywords. */
export const interpretationQuery = (phrase: string) =>
  queryOptions({
    queryKey: ['interpretation', phrase],
    queryFn: ({ signal }) => get('/interpretation', { query: { q: phrase }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  });

const isListe = (filtre: string): filtre is FiltreListe => FILTRES_LISTES.some((connu) => connu === filtre);
const isFiltre = (filtre: string): filtre is Filtre => FILTRES.some((connu) => connu === filtre);

/** The filters of the address with one value of a criterion added, or taken out. */
function change(filtres: UrlFiltres, filtre: string, valeur: string, garder: boolean): Partial<UrlFiltres> {
  if (filtre === 'anneeMin' || filtre === 'anneeMax') return { [filtre]: garder ? Number(valeur) : null };
  if (!isFiltre(filtre) || !isListe(filtre)) return {};
  const autres = filtres[filtre].map(String).filter((autre) => autre !== valeur);
  return { [filtre]: urlFiltres[filtre].parse(garder ? [...autres, valeur] : autres) ?? [] };
}

/** The filters with every value that a sentence gave added, or taken out. */
function changeAll(filtres: UrlFiltres, criteres: Interpretation['criteres'], garder: boolean): UrlFiltres {
  const suite = { ...filtres };
  for (const { filtre, valeur } of criteres) Object.assign(suite, change(suite, filtre, valeur, garder));
  return suite;
}

/** The filters in force, those that a sentence asks added, and what is left of it as keywords. */
export const applyInterpretation = (filtres: UrlFiltres, { criteres, reste }: Interpretation): UrlFiltres => ({
  ...changeAll(filtres, criteres, true),
  q: reste,
});

/** Back to the words as they were written: the criteria that a sentence gave are dropped. */
export const undoInterpretation = (filtres: UrlFiltres, { criteres }: Interpretation, phrase: string): UrlFiltres => ({
  ...changeAll(filtres, criteres, false),
  q: phrase,
});

/** Another meaning of ambiguous words: the one in force is replaced. */
export function replaceSens(
  filtres: UrlFiltres,
  ancien: { filtre: string; valeur: string },
  nouveau: { filtre: string; valeur: string },
): UrlFiltres {
  const sans = { ...filtres, ...change(filtres, ancien.filtre, ancien.valeur, false) };
  return { ...sans, ...change(sans, nouveau.filtre, nouveau.valeur, true) };
}
