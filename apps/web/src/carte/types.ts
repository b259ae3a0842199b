import type { CarteLiens, CartePoints, CarteUnites } from '@atlas/contracts';
import type { BBox, LngLat } from './coordonnees.ts';

/** What a map can point at; a `subdivision` is a first-level one of a foreign country (ISO 3166-2). */
export type TypeCible =
  | 'pays'
  | 'region'
  | 'ancienne_region'
  | 'departement'
  | 'subdivision'
  | 'collectivite'
  | 'partenaire';

/** One thing on a map, by the code, slug or identifier that its sheet and its filter take. */
export interface Cible {
  type: TypeCible;
  cle: string;
}

/** How units carry their number: filled by class, or circles whose area is proportional. */
export type Representation = 'choroplethe' | 'cercles';

/** Where a map looks at: centre and Leaflet zoom (256-pixel world at 0, fractions allowed). */
export interface VueCarte {
  centre: LngLat;
  zoom: number;
}

/** What wheel does: `ctrl` zooms only with Ctrl or ⌘ (inside a scrolling page), `directe` always (full-window map). */
export type Molette = 'ctrl' | 'directe';

/** What units carry when it is not their number of projets: `unites[].projets` is then this. A stable object. */
export interface Mesure {
  /** Heads the legend: «Part vérifiée». */
  titre: string;
  /** A value in words: «42 %». */
  dire: (valeur: number) => string;
  /** What a unit that has none says: «aucune fiche vérifiée». */
  vide: string;
  /** The lowest value of each class, from low to high; quantiles without them. */
  bornes?: readonly number[];
}

/** What one of the two sides shows. Every field may be undefined while it loads: the layout does not move. */
export interface CoteTerritoire {
  /** Units to colour or to carry circles. On the French side their `niveau` also chooses the outlines drawn. */
  unites?: CarteUnites | undefined;
  /** Number of projets by default. */
  mesure?: Mesure | undefined;
  /** Defaults to `choroplethe`. */
  representation?: Representation | undefined;
  /** Collectivités or partenaires: clusters as donuts, single ones when zoomed. See `toCartePoints` for a few. */
  points?: CartePoints | undefined;
  /** Zoom from which `points` take over from `unites`; always shown when there are no `unites`. */
  pointsDesZoom?: number | undefined;
  /** Asks for `points` when the reader comes near the zoom where they are wanted and there are none yet. */
  onProche?: (() => void) | undefined;
  /** What to frame; defaults to the country of `pays`, else France or the world. A changed value moves the map. */
  cadrage?: BBox | undefined;
  /** A given view wins over `cadrage` (the address of the page). `onVue` says where the reader goes, null for the frame. */
  vue?: VueCarte | null | undefined;
  onVue?: ((vue: VueCarte | null) => void) | undefined;
}

/** The foreign side: the world, or one country with its subdivisions when `pays` is given (ISO alpha-2). */
export interface CoteAilleurs extends CoteTerritoire {
  pays?: string | undefined;
}

/** Props of `DeuxTerritoires`. */
export interface DeuxTerritoiresProps {
  /** Names the whole for assistive technology: «Les coopérations du Sénégal». */
  titre: string;
  france: CoteTerritoire;
  ailleurs: CoteAilleurs;
  /** Drawn as curves across both maps; see `toCarteLiens` for a few. */
  liens?: CarteLiens | undefined;
  /** `tous`, or only those of what is pointed at or selected. Defaults to `tous` up to 400 links. */
  liensMontres?: 'tous' | 'survol' | undefined;
  selection?: Cible | null | undefined;
  /** Pointed at outside the maps (a list): lit up as if it were on them. */
  pointe?: Cible | null | undefined;
  /** A click or Enter on something; null when Escape or a click on the sea unselects. */
  onSelect?: ((cible: Cible | null) => void) | undefined;
  /** A second click or Enter on what is selected: opens its sheet. */
  onOuvrir?: ((cible: Cible) => void) | undefined;
  /** Share of the frame that France takes, from 0.2 to 0.8. Uncontrolled without `onPartage`. */
  partage?: number | undefined;
  onPartage?: ((partage: number) => void) | undefined;
  /** CSS height of the frame; `min(70vh, 36rem)` by default. */
  hauteur?: string | undefined;
  /** `ctrl` by default. */
  molette?: Molette | undefined;
}

/** Props of `CarteMonde`, the world by number of projets. */
export interface CarteMondeProps {
  /** Undefined while loading: the land is drawn and the legend reserves its place. */
  unites: CarteUnites | undefined;
  /** ISO alpha-2 code of the selected country. Uncontrolled without `onSelect`. */
  selection?: string | null | undefined;
  /** A click or Enter on a country; the empty string when Escape or a click on the sea unselects. */
  onSelect?: ((code: string) => void) | undefined;
  /** A second click or Enter on the selected country. */
  onOuvrir?: ((code: string) => void) | undefined;
  hauteur?: string | undefined;
}
export type { CarteLiens, CartePoints, CarteUnites };
