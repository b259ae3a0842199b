import type { NiveauPartenaire } from '@atlas/contracts/vocabulaire';
import { normalizeNom, type Point, type VilleDuMonde } from '@atlas/geodonnees';
import { findSubdivision, loadPays, loadVillesDuMonde } from '@atlas/geodonnees/referentiels';
import type { PartenaireTable } from '../../exports/projet-table.ts';
import { GrilleDeVilles } from './grille-de-villes.ts';
import { NomsFrancais } from './noms-francais.ts';

/** A foreign place as a file gives it. */
export interface LieuDecrit {
  libelle: string;
  codePays: string;
  point: Point | null;
  population: number | null;
}

/** What was done to make a partenaire of a place, when it is not plainly what the file says. */
export type Correction =
  | 'coordonnees_inversees'
  | 'coordonnees_hors_pays'
  | 'position_de_la_ville'
  | 'position_du_pays'
  | 'pays_corrige';

export interface LieuReconnu {
  partenaire: PartenaireTable;
  corrections: Correction[];
}

/** Kilometres within which a town of the référentiel and a place of the same name are the same. */
const ECART_MEME_NOM = 25;
/** Within which a place and a town known under its French name may be the same under two names. */
const ECART_NOM_ETRANGER = 5;
/** Beyond which from any of its towns a place is not in a country. */
const ECART_HORS_PAYS = 200;
/** Under which from one of its towns a place may be in a country, when its label or its coordinates seem wrong. */
const ECART_DANS_PAYS = 60;
/** Within which of a town a place is in the country of that town. */
const ECART_MEME_PAYS = 5;

/** Recognises foreign places among the towns of the référentiel. */
export class RechercheLieux {
  readonly #pays = new Map(loadPays().map((pays) => [pays.code, pays]));
  readonly #villes = new GrilleDeVilles(loadVillesDuMonde());
  readonly #nomsFrancais = new NomsFrancais();

  /** True when the country has a town of that name: Luxembourg and Monaco are both. */
  hasVille(codePays: string, libelle: string): boolean {
    return this.#villes.listNamed(codePays, [normalizeNom(libelle)]).length > 0;
  }

  /** The partenaire that a place is, under the name, the country and the position that suit it best. */
  recognize(lieu: LieuDecrit): LieuReconnu {
    const corrections: Correction[] = [];
    const libelle = cleanNom(lieu.libelle);
    const point = lieu.point && this.#straighten(lieu.point, lieu.codePays, corrections);
    const codePays = this.#findPaysReel(libelle, lieu.codePays, point) ?? lieu.codePays;
    if (codePays !== lieu.codePays) corrections.push('pays_corrige');
    const ville = this.#findVille({ ...lieu, libelle, codePays, point });
    const position = this.#choosePosition(codePays, point, ville, corrections);
    return {
      corrections,
      partenaire: {
        nom: ville ? chooseNom(libelle, ville) : libelle,
        codePays,
        position,
        niveau: guessNiveau(lieu.libelle.replace(/,.*$/, '')),
        codeSubdivision: position.precision === 'pays' ? null : findSubdivision(codePays, position),
        population: lieu.population ?? ville?.population ?? null,
        siteWeb: null,
      },
    };
  }

  /** The point of the file, else of the town of that name, else the centre of the country. */
  #choosePosition(codePays: string, point: Point | null, ville: VilleDuMonde | null, corrections: Correction[]) {
    if (point) return { latitude: point.latitude, longitude: point.longitude, precision: 'exacte' as const };
    corrections.push(ville ? 'position_de_la_ville' : 'position_du_pays');
    const { latitude, longitude } = ville ?? (this.#pays.get(codePays) as Point);
    return { latitude, longitude, precision: ville ? ('exacte' as const) : ('pays' as const) };
  }

  /** The point as given, or with latitude and longitude in their places, or nothing when neither is in the country. */
  #straighten(point: Point, codePays: string, corrections: Correction[]): Point | null {
    const inverse = { latitude: point.longitude, longitude: point.latitude };
    const isOnEarth = Math.abs(point.latitude) <= 90;
    const isIn = (candidat: Point, km: number) =>
      Math.abs(candidat.latitude) <= 90 &&
      this.#villes.nearest(candidat, km, (ville) => ville.codePays === codePays) !== null;
    if (isIn(point, ECART_HORS_PAYS) || (isOnEarth && !this.#villes.has(codePays))) return point;
    if (isIn(inverse, ECART_DANS_PAYS)) {
      corrections.push('coordonnees_inversees');
      return inverse;
    }
    // Somewhere else altogether: the place may be right and its country wrong (see `findPaysReel`).
    if (isOnEarth && this.#villes.nearest(point, ECART_DANS_PAYS)) return point;
    corrections.push('coordonnees_hors_pays');
    return null;
  }

  /** The country in which a point is, when none of the towns of the one given is anywhere near it. */
  #findPaysReel(nom: string, codePays: string, point: Point | null): string | null {
    if (!point) return null;
    if (this.#villes.nearest(point, ECART_DANS_PAYS, (ville) => ville.codePays === codePays)) return null;
    const cherche = normalizeNom(nom);
    const isNamed = (ville: VilleDuMonde) => this.#villes.nameOf(ville) === cherche;
    const ville = this.#villes.nearest(point, ECART_MEME_NOM, isNamed) ?? this.#villes.nearest(point, ECART_MEME_PAYS);
    return ville?.codePays ?? null;
  }

  #findVille({ libelle, codePays, point, population }: LieuDecrit): VilleDuMonde | null {
    const sansParenthese = libelle.replace(/\s*\(.*\)$/, '');
    const formes = new Set([normalizeNom(libelle), normalizeNom(sansParenthese)]);
    const francais = this.#nomsFrancais.find(codePays, sansParenthese);
    if (francais !== undefined) formes.add(francais);
    if (!point) {
      const homonymes = this.#villes.listNamed(codePays, formes);
      return homonymes.length === 1 ? (homonymes[0] ?? null) : null;
    }
    const isHere = (ville: VilleDuMonde) => ville.codePays === codePays;
    return (
      this.#villes.nearest(point, ECART_MEME_NOM, (ville) => isHere(ville) && formes.has(this.#villes.nameOf(ville))) ??
      // Under an English name («Padua», «Antwerp») that no table has: the same place, and as large.
      this.#villes.nearest(
        point,
        ECART_NOM_ETRANGER,
        (ville) =>
          isHere(ville) &&
          this.#nomsFrancais.isNomFrancais(ville) &&
          isAsLarge(ville.population, population) &&
          normalizeNom(ville.nom)[0] === normalizeNom(libelle)[0],
      )
    );
  }
}

/** One name, two spellings: the town's own when it is written in the letters of French, else the file's. */
function chooseNom(nom: string, ville: VilleDuMonde): string {
  const isSameName = normalizeNom(nom) === normalizeNom(ville.nom);
  return isSameName && !/^[A-Za-zÀÂÇÉÈÊËÎÏÔÙÛÜàâçéèêëîïôùûüŒœ' -]+$/.test(ville.nom) ? nom : ville.nom;
}

function isAsLarge(connue: number, donnee: number | null): boolean {
  return donnee !== null && donnee > connue / 2 && donnee < connue * 2;
}

/** `Florence, Tuscany`, `Gmina Wieliczka`, `Uppsala Municipality`: what Wikidata adds to tell homonyms apart goes. */
function cleanNom(libelle: string): string {
  return libelle
    .replace(/\p{Cf}/gu, '')
    .replace(/,.*$/, '')
    .replace(/^Gmina /, '')
    .replace(/ (?:Municipality|Department|Township)$/, '')
    .trim();
}

function guessNiveau(libelle: string): NiveauPartenaire {
  if (/\bCounty\b(?! Borough)|\bProvince\b|\bCercle\b/.test(libelle)) return 'departement';
  if (/\bDistrict\b/.test(libelle)) return 'autre';
  return 'commune';
}
