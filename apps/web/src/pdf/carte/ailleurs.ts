import type { RepresentationCarte } from '@atlas/contracts/vocabulaire';
import { bboxOfBoite } from '../../carte/cadrages.ts';
import { type BBox, bboxOf, type LngLat, unrollEast } from '../../carte/coordonnees.ts';
import { loadFond, loadSubdivisions } from '../../carte/fond/chargement.ts';
import { type Fond, mainRing } from '../../carte/fond/geometrie.ts';
import { radiusOf } from '../../carte/surfaces.ts';
import type { Contexte } from '../contexte.ts';
import type { SelectionCarte } from '../donnees/selection.ts';
import { type Cadre, createCadre, type Taille } from './cadre.ts';
import {
  classify,
  drawAplats,
  drawCercles,
  drawFrontieres,
  drawTerres,
  type Lieu,
  largestRadius,
  legendOfCercles,
  legendOfClasses,
  maxOf,
  PALETTE,
  placeNoms,
} from './couches.ts';
import type { CartePrete } from './modele.ts';
import { createAzimutale, createEqualEarth } from './projections.ts';

/** The inhabited world, from Patagonia to the north of Norway. */
const MONDE: BBox = [-168, -55, 190, 76];
/** Central meridian of the world map: that of Berlin and Yaoundé, around which most cooperation is. */
const MERIDIEN = 11;
/** Wider than this, in degrees, some countries are shown as a part of the world rather than by themselves. */
const ETENDUE_REGIONALE = 110;
const RAYON_MAX = 13;
const NOMS_PAYS_MAX = 45;
const NOMS_PARTENAIRES_MAX = 70;
/** Degrees around the partenaires of a country whose own outline is unknown. */
const AIR_DEGRES = 2;

/** The one country that the criteria are about. */
export const paysSeul = ({ filtres }: SelectionCarte): string | undefined =>
  filtres.pays?.length === 1 ? filtres.pays[0] : undefined;

/** The partner country, or the world. */
export async function prepareAilleurs(
  selection: SelectionCarte,
  { representation, taille }: { representation: RepresentationCarte; taille: Taille },
  contexte: Contexte,
): Promise<CartePrete> {
  const code = paysSeul(selection);
  const monde = await loadFond('pays');
  return code === undefined
    ? prepareMonde(selection, monde, representation, taille, contexte)
    : preparePays(code, selection, monde, await loadSubdivisions(code), taille, contexte);
}

function preparePays(
  code: string,
  { partenaires }: SelectionCarte,
  monde: Fond,
  subdivisions: Fond | null,
  taille: Taille,
  { t }: Contexte,
): CartePrete {
  const lieux = partenaires.nom.map(
    (nom, i): Lieu => ({
      nom,
      position: [partenaires.longitude[i] ?? 0, partenaires.latitude[i] ?? 0],
      nombre: partenaires.projets[i] ?? 0,
    }),
  );
  const valeurMax = maxOf(lieux);
  const bbox = frameOf(code, monde, lieux);
  const [ouest, sud, est, nord] = bbox;
  const milieu: LngLat = [(ouest + unrollEast(ouest, est)) / 2, (sud + nord) / 2];
  const cadre = createCadre(createAzimutale(milieu), bbox, taille);
  const siennes = monde.surfaces.filter((surface) => surface.code === code);
  return {
    cadre,
    traces: [
      ...drawTerres(
        monde.surfaces.filter((surface) => surface.code !== code),
        cadre,
        PALETTE.terreVoisine,
      ),
      ...drawTerres(subdivisions?.surfaces ?? siennes, cadre, PALETTE.terre),
      ...(subdivisions ? drawFrontieres(subdivisions, cadre, 0.35) : []),
      ...drawFrontieres(monde, cadre, 0.5),
    ],
    cercles: drawCercles(lieux, cadre, largestRadius(valeurMax, RAYON_MAX), valeurMax),
    etiquettes: placeNoms(lieux, cadre, NOMS_PARTENAIRES_MAX, radiusFor(valeurMax)),
    legende: legendOfCercles(t.parPartenaire, valeurMax, largestRadius(valeurMax, RAYON_MAX)),
    nord: true,
    echelle: true,
  };
}

const radiusFor = (valeurMax: number) => (nombre: number) =>
  radiusOf(nombre, valeurMax, largestRadius(valeurMax, RAYON_MAX));

/** The mainland of a country, and whatever of its partenaires is outside of it. */
function frameOf(code: string, monde: Fond, lieux: readonly Lieu[]): BBox {
  const surface = monde.parCode.get(code);
  const principal = surface && mainRing(surface);
  const coins = principal ? cornersOf(bboxOfBoite(principal.boite)) : [];
  const bbox = bboxOf([...coins, ...lieux.map(({ position }) => position)]) ?? MONDE;
  if (principal) return bbox;
  const [ouest, sud, est, nord] = bbox;
  return [ouest - AIR_DEGRES, sud - AIR_DEGRES, est + AIR_DEGRES, nord + AIR_DEGRES];
}

const cornersOf = ([ouest, sud, est, nord]: BBox): LngLat[] => [
  [ouest, sud],
  [est, nord],
];

function prepareMonde(
  selection: SelectionCarte,
  monde: Fond,
  representation: RepresentationCarte,
  taille: Taille,
  { t, nomLocal }: Contexte,
): CartePrete {
  const { pays, filtres } = selection;
  const lieux = pays.unites.flatMap(({ nom, nomEn, longitude, latitude, projets }): Lieu[] =>
    longitude === null || latitude === null || projets === 0
      ? []
      : [{ nom: nomLocal(nom, nomEn), position: [longitude, latitude], nombre: projets }],
  );
  const choisis = (filtres.pays?.length ?? 0) > 0 || (filtres.continent?.length ?? 0) > 0;
  const { cadre, regional } = frameMonde(choisis ? lieux : [], taille);
  const valeurMax = maxOf(lieux);
  const classement = representation === 'aplats' ? classify(pays) : null;
  return {
    cadre,
    traces: [
      ...drawTerres(monde.surfaces, cadre, PALETTE.terre),
      ...drawTerres(
        monde.surfaces.filter(({ code }) => code === 'FR'),
        cadre,
        PALETTE.france,
      ),
      ...(classement ? drawAplats(monde.surfaces, cadre, classement) : []),
      ...drawFrontieres(monde, cadre, regional ? 0.4 : 0.25),
    ],
    cercles: classement ? [] : drawCercles(lieux, cadre, largestRadius(valeurMax, RAYON_MAX), valeurMax),
    etiquettes: placeNoms(lieux, cadre, NOMS_PAYS_MAX, classement ? () => 0 : radiusFor(valeurMax)),
    legende: classement
      ? legendOfClasses(t.parPays, classement)
      : legendOfCercles(t.parPays, valeurMax, largestRadius(valeurMax, RAYON_MAX)),
    nord: false,
    echelle: regional,
  };
}

/** The whole world, or the part of it that some countries take when it is small enough to be shown by itself. */
function frameMonde(lieux: readonly Lieu[], taille: Taille): { cadre: Cadre; regional: boolean } {
  const bbox = bboxOf(lieux.map(({ position }) => position));
  const monde = { cadre: createCadre(createEqualEarth(MERIDIEN), MONDE, taille), regional: false };
  if (bbox === undefined) return monde;
  const [ouest, sud, est, nord] = bbox;
  const etendue = unrollEast(ouest, est) - ouest;
  if (etendue > ETENDUE_REGIONALE || nord - sud > ETENDUE_REGIONALE) return monde;
  const air = 6;
  const large: BBox = [ouest - air, Math.max(-85, sud - air), est + air, Math.min(85, nord + air)];
  const milieu: LngLat = [ouest + etendue / 2, (sud + nord) / 2];
  return { cadre: createCadre(createAzimutale(milieu), large, taille), regional: true };
}
