import type { CarteUnites } from '@atlas/contracts';
import { type Classe, classOf, computeClasses, spreadColors } from '../../carte/classes.ts';
import type { LngLat } from '../../carte/coordonnees.ts';
import { placeLabels } from '../../carte/couches/placement.ts';
import { PALETTES } from '../../carte/couleurs.ts';
import type { Fond, Surface } from '../../carte/fond/geometrie.ts';
import { legendValues, radiusOf } from '../../carte/surfaces.ts';
import { type Cadre, toChemin } from './cadre.ts';
import type { Cercle, Etiquette, LegendeCarte, Trace } from './modele.ts';

export const PALETTE = PALETTES.light;

/** Something with a number and a place. */
export interface Lieu {
  nom: string;
  position: LngLat;
  nombre: number;
}

const HAUTEUR_ETIQUETTE = 7;
/** Mean width of a letter, as a share of the size of the text: labels only have to avoid each other. */
const LARGEUR_LETTRE = 0.5;
export const CORPS_ETIQUETTE = 6;

/** The land around, filled and edged. */
export function drawTerres(surfaces: readonly Surface[], cadre: Cadre, remplissage: string): Trace[] {
  const chemin = surfaces.map(({ anneaux }) => toChemin(anneaux, cadre, { ferme: true })).join('');
  return chemin === '' ? [] : [{ chemin, remplissage }];
}

/** Coasts and borders of a base map; disputed ones are dashed. */
export function drawFrontieres(fond: Fond, cadre: Cadre, epaisseur: number): Trace[] {
  const draw = (lignes: Fond['contours'], trait: string, pointilles = false): Trace[] => {
    const chemin = toChemin(lignes, cadre, { ferme: false });
    return chemin === '' ? [] : [{ chemin, trait, epaisseur, ...(pointilles ? { pointilles } : {}) }];
  };
  return [
    ...draw(fond.frontieres, PALETTE.frontiere),
    ...draw(fond.frontieresContestees, PALETTE.frontiere, true),
    ...draw(fond.contours, PALETTE.cote),
  ];
}

/** The classes of some units, and what each is filled with. */
export interface Classement {
  classes: Classe[];
  couleurs: string[];
  parCode: ReadonlyMap<string, number>;
}

export function classify({
  unites,
}: {
  unites: readonly Pick<CarteUnites['unites'][number], 'code' | 'projets'>[];
}): Classement {
  const classes = computeClasses(unites.map(({ projets }) => projets));
  return {
    classes,
    couleurs: spreadColors(PALETTE.classes, classes.length),
    parCode: new Map(unites.map(({ code, projets }) => [code, projets])),
  };
}

/** Surfaces filled by class: one drawing a class. */
export function drawAplats(surfaces: readonly Surface[], cadre: Cadre, classement: Classement): Trace[] {
  const { classes, couleurs, parCode } = classement;
  return couleurs.flatMap((couleur, rang) =>
    drawTerres(
      surfaces.filter(({ code }) => classOf(parCode.get(code) ?? 0, classes) === rang),
      cadre,
      couleur,
    ),
  );
}

export const legendOfClasses = (titre: string, { classes, couleurs }: Classement): LegendeCarte | null =>
  classes.length === 0
    ? null
    : { genre: 'classes', titre, classes: classes.map((classe, i) => ({ ...classe, couleur: couleurs[i] as string })) };

/** Circles by area, the largest first so that the small ones stay visible. */
export function drawCercles(
  lieux: readonly Lieu[],
  cadre: Cadre,
  rayonMax: number,
  valeurMax = maxOf(lieux),
): Cercle[] {
  return lieux
    .toSorted((a, b) => b.nombre - a.nombre)
    .map(({ position, nombre }) => {
      const [x, y] = cadre.place(position);
      return { x, y, rayon: radiusOf(nombre, valeurMax, rayonMax) };
    })
    .filter(({ x, y, rayon }) => rayon > 0 && x >= 0 && y >= 0 && x <= cadre.largeur && y <= cadre.hauteur);
}

/** Points of radius of a circle that is worth one, where the largest is worth little: nothing is blown up. */
const RAYON_UNITAIRE = 3;

/** Radius of the largest circle: it grows with what it is worth, up to `rayonMax`. */
export const largestRadius = (valeurMax: number, rayonMax: number): number =>
  Math.min(rayonMax, RAYON_UNITAIRE * Math.sqrt(Math.max(1, valeurMax)));

export const maxOf = (lieux: readonly Lieu[]): number => lieux.reduce((max, { nombre }) => Math.max(max, nombre), 0);

export function legendOfCercles(titre: string, valeurMax: number, rayonMax: number): LegendeCarte | null {
  if (valeurMax === 0) return null;
  const rondes = legendValues(valeurMax);
  const valeurs = rondes.length === 1 && rondes[0] !== 1 ? [...rondes, 1] : rondes;
  return {
    genre: 'cercles',
    titre,
    valeurs: valeurs.map((valeur) => ({ valeur, rayon: radiusOf(valeur, valeurMax, rayonMax) })),
  };
}

/** Share of the radius of a circle that names keep off: they may bite its edge, not its middle. */
const COEUR = 0.6;

/** Names beside the most important places, where they touch neither another name nor a circle. */
export function placeNoms(
  lieux: readonly Lieu[],
  cadre: Cadre,
  max: number,
  radius: (nombre: number) => number,
): Etiquette[] {
  const disques = lieux
    .toSorted((a, b) => b.nombre - a.nombre)
    .map(({ nom, position, nombre }) => {
      const [x, y] = cadre.place(position);
      return { nom, nombre, x, y, rayon: radius(nombre) };
    });
  const candidats = disques.slice(0, max).map(({ nom, nombre, x, y, rayon }) => {
    const largeur = nom.length * CORPS_ETIQUETTE * LARGEUR_LETTRE;
    const places = [
      ...(rayon === 0 ? [{ x: x - largeur / 2, y: y - HAUTEUR_ETIQUETTE / 2 }] : []),
      { x: x + rayon + 2, y: y - HAUTEUR_ETIQUETTE / 2 },
      { x: x - rayon - 2 - largeur, y: y - HAUTEUR_ETIQUETTE / 2 },
      { x: x - largeur / 2, y: y - rayon - HAUTEUR_ETIQUETTE - 1.5 },
      { x: x - largeur / 2, y: y + rayon + 1.5 },
    ];
    return { donnee: nom, largeur, hauteur: HAUTEUR_ETIQUETTE, places, priorite: nombre };
  });
  const obstacles = disques
    .filter(({ rayon }) => rayon > 0)
    .map(({ x, y, rayon }) => {
      const demi = Math.max(0.1, rayon * COEUR - 1);
      return { x: x - demi, y: y - demi, largeur: 2 * demi, hauteur: 2 * demi };
    });
  const page = { x: 2, y: 2, largeur: cadre.largeur - 4, hauteur: cadre.hauteur - 4 };
  return placeLabels(candidats, page, obstacles).map(({ x, y, largeur, hauteur, donnee }) => ({
    x,
    y,
    largeur,
    hauteur,
    texte: donnee,
  }));
}
