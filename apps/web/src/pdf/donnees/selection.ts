import type { CartePoints, CarteUnites, Facettes, Filtres } from '@atlas/contracts';
import { get } from '../../lib/api.ts';
import type { Contexte } from '../contexte.ts';
import { type Critere, listCriteres } from './criteres.ts';

/** What filters select, as far as maps show it. */
export interface SelectionCarte {
  filtres: Filtres;
  pays: CarteUnites;
  departements: CarteUnites;
  collectivites: CartePoints;
  partenaires: CartePoints;
  /** Départements that the criteria are about, when they are about some. */
  departementsVises: string[];
}

/** What filters select, as far as maps and summaries tell it. */
export interface Selection extends SelectionCarte {
  criteres: Critere[];
  total: number;
  facettes: Facettes;
}

/** Reads all of it at once. @throws ApiError */
export async function loadSelection(filtres: Filtres, contexte: Contexte): Promise<Selection> {
  const readUnites = (niveau: 'pays' | 'departement') =>
    get('/carte', { query: { ...filtres, niveau } }) as Promise<CarteUnites>;
  const readPoints = (niveau: 'collectivite' | 'partenaire') =>
    get('/carte', { query: { ...filtres, niveau } }) as Promise<CartePoints>;
  const [projets, pays, departements, collectivites, partenaires, regions] = await Promise.all([
    get('/projets', { query: { ...filtres, page: 1, parPage: 1 } }),
    readUnites('pays'),
    readUnites('departement'),
    readPoints('collectivite'),
    readPoints('partenaire'),
    Promise.all((filtres.region ?? []).map((code) => get('/regions/:code', { params: { code } }))),
  ]);
  const { total, facettes } = projets;
  if (facettes === undefined) throw new Error('the first page of a search comes with its facets');
  return {
    filtres,
    criteres: listCriteres(filtres, facettes, contexte),
    total,
    facettes,
    pays,
    departements,
    collectivites,
    partenaires,
    departementsVises: [
      ...(filtres.departement ?? []),
      ...regions.flatMap((region) => region.departements.map(({ code }) => code)),
    ],
  };
}
