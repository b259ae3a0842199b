import type { CartePoints, CarteUnites } from '@atlas/contracts';
import { useMemo } from 'react';
import { useTheme } from '../../lib/theme.ts';
import { type SpecCercles, specCercles } from '../couches/cercles.ts';
import { type SpecChoroplethe, specChoroplethe } from '../couches/choroplethe.ts';
import { PALETTES, type PaletteCarte } from '../couleurs.ts';
import { type NiveauFond, useFond, useLieux, useSubdivisions } from '../fond/charger.ts';
import type { Fond } from '../fond/geometrie.ts';
import { type Tuiles, useTuiles } from '../fond/tuiles.ts';
import type { SourceGrappes } from '../grappes/source-grappes.ts';
import type { Element } from '../moteur/couche.ts';
import type { CoteAilleurs, Mesure } from '../types.ts';
import { toElements } from './elements.ts';
import { useMots } from './mots.ts';
import { useSourcePoints } from './source-points.ts';

export type Cote = 'france' | 'ailleurs';

/**
 * What one side shows, made from its props once and shared by its maps (France has its insets): the legend reads the
 * same specifications as the layers.
 */
export interface Territoire {
  cote: Cote;
  palette: PaletteCarte;
  mots: ReturnType<typeof useMots>;
  /** Online tiles, which then stand for sea and land. */
  tuiles: Tuiles | undefined;
  /** The world, around and under everything. */
  monde: Fond | undefined;
  /** The surfaces of `elements`. */
  fond: Fond | undefined;
  /** Départements, within régions, when near. */
  departements: Fond | undefined;
  /** Subdivisions of the country shown. */
  subdivisions: Fond | undefined;
  niveau: NiveauFond;
  unites: CarteUnites | undefined;
  mesure: Mesure | undefined;
  elements: ReadonlyMap<string, Element>;
  choroplethe: SpecChoroplethe | undefined;
  cercles: SpecCercles | undefined;
  points: CartePoints | undefined;
  source: SourceGrappes | undefined;
  createCoucheGrappes: ReturnType<typeof useSourcePoints>['createCoucheGrappes'];
  /** Zoom from which points take over from units. */
  pointsDesZoom: number;
  /** Units are paler at any zoom: links are drawn over them. */
  pales: boolean;
  /** The base map could not be loaded; `retry` tries again. */
  enPanne: boolean;
  retry: () => void;
}

/** The radius of the largest circle: smaller where units are closer to one another. */
const RAYONS_MAX: Record<NiveauFond, number> = { pays: 34, region: 30, ancienne_region: 26, departement: 19 };
const NIVEAUX_FRANCE: readonly string[] = ['region', 'ancienne_region', 'departement'];

/** The outlines that the units of a side are of. */
function niveauOf(cote: Cote, unites: CarteUnites | undefined): NiveauFond {
  if (cote === 'ailleurs') return 'pays';
  return unites && NIVEAUX_FRANCE.includes(unites.niveau) ? (unites.niveau as NiveauFond) : 'region';
}

const LIEUX_PAR_NIVEAU = {
  pays: 'pays',
  region: 'regions',
  ancienne_region: 'anciennesRegions',
  departement: 'departements',
} as const;

export function useTerritoire(cote: Cote, donnees: CoteAilleurs, pales = false): Territoire {
  const { unites, mesure, points, representation = 'choroplethe' } = donnees;
  const palette = PALETTES[useTheme()];
  const mots = useMots(points?.niveau, mesure);
  const niveau = niveauOf(cote, unites);
  const monde = useFond('pays');
  const fond = useFond(niveau);
  const departements = useFond(cote === 'france' ? 'departement' : niveau);
  const subdivisions = useSubdivisions(cote === 'ailleurs' ? donnees.pays : undefined);
  const lieux = useLieux()?.[LIEUX_PAR_NIVEAU[niveau]];
  const { source, createCoucheGrappes } = useSourcePoints(points);

  const elements = useMemo(
    () => (fond.data ? toElements(niveau, fond.data, unites, lieux, mots) : new Map<string, Element>()),
    [fond.data, niveau, unites, lieux, mots],
  );
  const isChoroplethe = representation === 'choroplethe';
  const choroplethe = useMemo(
    () => (unites && isChoroplethe ? specChoroplethe([...elements.values()], palette, mesure?.bornes) : undefined),
    [unites, isChoroplethe, elements, palette, mesure],
  );
  const cercles = useMemo(
    () => (unites && !isChoroplethe ? specCercles([...elements.values()], RAYONS_MAX[niveau]) : undefined),
    [unites, isChoroplethe, elements, niveau],
  );
  const pointsDesZoom = unites ? (donnees.pointsDesZoom ?? Number.POSITIVE_INFINITY) : 0;
  const enPanne = monde.isError || fond.isError;
  const [refetchMonde, refetchFond] = [monde.refetch, fond.refetch];
  const tuiles = useTuiles(cote);
  const dessin = {
    cote,
    palette,
    mots,
    tuiles,
    monde: monde.data,
    fond: fond.data,
    departements: cote === 'france' && niveau !== 'departement' ? departements.data : undefined,
    subdivisions: subdivisions.data ?? undefined,
    niveau,
    unites,
    mesure,
    elements,
    choroplethe,
    cercles,
    points,
    source,
    createCoucheGrappes,
    pointsDesZoom,
    pales,
    enPanne,
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `dessin` is made of exactly these values
  return useMemo(
    () => ({
      ...dessin,
      retry: () => {
        void refetchMonde();
        void refetchFond();
      },
    }),
    [...Object.values(dessin), refetchMonde, refetchFond],
  );
}
