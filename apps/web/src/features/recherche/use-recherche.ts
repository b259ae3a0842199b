import type { Filtre } from '@atlas/contracts/vocabulaire';
import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useEffect, useState } from 'react';
import { type FiltreListe, toFiltres, type UrlFiltres, urlFiltres, urlRecherche } from '../projets/url-state.ts';
import { applyInterpretation, type Interpretation, interpretationQuery } from './interpretation.ts';

/** A sentence and what was understood of it, for as long as the page stays. */
interface PhraseComprise {
  phrase: string;
  interpretation: Interpretation;
}

const NOMS_FILTRES = Object.keys(urlFiltres) as (keyof UrlFiltres)[];

/** The filters alone. */
const pickFiltres = (url: UrlFiltres): UrlFiltres =>
  Object.fromEntries(NOMS_FILTRES.map((nom) => [nom, url[nom]])) as UrlFiltres;

/** Criteria as the address takes them: what is empty leaves it. */
const toUrl = (filtres: Partial<UrlFiltres>) =>
  Object.fromEntries(
    Object.entries(filtres).map(([nom, valeur]) => [
      nom,
      valeur === '' || (Array.isArray(valeur) && valeur.length === 0) ? null : valeur,
    ]),
  );

/**
 * The state of the search page, all of it in the address, and what changes it. A sentence (`phrase`) is read, then leaves
 * the address to the criteria it became: the step back goes to what was before it.
 */
export function useRecherche() {
  // A criterion is a step that the back button undoes.
  const [url, setUrl] = useQueryStates(urlRecherche, { history: 'push' });
  const [comprise, setComprise] = useState<PhraseComprise | null>(null);
  const { phrase } = url;
  const lecture = useQuery({ ...interpretationQuery(phrase), enabled: phrase !== '' });
  const { data, isError } = lecture;
  useEffect(() => {
    if (phrase === '' || (data === undefined && !isError)) return;
    setComprise(data ? { phrase, interpretation: data } : null);
    void setUrl(
      (avant) => {
        const filtres = pickFiltres(avant);
        // A sentence that could not be read is searched as it is.
        const suite = data ? applyInterpretation(filtres, data) : { ...filtres, q: phrase };
        return { ...toUrl(suite), phrase: null, page: null };
      },
      { history: 'replace' },
    );
  }, [phrase, data, isError, setUrl]);

  const setFiltres = (changements: Partial<UrlFiltres>) => void setUrl({ ...toUrl(changements), page: null });
  return {
    url,
    filtres: toFiltres(pickFiltres(url)),
    comprise,
    enLecture: phrase !== '',
    setFiltres,
    /** Takes a sentence; nothing left of it drops the keywords. */
    submit: (ecrite: string) => {
      if (ecrite === '') setFiltres({ q: '' });
      else void setUrl({ phrase: ecrite, q: null, page: null });
    },
    /** Adds a value to a criterion, or takes it out. */
    toggle: (filtre: FiltreListe, valeur: string) => {
      const choisies = url[filtre].map(String);
      const suite = choisies.includes(valeur) ? choisies.filter((autre) => autre !== valeur) : [...choisies, valeur];
      setFiltres({ [filtre]: urlFiltres[filtre].parse(suite) ?? [] });
    },
    /** Drops a whole criterion; either year drops the period. */
    drop: (filtre: Filtre) => {
      if (filtre === 'anneeMin' || filtre === 'anneeMax') setFiltres({ anneeMin: null, anneeMax: null });
      else setFiltres({ [filtre]: filtre === 'q' ? '' : [] });
    },
    clear: () => {
      setComprise(null);
      setFiltres(Object.fromEntries(NOMS_FILTRES.map((nom) => [nom, null])));
    },
    replaceFiltres: (suite: UrlFiltres, motsSeuls: boolean) => {
      if (motsSeuls) setComprise(null);
      setFiltres(suite);
    },
    setSens: (interpretation: Interpretation) => setComprise((avant) => avant && { ...avant, interpretation }),
    /** How the results are shown; a new order or size begins at the first page. */
    setPresentation: (changements: Partial<Pick<typeof url, 'vue' | 'tri' | 'parPage'>>) =>
      void setUrl({ ...changements, page: null }),
  };
}
