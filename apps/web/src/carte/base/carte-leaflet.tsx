import type * as L from 'leaflet';
import './leaflet.css';
import {
  lazy,
  type ReactNode,
  type RefObject,
  Suspense,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useState,
} from 'react';
import { MapContainer } from 'react-leaflet';
import { useTextes } from '../../i18n/index.ts';
import { useTheme } from '../../lib/theme.ts';
import { type Cadrage, ZOOM_MAX } from '../cadrages.ts';
import { BoutonsCarte } from '../controles/boutons.tsx';
import { Echelle } from '../controles/echelle.tsx';
import { type BBox, toLeafletBounds } from '../coordonnees.ts';
import { PALETTES } from '../couleurs.ts';
import type { Tuiles } from '../fond/tuiles.ts';
import type { SourceGrappes } from '../grappes/source-grappes.ts';
import type { Couches, Element } from '../moteur/couche.ts';
import type { Accent, CoucheCanvas } from '../moteur/couche-canvas.ts';
import { textes } from '../textes.ts';
import type { Molette, VueCarte } from '../types.ts';
import { Cadreur, goTo, prefersReducedMotion } from './cadreur.ts';
import styles from './carte-leaflet.module.css';
import { useClavier } from './clavier-carte.ts';
import { Dessin } from './dessin.tsx';
import { Infobulle, type PlaceInfobulle } from './infobulle.tsx';
import { useGestes } from './molette.ts';
import { usePointeur } from './pointeur.ts';

const FondTuiles = lazy(() => import('./fond-tuiles.tsx'));

export interface CarteLeafletProps {
  /** Names the map for assistive technology. */
  titre: string;
  couches: Couches;
  /** Keys to outline: what is selected, and the counterparts of what is pointed at elsewhere (see `Accent`). */
  selection?: string | null | undefined;
  echos?: readonly (readonly string[])[] | undefined;
  cadrage: Cadrage;
  vue?: VueCarte | null | undefined;
  onVue?: ((vue: VueCarte | null) => void) | undefined;
  molette: Molette;
  /** Pointed at or focused by the keyboard; null when nothing is any more. */
  onSurvol?: ((element: Element | null) => void) | undefined;
  /** Clicked or entered; null for the sea. Clusters are opened here and not said. */
  onActiver?: ((element: Element | null) => void) | undefined;
  /** Where clusters come from, to open them; those whose points are all at one place go to `onMemeLieu`. */
  source?: SourceGrappes | undefined;
  onMemeLieu?: ((rangs: number[], place: PlaceInfobulle) => void) | undefined;
  /** The Leaflet map and what draws on it once they stand, and null when they go. */
  onCarte?: ((carte: L.Map | null, dessin: CoucheCanvas | null) => void) | undefined;
  /** Online tiles to put under everything. */
  tuiles?: Tuiles | undefined;
  /** No buttons and a shorter scale: insets. */
  reduite?: boolean | undefined;
  /** What the full-screen button enlarges; none without it. */
  pleinEcran?: RefObject<HTMLElement | null> | undefined;
  children?: ReactNode;
}

/** Beyond these latitudes there is nothing to see; longitudes go round and round. */
const LIMITES: BBox = [-3600, -80, 3600, 84];
const POINTS_MEME_LIEU_MAX = 50;
/** Sizes that follow one another (the divider slides) are taken this often: what is drawn beyond the edges shows meanwhile. */
const DELAI_TAILLE_MS = 70;
const DELAI_ENCART_MS = 200;

/** One interactive map: canvas layers, pointer, keyboard, framing, controls. Everything of Leaflet stands behind it. */
export function CarteLeaflet(props: CarteLeafletProps) {
  const { titre, couches, selection = null, echos, molette, reduite = false, tuiles } = props;
  const t = useTextes(textes);
  const palette = PALETTES[useTheme()];
  const idAide = useId();
  const [carte, setCarte] = useState<L.Map | null>(null);
  const [dessin, setDessin] = useState<CoucheCanvas | null>(null);
  const [survol, setSurvol] = useState<{ element: Element; place: PlaceInfobulle } | null>(null);
  const cadreur = useCadreur(carte, props);
  const conseil = useGestes(carte, molette);
  const { onCarte, onSurvol, onActiver, source, onMemeLieu } = props;

  useEffect(() => {
    if (!carte || !dessin) return;
    onCarte?.(carte, dessin);
    return () => onCarte?.(null, null);
  }, [carte, dessin, onCarte]);

  const point = useCallback(
    (element: Element | null, place: PlaceInfobulle) => {
      setSurvol((avant) => {
        if (element === null) return null;
        return avant?.element.cle === element.cle && avant.place.x === place.x && avant.place.y === place.y
          ? avant
          : { element, place };
      });
      if (element?.cle !== survol?.element.cle) onSurvol?.(element);
    },
    [onSurvol, survol?.element.cle],
  );

  const activate = useCallback(
    (element: Element | null, place: PlaceInfobulle) => {
      if (element?.grappe && carte && source)
        void openCluster(carte, source, element, (rangs) => onMemeLieu?.(rangs, place));
      else onActiver?.(element);
    },
    [carte, source, onActiver, onMemeLieu],
  );

  usePointeur(carte, dessin, { onSurvol: point, onClic: activate });
  const clavier = useClavier({ carte, dessin, point, activate, onQuitter: () => onActiver?.(null) });

  const cleSurvolee = survol?.element.cle;
  const accents = useMemo(() => {
    const { halo } = palette;
    const liste: Accent[] = [];
    for (const cles of echos ?? []) liste.push({ cles, style: { couleur: palette.selection, epaisseur: 2, halo } });
    if (selection !== null)
      liste.push({ cles: [selection], style: { couleur: palette.selection, epaisseur: 3, halo } });
    if (cleSurvolee !== undefined && cleSurvolee !== selection)
      liste.push({ cles: [cleSurvolee], style: { couleur: palette.survol, epaisseur: 1.75, halo } });
    return liste;
  }, [palette, echos, selection, cleSurvolee]);

  return (
    <div className={styles.cadre}>
      <div
        className={styles.zone}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application region takes the keyboard
        tabIndex={0}
        aria-label={titre}
        aria-roledescription={t.role}
        aria-describedby={idAide}
        {...clavier.gestionnaires}
      >
        <MapContainer
          ref={setCarte}
          className={styles.carte}
          center={[0, 0]}
          zoom={1}
          zoomSnap={0}
          maxZoom={ZOOM_MAX}
          maxBounds={toLeafletBounds(LIMITES)}
          maxBoundsViscosity={1}
          worldCopyJump
          zoomControl={false}
          attributionControl={false}
          keyboard={false}
          doubleClickZoom={false}
          fadeAnimation={false}
          zoomAnimation={!prefersReducedMotion()}
          inertia={!prefersReducedMotion()}
          wheelPxPerZoomLevel={90}
        >
          {tuiles && (
            <Suspense>
              <FondTuiles tuiles={tuiles} />
            </Suspense>
          )}
          <Dessin couches={couches} accents={accents} onPret={setDessin} />
        </MapContainer>
      </div>
      <p id={idAide} hidden>
        {t.clavier}
      </p>
      <p className="sr-only" aria-live="polite">
        {clavier.isActif && survol
          ? survol.element.ligne + (survol.element.cle === selection ? `, ${t.choisi}` : '')
          : ''}
      </p>
      {survol && <Infobulle ligne={survol.element.ligne} place={survol.place} />}
      {conseil && (
        <p className={styles.conseil} aria-hidden="true">
          {conseil === 'molette' ? t.molette(/Mac/.test(navigator.userAgent) ? '⌘' : 'Ctrl') : t.deuxDoigts}
        </p>
      )}
      {carte && !reduite && (
        <div className={`${styles.coinHautDroit} hors-impression`}>
          <BoutonsCarte carte={carte} onRecadrer={() => cadreur?.reset()} cadre={props.pleinEcran} />
        </div>
      )}
      {carte && (
        <div className={styles.coinBasDroit}>
          <Echelle carte={carte} pixelsMax={reduite ? 40 : 90} />
          {!reduite && <p className={styles.credits}>{tuiles ? `${tuiles.credit}, ${t.credits}` : t.credits}</p>}
        </div>
      )}
      {props.children}
    </div>
  );
}

/** The framing of a map, given what its owner wants it to show. */
function useCadreur(carte: L.Map | null, { cadrage, vue, onVue, reduite }: CarteLeafletProps): Cadreur | null {
  const [cadreur, setCadreur] = useState<Cadreur | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first frame; later ones go through the effects below
  useEffect(() => {
    if (!carte) return;
    const nouveau = new Cadreur(carte, cadrage, vue);
    let attente = 0;
    const observateur = new ResizeObserver(() => {
      if (attente !== 0) return;
      attente = window.setTimeout(
        () => {
          attente = 0;
          nouveau.resize();
        },
        reduite ? DELAI_ENCART_MS : DELAI_TAILLE_MS,
      );
    });
    observateur.observe(carte.getContainer());
    setCadreur(nouveau);
    return () => {
      window.clearTimeout(attente);
      observateur.disconnect();
      nouveau.close();
    };
  }, [carte]);
  useEffect(() => cadreur?.setOnVue(onVue), [cadreur, onVue]);
  useEffect(() => cadreur?.setCadrage(cadrage), [cadreur, cadrage]);
  useEffect(() => {
    if (vue !== undefined) cadreur?.setVue(vue);
  }, [cadreur, vue]);
  return cadreur;
}

/** Goes as near as a cluster parts, or says which points are all at its one place. */
async function openCluster(
  carte: L.Map,
  source: SourceGrappes,
  { grappe, position }: Element,
  onMemeLieu: (rangs: number[]) => void,
): Promise<void> {
  if (!grappe) return;
  const zoom = await source.expansionZoom(grappe.id);
  if (zoom === Number.POSITIVE_INFINITY) onMemeLieu(await source.leaves(grappe.id, POINTS_MEME_LIEU_MAX));
  else goTo(carte, { centre: position, zoom: Math.max(zoom, carte.getZoom() + 0.5) }, { anime: true });
}
