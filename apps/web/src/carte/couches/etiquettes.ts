import { projectUnite } from '../coordonnees.ts';
import { type PaletteCarte, withAlpha } from '../couleurs.ts';
import { type Fond, mainRing } from '../fond/geometrie.ts';
import type { Couche } from '../moteur/couche.ts';
import { copiesOf, type Fenetre, placesOf } from '../moteur/fenetre.ts';
import type { Nom, StyleEtiquette } from './nom.ts';
import { breakName, type CandidatEtiquette, placeLabels } from './placement.ts';

const POLICE = 'Marianne, arial, sans-serif';
const STYLES: Record<
  StyleEtiquette,
  { police: string; interligne: number; rang: number; couleur: keyof PaletteCarte }
> = {
  pays: { police: `500 12px ${POLICE}`, interligne: 14, rang: 5, couleur: 'texte' },
  region: { police: `500 12px ${POLICE}`, interligne: 14, rang: 4, couleur: 'texte' },
  capitale: { police: `500 11px ${POLICE}`, interligne: 13, rang: 3, couleur: 'texte' },
  departement: { police: `400 11px ${POLICE}`, interligne: 12, rang: 2, couleur: 'texteDiscret' },
  ville: { police: `400 11px ${POLICE}`, interligne: 13, rang: 1, couleur: 'texteDiscret' },
  acteur: { police: `500 11px ${POLICE}`, interligne: 13, rang: 6, couleur: 'texte' },
};
/** How much narrower than its name a surface may be. */
const DEBORD_MAX = 0.75;
/** Nearer than this zoom, every surface may be named. */
const ZOOM_TOUS_NOMS = 6;
const ECART_VILLE = 5;

interface Ecrit {
  nom: Nom;
  lignes: string[];
  /** Where a town's dot stands. */
  point: { x: number; y: number };
}

const isVille = ({ style }: Nom) => style === 'ville' || style === 'capitale';
/** Written beside its place, and not over it. */
const isBeside = (nom: Nom) => isVille(nom) || nom.style === 'acteur';

/** The size of texts, measured once each. */
function createMeasure(ctx: CanvasRenderingContext2D): (texte: string, police: string) => number {
  const largeurs = new Map<string, number>();
  return (texte, police) => {
    const cle = `${police}|${texte}`;
    const connue = largeurs.get(cle);
    if (connue !== undefined) return connue;
    ctx.font = police;
    const largeur = ctx.measureText(texte).width;
    largeurs.set(cle, largeur);
    return largeur;
  };
}

/** Width of the surface that a name names, in pixels; enough for any name when it names none. */
function roomOf({ code }: Nom, fonds: readonly Fond[], fenetre: Fenetre): number {
  const surface = code === undefined ? undefined : fonds.find(({ parCode }) => parCode.has(code))?.parCode.get(code);
  const anneau = surface && mainRing(surface);
  return anneau ? (anneau.boite[2] - anneau.boite[0]) * fenetre.taille : Number.POSITIVE_INFINITY;
}

interface OptionsEtiquettes {
  /** The named surfaces: they say how much room there is for a name. */
  fonds: readonly Fond[];
  /** Layers whose obstacles names must not cover. */
  autres: readonly Couche[];
  /** The colour that a surface is filled with, when it is a dark one on paper or a light one on a dark screen. */
  fillOf?: (code: string, zoom: number) => string | undefined;
}

/** The names of places, by zoom and without collision. */
export function createCoucheEtiquettes(
  noms: readonly Nom[],
  palette: PaletteCarte,
  options: OptionsEtiquettes,
): Couche {
  let measure: ReturnType<typeof createMeasure> | undefined;

  function toCandidats(
    nom: Nom,
    fenetre: Fenetre,
    largeurDe: ReturnType<typeof createMeasure>,
  ): CandidatEtiquette<Ecrit>[] {
    const { police, interligne, rang } = STYLES[nom.style];
    const lignes = isBeside(nom) ? [nom.texte] : breakName(nom.texte);
    const largeur = Math.max(...lignes.map((ligne) => largeurDe(ligne, police)));
    if (fenetre.zoom < ZOOM_TOUS_NOMS && roomOf(nom, options.fonds, fenetre) < largeur * DEBORD_MAX) return [];
    const hauteur = lignes.length * interligne;
    return placesOf(fenetre, nom.position).map((point) => ({
      donnee: { nom, lignes, point },
      largeur,
      hauteur,
      places: isBeside(nom)
        ? placesAround(point, largeur, hauteur, nom.ecart ?? ECART_VILLE)
        : placesOverSurface(point, largeur, hauteur),
      priorite: rang * 1e6 + Math.min(nom.importance, 999_999),
    }));
  }

  return {
    nom: 'etiquettes',
    draw(ctx, fenetre) {
      measure ??= createMeasure(ctx);
      const largeurDe = measure;
      const deMarques = options.autres.flatMap((couche) => couche.names?.(fenetre) ?? []);
      // A town that is an actor is named once, as the actor.
      const pris = new Set(deMarques.map(({ texte }) => texte));
      const aEcrire = [...noms.filter(({ texte }) => !pris.has(texte)), ...deMarques];
      const candidats = aEcrire
        .filter((nom) => fenetre.zoom >= nom.zoomMin && isInWindow(nom, fenetre))
        .flatMap((nom) => toCandidats(nom, fenetre, largeurDe));
      const obstacles = options.autres.flatMap((couche) => couche.obstacles?.(fenetre) ?? []);
      const cadre = { x: 0, y: 0, largeur: fenetre.largeur, hauteur: fenetre.hauteur };
      for (const { x, y, largeur, donnee } of placeLabels(candidats, cadre, obstacles)) {
        const { code, style } = donnee.nom;
        const fort = code === undefined ? undefined : options.fillOf?.(code, fenetre.zoom);
        const encre = fort ? palette.halo : (palette[STYLES[style].couleur] as string);
        write(ctx, { x: x + largeur / 2, y }, donnee, { encre, halo: fort ?? palette.halo });
      }
    },
  };
}

const isInWindow = ({ position }: Nom, fenetre: Fenetre) => {
  const [x, y] = projectUnite(position);
  return copiesOf(fenetre, [x, y, x, y]).length > 0;
};

/** Right of the place, left of it, above, below. */
const placesAround = ({ x, y }: { x: number; y: number }, largeur: number, hauteur: number, ecart: number) => [
  { x: x + ecart, y: y - hauteur / 2 },
  { x: x - ecart - largeur, y: y - hauteur / 2 },
  { x: x - largeur / 2, y: y - ecart - hauteur },
  { x: x - largeur / 2, y: y + ecart },
];

/** On the middle of the surface, else a little above or below it. */
const placesOverSurface = ({ x, y }: { x: number; y: number }, largeur: number, hauteur: number) =>
  [0, -hauteur, hauteur].map((ecart) => ({ x: x - largeur / 2, y: y - hauteur / 2 + ecart }));

function write(
  ctx: CanvasRenderingContext2D,
  haut: { x: number; y: number },
  ecrit: Ecrit,
  couleurs: { encre: string; halo: string },
): void {
  const { police, interligne } = STYLES[ecrit.nom.style];
  ctx.font = police;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  ctx.lineWidth = 3;
  ctx.strokeStyle = withAlpha(couleurs.halo, 0.85);
  ctx.fillStyle = couleurs.encre;
  for (const [i, ligne] of ecrit.lignes.entries()) {
    const y = haut.y + (i + 0.5) * interligne;
    ctx.strokeText(ligne, haut.x, y);
    ctx.fillText(ligne, haut.x, y);
  }
  if (isVille(ecrit.nom)) {
    ctx.beginPath();
    ctx.arc(ecrit.point.x, ecrit.point.y, ecrit.nom.style === 'capitale' ? 2.2 : 1.6, 0, 2 * Math.PI);
    ctx.fill();
  }
}
