import { type PaletteCarte, withAlpha } from '../couleurs.ts';
import type { PointEcran } from '../moteur/fenetre.ts';
import { clampTo, curveBetween, type Disposition, opacityOf, widthOf } from './courbe.ts';
import type { Eclairage, Extremite, ModeleLiens } from './modele.ts';
import type { PlaceLien } from './registre-cartes.ts';

/** An end of a link on screen: where, and whether it shows there or only at the edge of its map. */
type Place = PointEcran & { dedans: boolean; rayon: number };

export interface SceneLiens {
  modele: ModeleLiens;
  eclairage: Eclairage;
  /** Links that are not lit are drawn too. */
  tous: boolean;
  disposition: Disposition;
  palette: PaletteCarte;
  /** Null when no map shows it. */
  place: (extremite: Extremite, cote: 'france' | 'ailleurs') => PlaceLien | null;
}

/** How much fainter what is not lit becomes while something is. */
const RETRAIT = 0.35;
/** How much stronger what is lit becomes. */
const RENFORT = 2;
const OPACITE_MAX = 0.9;
/** A drawing of so few lines is what its map is about: they are a little thicker. */
const PEU_DE_TRAITS = 12;
/** How much fainter a link is when one of its ends is out of its map. */
const HORS_CADRE = 0.3;
const RAYON_BOUT = 2.5;

/** Links that go from one mark to one mark on screen: drawn as one, as thick as all of them. */
interface Trait {
  depart: Place;
  arrivee: Place;
  projets: number;
}

/** Draws the links: first all of them, faint, then on top those of what is pointed at. */
export function drawLiens(ctx: CanvasRenderingContext2D, scene: SceneLiens): void {
  const { modele, eclairage, tous, palette } = scene;
  const placeOf = createPlaces(scene);
  const eteints = tous ? [...modele.liens.keys()].filter((rang) => !eclairage.rangs.has(rang)) : [];
  const retrait = eclairage.rangs.size > 0 ? RETRAIT : 1;
  drawTraits(ctx, scene, toTraits(modele, eteints, placeOf), palette.lien, retrait);
  drawTraits(ctx, scene, toTraits(modele, [...eclairage.rangs], placeOf), palette.lienActif, RENFORT);
}

/** Each end is projected once, however many links it has; ends under one mark are one place. */
function createPlaces({ place }: SceneLiens): (extremite: Extremite, cote: 'france' | 'ailleurs') => Place | null {
  const connues = new Map<Extremite, Place | null>();
  const parLieu = new Map<string, Place>();
  return (extremite, cote) => {
    const connue = connues.get(extremite);
    if (connue !== undefined) return connue;
    const trouvee = place(extremite, cote);
    const placee = trouvee && { ...clampTo(trouvee, trouvee.carte), rayon: trouvee.rayon };
    const lieu = placee && `${cote} ${Math.round(placee.x)} ${Math.round(placee.y)}`;
    const unique = lieu === null ? null : (parLieu.get(lieu) ?? placee);
    if (lieu !== null && unique) parLieu.set(lieu, unique);
    connues.set(extremite, unique);
    return unique;
  };
}

function toTraits({ liens }: ModeleLiens, rangs: readonly number[], placeOf: ReturnType<typeof createPlaces>): Trait[] {
  const traits = new Map<Place, Map<Place, Trait>>();
  for (const rang of rangs) {
    const lien = liens[rang];
    const depart = lien && placeOf(lien.origine, 'france');
    const arrivee = lien && placeOf(lien.destination, 'ailleurs');
    if (!lien || !depart || !arrivee) continue;
    const partants = traits.get(depart) ?? new Map<Place, Trait>();
    const trait = partants.get(arrivee);
    if (trait) trait.projets += lien.projets;
    else partants.set(arrivee, { depart, arrivee, projets: lien.projets });
    traits.set(depart, partants);
  }
  return [...traits.values()].flatMap((partants) => [...partants.values()]);
}

function drawTraits(
  ctx: CanvasRenderingContext2D,
  { disposition }: SceneLiens,
  traits: readonly Trait[],
  couleur: string,
  force: number,
): void {
  const projetsMax = traits.reduce((max, { projets }) => Math.max(max, projets), 0);
  const opacite = Math.min(OPACITE_MAX, opacityOf(traits.length) * force);
  const renfort = traits.length <= PEU_DE_TRAITS ? 1 : 0;
  // The thickest first: the thin ones stay visible over them.
  for (const trait of traits.toSorted((a, b) => b.projets - a.projets))
    drawTrait(ctx, trait, disposition, { couleur, opacite, epaisseur: widthOf(trait.projets, projetsMax) + renfort });
}

function drawTrait(
  ctx: CanvasRenderingContext2D,
  { depart, arrivee }: Trait,
  disposition: Disposition,
  { couleur, opacite, epaisseur }: { couleur: string; opacite: number; epaisseur: number },
): void {
  const { poignee1, poignee2 } = curveBetween(depart, arrivee, disposition);
  const debut = leaveMark(depart, poignee1);
  const fin = leaveMark(arrivee, poignee2);
  const visible = opacite * (depart.dedans && arrivee.dedans ? 1 : HORS_CADRE);
  ctx.beginPath();
  ctx.moveTo(debut.x, debut.y);
  ctx.bezierCurveTo(poignee1.x, poignee1.y, poignee2.x, poignee2.y, fin.x, fin.y);
  ctx.lineWidth = epaisseur;
  ctx.strokeStyle = withAlpha(couleur, visible);
  ctx.stroke();
  ctx.fillStyle = withAlpha(couleur, Math.min(1, visible * 1.5));
  for (const bout of [depart, arrivee]) {
    // A mark shows the end by itself.
    if (!bout.dedans || bout.rayon > 0) continue;
    ctx.beginPath();
    ctx.arc(bout.x, bout.y, RAYON_BOUT, 0, 2 * Math.PI);
    ctx.fill();
  }
}

/** The edge of the mark that a link leaves towards its handle: its number stays readable. */
function leaveMark({ x, y, rayon, dedans }: Place, vers: PointEcran): PointEcran {
  const longueur = Math.hypot(vers.x - x, vers.y - y);
  if (!dedans || longueur <= rayon) return { x, y };
  return { x: x + ((vers.x - x) * rayon) / longueur, y: y + ((vers.y - y) * rayon) / longueur };
}
