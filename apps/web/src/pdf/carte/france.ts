import type { RepresentationCarte } from '@atlas/contracts/vocabulaire';
import { bboxOfBoite, CADRAGE_FRANCE } from '../../carte/cadrages.ts';
import type { BBox, LngLat } from '../../carte/coordonnees.ts';
import { COLLECTIVITES_OUTRE_MER, DROM, type Encart } from '../../carte/deux/encarts.ts';
import { loadFond } from '../../carte/fond/chargement.ts';
import { type Fond, mergeBoites } from '../../carte/fond/geometrie.ts';
import { radiusOf } from '../../carte/surfaces.ts';
import type { Contexte } from '../contexte.ts';
import type { SelectionCarte } from '../donnees/selection.ts';
import { createCadre, type Taille } from './cadre.ts';
import {
  type Classement,
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
import { createAzimutale, createLambert93, type Projection } from './projections.ts';

/** Above this many collectivités, circles stand for départements. */
const POINTS_MAX = 400;
const RAYON_MAX = 11;
const RAYON_ENCART_MAX = 7;
/** Collectivités whose name is written, where there is room. */
const NOMS_MAX = 60;

/** Departments of France outside Europe, as the country codes of the world map where it draws them apart. */
const PAYS_DES_ENCARTS: Readonly<Record<string, string>> = {
  '975': 'PM',
  '977': 'BL',
  '978': 'MF',
  '986': 'WF',
  '987': 'PF',
  '988': 'NC',
};

/** An overseas territory in a small frame of its own. */
export interface EncartPret {
  code: string;
  nom: string;
  carte: CartePrete;
}

export interface FrancePrete {
  carte: CartePrete;
  encarts: EncartPret[];
}

interface Fonds {
  departements: Fond;
  pays: Fond;
}

interface OptionsFrance {
  representation: RepresentationCarte;
  encarts: readonly Encart[];
  taille: Taille;
  tailleEncart: Taille;
}

/** The overseas territories beside France: the five départements, and the others that have projets. None beside a part of it. */
export function listEncarts({ departements, departementsVises }: SelectionCarte): Encart[] {
  if (departementsVises.length > 0) return [];
  const avecProjets = new Set(departements.unites.filter(({ projets }) => projets > 0).map(({ code }) => code));
  return [...DROM, ...COLLECTIVITES_OUTRE_MER.filter(({ code }) => avecProjets.has(code))];
}

/** Metropolitan France, or the départements that the criteria are about, and the overseas territories beside it. */
export async function prepareFrance(
  selection: SelectionCarte,
  { representation, encarts, taille, tailleEncart }: OptionsFrance,
  contexte: Contexte,
): Promise<FrancePrete> {
  const [departements, pays] = await Promise.all([loadFond('departement'), loadFond('pays')]);
  const fonds = { departements, pays };
  const { t } = contexte;
  const classement = representation === 'aplats' ? classify(selection.departements) : null;
  const { lieux, parPoint } = listLieux(selection);
  const valeurMax = maxOf(lieux);
  const rayonMax = largestRadius(valeurMax, RAYON_MAX);
  const { bbox, projection } = frameFrance(selection, departements);
  const cadre = createCadre(projection, bbox, taille);
  const titre = parPoint ? t.parCollectivite : t.parDepartement;
  const carte: CartePrete = {
    cadre,
    ...drawFrance(fonds, cadre, { classement, lieux, valeurMax, rayonMax }),
    etiquettes: classement ? [] : placeNoms(lieux, cadre, NOMS_MAX, (nombre) => radiusOf(nombre, valeurMax, rayonMax)),
    legende: classement ? legendOfClasses(t.parDepartement, classement) : legendOfCercles(titre, valeurMax, rayonMax),
    nord: true,
    echelle: true,
  };
  return {
    carte,
    encarts: encarts.map((encart) =>
      prepareEncart(encart, nameEncart(encart.code, selection, fonds), fonds, tailleEncart, {
        classement,
        lieux,
        valeurMax,
      }),
    ),
  };
}

/** The name of an overseas territory, from whatever knows it. */
const nameEncart = (code: string, { departements }: SelectionCarte, fonds: Fonds): string =>
  departements.unites.find((unite) => unite.code === code)?.nom ??
  fonds.departements.parCode.get(code)?.nom ??
  fonds.pays.parCode.get(PAYS_DES_ENCARTS[code] ?? '')?.nom ??
  code;

/** What circles stand for: each collectivité, or each département where there would be too many. */
function listLieux({ collectivites, departements }: SelectionCarte): { lieux: Lieu[]; parPoint: boolean } {
  if (collectivites.id.length <= POINTS_MAX) {
    const lieux = collectivites.nom.map((nom, i) => ({
      nom,
      position: [collectivites.longitude[i] ?? 0, collectivites.latitude[i] ?? 0] as LngLat,
      nombre: collectivites.projets[i] ?? 0,
    }));
    return { lieux, parPoint: true };
  }
  const lieux = departements.unites.flatMap(({ nom, longitude, latitude, projets }) =>
    longitude === null || latitude === null
      ? []
      : [{ nom, position: [longitude, latitude] as LngLat, nombre: projets }],
  );
  return { lieux, parPoint: false };
}

/** What the frame shows: the hexagon, or the départements that the criteria name. */
function frameFrance({ departementsVises }: SelectionCarte, fond: Fond): { bbox: BBox; projection: Projection } {
  const boites = departementsVises.flatMap((code) => {
    const surface = fond.parCode.get(code);
    return surface ? [surface.boite] : [];
  });
  if (boites.length === 0) return { bbox: CADRAGE_FRANCE.bbox, projection: createLambert93() };
  const bbox = bboxOfBoite(mergeBoites(boites));
  const [ouest, sud, est, nord] = bbox;
  return { bbox, projection: createAzimutale([(ouest + est) / 2, (sud + nord) / 2]) };
}

interface Contenu {
  classement: Classement | null;
  lieux: readonly Lieu[];
  valeurMax: number;
  rayonMax: number;
}

function drawFrance(
  { departements, pays }: Fonds,
  cadre: CartePrete['cadre'],
  { classement, lieux, valeurMax, rayonMax }: Contenu,
): Pick<CartePrete, 'traces' | 'cercles'> {
  const voisins = pays.surfaces.filter(({ code }) => code !== 'FR');
  return {
    traces: [
      ...drawTerres(voisins, cadre, PALETTE.terreVoisine),
      ...drawTerres(departements.surfaces, cadre, PALETTE.terre),
      ...(classement ? drawAplats(departements.surfaces, cadre, classement) : []),
      ...drawFrontieres(pays, cadre, 0.35),
      ...drawFrontieres(departements, cadre, 0.35),
    ],
    cercles: classement ? [] : drawCercles(lieux, cadre, rayonMax, valeurMax),
  };
}

function prepareEncart(
  { code, bbox }: Encart,
  nom: string,
  fonds: Fonds,
  taille: Taille,
  { classement, lieux, valeurMax }: Omit<Contenu, 'rayonMax'>,
): EncartPret {
  const [ouest, sud, est, nord] = bbox;
  const cadre = createCadre(createAzimutale([(ouest + est) / 2, (sud + nord) / 2]), bbox, taille);
  const surface = fonds.pays.parCode.get(PAYS_DES_ENCARTS[code] ?? '');
  const aSoi = surface ? [{ ...surface, code }] : [];
  const { traces, cercles } = drawFrance(fonds, cadre, {
    classement,
    lieux,
    valeurMax,
    rayonMax: largestRadius(valeurMax, RAYON_ENCART_MAX),
  });
  return {
    code,
    nom,
    carte: {
      cadre,
      traces: [...traces, ...(classement ? drawAplats(aSoi, cadre, classement) : [])],
      cercles,
      etiquettes: [],
      legende: null,
      nord: false,
      echelle: false,
    },
  };
}
