import { normalizeNom } from '../src/normalize-nom.ts';
import { GEONAMES, readSource } from './sources.ts';

/** A populated place of GeoNames. */
export interface LieuGeoNames {
  id: number;
  nom: string;
  autresNoms: string[];
  latitude: number;
  longitude: number;
  /** GeoNames feature code: PPLC capital, PPLA… seat of a subdivision, PPL town, PPLX quarter. */
  nature: string;
  codePays: string;
  admin1: string;
  admin2: string;
  admin4: string;
  population: number;
}

/** Quarters, and places that are abandoned, destroyed or historical. */
const NATURES_EXCLUES = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH', 'STLMT']);

function parseLigne(ligne: string): LieuGeoNames {
  const c = ligne.split('\t');
  const texte = (rang: number) => c[rang] ?? '';
  return {
    id: Number(texte(0)),
    nom: /\p{Script=Latin}/u.test(texte(1)) ? texte(1) : texte(2),
    autresNoms: texte(3).split(',').filter(Boolean),
    latitude: Number(texte(4)),
    longitude: Number(texte(5)),
    nature: texte(7),
    codePays: texte(8),
    admin1: texte(10),
    admin2: texte(11),
    admin4: texte(13),
    population: Number(texte(14)),
  };
}

/** All places of more than 500 inhabitants that are towns or villages of their own. A comma betrays an address. */
export function readLieux(): LieuGeoNames[] {
  return readSource(GEONAMES, 'dist/cities500.txt')
    .trimEnd()
    .split('\n')
    .map(parseLigne)
    .filter((lieu) => !NATURES_EXCLUES.has(lieu.nature) && !lieu.nom.includes(','));
}

/** True when the place bears that name (already normalised), as its main name or as another. */
export function hasNom(lieu: LieuGeoNames, nomNormalise: string): boolean {
  return normalizeNom(lieu.nom) === nomNormalise || lieu.autresNoms.some((nom) => normalizeNom(nom) === nomNormalise);
}

/** Capitals first, then seats of subdivisions, then other towns; the most populated first among equals. */
export function compareImportance(a: LieuGeoNames, b: LieuGeoNames): number {
  const rang = (lieu: LieuGeoNames) => (lieu.nature === 'PPLC' ? 0 : lieu.nature.startsWith('PPLA') ? 1 : 2);
  return rang(a) - rang(b) || b.population - a.population || a.id - b.id;
}
