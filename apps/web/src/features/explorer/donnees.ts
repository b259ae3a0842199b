import type { Filtres } from '@atlas/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { CoteAilleurs, CoteTerritoire, DeuxTerritoiresProps } from '../../carte/index.ts';
import { carteLiensQuery, cartePointsQuery, carteUnitesQuery } from '../commun/queries.ts';
import { partenaireQuery } from '../partenaires/queries.ts';
import { toFiltres, type UrlFiltres, urlFiltres } from '../projets/url-state.ts';
import { filterOf, type Par, type Selection, sideOf, type UrlExplorer } from './url-state.ts';

/** Zooms from which clusters and single actors take over from units. */
const ZOOM_COLLECTIVITES = 7;
const ZOOM_PARTENAIRES = 5;

/** The names of the filters in the address: those of the API. */
export const FILTRES_URL = Object.keys(urlFiltres) as (keyof UrlFiltres)[];

/** The filters of the address, without what is only of the maps. */
export function filtresOf(url: UrlExplorer): Filtres {
  return toFiltres(Object.fromEntries(FILTRES_URL.map((nom) => [nom, url[nom]])) as UrlFiltres);
}

type NiveauFrance = 'region' | 'ancienne_region' | 'departement';
const isNiveauFrance = (par: Par): par is NiveauFrance =>
  par === 'region' || par === 'ancienne_region' || par === 'departement';

/** The country that the foreign side shows by itself: the one selected, or that of the partenaire selected. */
function usePaysMontre(selection: Selection | null): string | undefined {
  const partenaire = useQuery({
    ...partenaireQuery(selection?.cle ?? ''),
    enabled: selection?.type === 'partenaire',
  });
  if (selection?.type === 'pays') return selection.cle;
  return selection?.type === 'partenaire' ? partenaire.data?.pays.code : undefined;
}

type Cartes = Pick<DeuxTerritoiresProps, 'france' | 'ailleurs' | 'liens' | 'liensMontres'>;

/**
 * What the two maps show for an address. A selection filters the side it is not on, and both sides when it is a
 * thématique; its own side keeps its units, pale under the actors once links between actors are drawn.
 */
export function useCartes(url: UrlExplorer): Cartes & { total: number | undefined } {
  const { par, selection, representation } = url;
  const filtres = filtresOf(url);
  const croises: Filtres = { ...filtres, ...filterOf(selection) };
  const cote = sideOf(selection);
  const pays = usePaysMontre(selection);
  const [proches, setProches] = useState({ france: false, ailleurs: false });

  const liens = useQuery({ ...carteLiensQuery(croises), placeholderData: selection ? undefined : keepPreviousData });
  const isActeurs = selection !== null && liens.data?.regroupement === 'acteurs';
  const niveauFrance = isNiveauFrance(par) ? par : 'region';
  const france = useQuery({
    ...carteUnitesQuery(niveauFrance, cote === 'france' ? filtres : croises),
    enabled: par !== 'collectivite',
    placeholderData: keepPreviousData,
  });
  const ailleurs = useQuery({
    ...carteUnitesQuery('pays', cote === 'ailleurs' ? filtres : croises),
    enabled: pays === undefined,
    placeholderData: keepPreviousData,
  });
  const collectivites = useQuery({
    ...cartePointsQuery('collectivite', croises),
    enabled: par === 'collectivite' || isActeurs || proches.france,
    placeholderData: keepPreviousData,
  });
  const partenaires = useQuery({
    ...cartePointsQuery('partenaire', croises),
    enabled: pays !== undefined || isActeurs || proches.ailleurs,
    placeholderData: keepPreviousData,
  });
  const onProcheFrance = useCallback(() => setProches((avant) => ({ ...avant, france: true })), []);
  const onProcheAilleurs = useCallback(() => setProches((avant) => ({ ...avant, ailleurs: true })), []);

  const coteFrance = useMemo(
    (): CoteTerritoire => ({
      unites: par === 'collectivite' ? undefined : france.data,
      representation,
      points: collectivites.data,
      pointsDesZoom: isActeurs ? 0 : ZOOM_COLLECTIVITES,
      onProche: onProcheFrance,
    }),
    [par, france.data, representation, collectivites.data, isActeurs, onProcheFrance],
  );
  const coteAilleurs = useMemo(
    (): CoteAilleurs => ({
      pays,
      unites: pays === undefined ? ailleurs.data : undefined,
      representation,
      points: partenaires.data,
      pointsDesZoom: isActeurs ? 0 : ZOOM_PARTENAIRES,
      onProche: onProcheAilleurs,
    }),
    [pays, ailleurs.data, representation, partenaires.data, isActeurs, onProcheAilleurs],
  );
  return {
    france: coteFrance,
    ailleurs: coteAilleurs,
    liens: liens.data,
    liensMontres: selection === null ? 'survol' : 'tous',
    total: liens.data?.total,
  };
}
