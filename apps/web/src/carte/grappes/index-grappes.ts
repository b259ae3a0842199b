import Supercluster, { type InputFeature } from 'supercluster';
import { fromLngLatColumns, projectUnite, worldSize } from '../coordonnees.ts';

/** Points as columns; `parType` holds `nombreTypes` counts a point, one after the other. */
export interface ColonnesPoints {
  longitude: ArrayLike<number>;
  latitude: ArrayLike<number>;
  parType: ArrayLike<number>;
  nombreTypes: number;
}

/** What shows in a window: clusters and single points, as columns of equal length. */
export interface Grappes {
  longitude: Float64Array;
  latitude: Float64Array;
  /** How many points it gathers; 1 for a single one. */
  nombre: Uint32Array;
  /** Rank of a single point in the columns given; -1 for a cluster. */
  point: Int32Array;
  /** Identifier of a cluster, for `expansionZoom` and `leaves`; -1 for a single point. */
  id: Float64Array;
  /** Counts by type, `nombreTypes` each. */
  parType: Uint32Array;
}

/** Distance under which points gather, in CSS pixels. */
export const RAYON_GRAPPE = 58;
/** From the zoom after this one, points are single unless they are at the same place. */
export const ZOOM_GRAPPES_MAX = 11;
/** Marks nearer than this hide one another at any zoom: they are at the same place. */
const RAYON_MEME_LIEU = 8;
const TAILLE_TUILE = 256;
/** Up to this zoom clusters are so wide that gathering those of the next zoom is faster than gathering points. */
const ZOOM_LARGE = 2;
/** More than the number of levels: the level of a cluster is kept in its identifier. */
const NIVEAUX = 32;

interface Feuille extends Record<string, number> {
  rang: number;
}
/** Counts by rank of the type. An object and not an array: supercluster copies it shallowly. */
type Comptes = Record<number, number>;
type Niveau = Supercluster<Feuille, Comptes>;

/**
 * Clusters of points. Each zoom is clustered by itself when it is first asked for: a map that opens needs one of them,
 * which takes a tenth of the time of all.
 */
export class IndexGrappes {
  private readonly niveaux = new Map<number, Niveau>();
  private readonly features: InputFeature<Feuille>[];
  private readonly points: ColonnesPoints;

  constructor(points: ColonnesPoints) {
    this.points = points;
    this.features = Array.from({ length: points.longitude.length }, (_, rang) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...fromLngLatColumns(points, rang)] },
      properties: { rang },
    }));
  }

  /** What shows in a window (west, south, east, north; it may pass the antimeridian) at a zoom, fractions rounded. */
  query(fenetre: readonly [number, number, number, number], zoom: number): Grappes {
    const niveau = Math.max(0, Math.min(ZOOM_GRAPPES_MAX + 1, Math.round(zoom)));
    const trouvees = this.levelAt(niveau).getClusters([...fenetre], niveau);
    const { nombreTypes } = this.points;
    const grappes = createGrappes(trouvees.length, nombreTypes);
    for (const [i, { geometry, properties }] of trouvees.entries()) {
      grappes.longitude[i] = geometry.coordinates[0] ?? 0;
      grappes.latitude[i] = geometry.coordinates[1] ?? 0;
      const isGrappe = 'cluster' in properties;
      const rang = isGrappe ? -1 : ((properties as Feuille).rang ?? -1);
      grappes.point[i] = rang;
      grappes.id[i] = isGrappe ? (properties.cluster_id as number) * NIVEAUX + niveau : -1;
      grappes.nombre[i] = isGrappe ? (properties.point_count as number) : 1;
      for (let type = 0; type < nombreTypes; type++)
        grappes.parType[i * nombreTypes + type] = isGrappe
          ? ((properties as Comptes)[type] ?? 0)
          : (this.points.parType[rang * nombreTypes + type] ?? 0);
    }
    return grappes;
  }

  /** Zoom at which the points of a cluster are far enough to part; infinite when they are at the same place. */
  expansionZoom(id: number): number {
    const rangs = this.leaves(id, Number.POSITIVE_INFINITY);
    const unites = rangs.map((rang) => projectUnite(fromLngLatColumns(this.points, rang)));
    const extent = (axe: 0 | 1) => {
      const valeurs = unites.map((point) => point[axe]);
      return valeurs.reduce((a, b) => Math.max(a, b)) - valeurs.reduce((a, b) => Math.min(a, b));
    };
    const etendue = Math.max(extent(0), extent(1));
    if (etendue * worldSize(ZOOM_GRAPPES_MAX + 1) <= RAYON_MEME_LIEU) return Number.POSITIVE_INFINITY;
    const zoom = Math.ceil(Math.log2((1.5 * RAYON_GRAPPE) / (etendue * TAILLE_TUILE)));
    return Math.min(ZOOM_GRAPPES_MAX + 1, Math.max((id % NIVEAUX) + 1, zoom));
  }

  /** Ranks of the points of a cluster, `limite` at most. */
  leaves(id: number, limite: number): number[] {
    const feuilles = this.levelAt(id % NIVEAUX).getLeaves(Math.floor(id / NIVEAUX), limite);
    return feuilles.map(({ properties }) => properties.rang);
  }

  private levelAt(niveau: number): Niveau {
    const connu = this.niveaux.get(niveau);
    if (connu) return connu;
    const { nombreTypes, parType } = this.points;
    const nouveau: Niveau = new Supercluster<Feuille, Comptes>({
      radius: niveau > ZOOM_GRAPPES_MAX ? RAYON_MEME_LIEU : RAYON_GRAPPE,
      extent: TAILLE_TUILE,
      minZoom: niveau,
      maxZoom: niveau <= ZOOM_LARGE ? niveau + 1 : niveau,
      map: ({ rang }) => {
        const comptes: Comptes = {};
        for (let type = 0; type < nombreTypes; type++) comptes[type] = parType[rang * nombreTypes + type] ?? 0;
        return comptes;
      },
      reduce: (cumul, comptes) => {
        for (let type = 0; type < nombreTypes; type++) cumul[type] = (cumul[type] ?? 0) + (comptes[type] ?? 0);
      },
    });
    nouveau.load(this.features);
    this.niveaux.set(niveau, nouveau);
    return nouveau;
  }
}

function createGrappes(longueur: number, nombreTypes: number): Grappes {
  return {
    longitude: new Float64Array(longueur),
    latitude: new Float64Array(longueur),
    nombre: new Uint32Array(longueur),
    point: new Int32Array(longueur),
    id: new Float64Array(longueur),
    parType: new Uint32Array(longueur * nombreTypes),
  };
}
