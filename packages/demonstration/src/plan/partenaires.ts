import {
  distanceKm,
  normalizeNom,
  type Pays,
  type Point,
  type Subdivision,
  type VilleDuMonde,
} from '@atlas/geodonnees';
import type { Referentiels } from '../types.ts';
import {
  FORME_COMMUNE,
  FORME_DEPARTEMENT,
  FORME_INTERCOMMUNALITE,
  FORME_REGION,
  FORMES_SUPPLEMENTAIRES,
  INSTITUTIONS_REGIONALES,
  SUBDIVISIONS_EXCLUES,
  SUBDIVISIONS_SEULES,
} from '../vocabulaire/institutions.ts';
import { PAYS_RETENUS } from '../vocabulaire/pays.ts';
import { isVilleRetenue, VillesLibres } from './villes.ts';

/** The partenaires as columns: country (rank in `PAYS_RETENUS`), form, and rank of the town or subdivision. */
export interface TablePartenaires {
  pays: number[];
  formes: number[];
  lieux: number[];
}

interface PaysEnCours {
  /** Ranks of its towns, in decreasing order of population. */
  villes: Int32Array;
  populations: Float64Array;
  /** The same towns by latitude. */
  duSudAuNord: Int32Array;
  libres: Map<number, VillesLibres>;
  subdivisions: number[];
  /** The partenaires it has so far. */
  crees: number[];
}

/** At scale 1, districts are named after towns that are likely to be the chief one. */
const CHEFS_LIEUX_MAX = 90;
const PROPORTION_CHEFS_LIEUX = 0.6;

/** Half the side of the square in which neighbouring towns are looked for, in degrees. */
const RECHERCHE_MAX_DEGRES = 1.5;

/**
 * The foreign side while it is being built: who exists, and which towns and subdivisions are still free in each country.
 */
export class Partenariats {
  readonly table: TablePartenaires = { pays: [], formes: [], lieux: [] };
  private readonly pays: PaysEnCours[];
  private readonly formesDeVille: number[];
  private readonly subdivisions: readonly Subdivision[];
  private readonly villes: readonly VilleDuMonde[];
  private readonly echelle: number;

  constructor({ villesDuMonde, subdivisions, pays }: Referentiels, echelle: number) {
    checkPays(pays);
    this.villes = villesDuMonde;
    this.echelle = echelle;
    this.subdivisions = subdivisions;
    const villesParPays = groupRanks(villesDuMonde, isVilleRetenue);
    const subdivisionsParPays = groupRanks(subdivisions, isSubdivisionRetenue);
    const formes = [FORME_COMMUNE, FORME_DEPARTEMENT, FORME_INTERCOMMUNALITE];
    this.formesDeVille = echelle > 1 ? [...formes, ...FORMES_SUPPLEMENTAIRES] : formes;
    this.pays = PAYS_RETENUS.map(({ code }) => {
      const rangs = Int32Array.from(villesParPays.get(code) ?? []);
      const populations = Float64Array.from(rangs, (rang) => villesDuMonde[rang]?.population ?? 0);
      const latitudeOf = (rang: number) => villesDuMonde[rang]?.latitude ?? 0;
      const duSudAuNord = rangs.slice().sort((a, b) => latitudeOf(a) - latitudeOf(b) || a - b);
      return {
        villes: rangs,
        populations,
        duSudAuNord,
        libres: new Map(),
        subdivisions: subdivisionsParPays.get(code) ?? [],
        crees: [],
      };
    });
  }

  get nombre(): number {
    return this.table.pays.length;
  }

  /** The partenaires of a country so far, the oldest first. */
  listCrees(pays: number): readonly number[] {
    return this.getPays(pays).crees;
  }

  /** Inhabitants of the town of a partenaire; 0 for a subdivision. */
  populationOf(partenaire: number): number {
    if (this.table.formes[partenaire] === FORME_REGION) return 0;
    return this.villes[this.table.lieux[partenaire] as number]?.population ?? 0;
  }

  /**
   * Makes a new partenaire in a country, of the form that is asked for or, when that one is used up, of another; its town
   * is the free one nearest to `population`. Returns -1 when the country has nothing left.
   */
  create(pays: number, forme: number, population: number, choix: number): number {
    const enCours = this.getPays(pays);
    if (forme === FORME_REGION && enCours.subdivisions.length > 0) {
      const [lieu] = enCours.subdivisions.splice(Math.floor(choix * enCours.subdivisions.length), 1);
      return this.add(pays, FORME_REGION, lieu as number);
    }
    const demandee = forme === FORME_REGION ? FORME_COMMUNE : forme;
    for (const essai of [demandee, ...this.formesDeVille.filter((autre) => autre !== demandee)]) {
      const lieu = this.getLibres(enCours, essai).takeNearest(population);
      if (lieu >= 0) return this.add(pays, essai, lieu);
    }
    return -1;
  }

  /** Makes, or finds again, the partenaire of this form at this very town or subdivision. */
  ensure(pays: number, forme: number, lieu: number): number {
    const enCours = this.getPays(pays);
    const connu = enCours.crees.find((p) => this.table.formes[p] === forme && this.table.lieux[p] === lieu);
    if (connu !== undefined) return connu;
    if (forme === FORME_REGION) enCours.subdivisions = enCours.subdivisions.filter((rang) => rang !== lieu);
    else this.getLibres(enCours, forme).takeRang(lieu);
    return this.add(pays, forme, lieu);
  }

  /** Ranks of the towns of a country nearest to a point, with their distance in kilometres. */
  listNearest(pays: number, point: Point, nombre: number): { rang: number; km: number }[] {
    const proches = Array.from(this.listAround(pays, point), (rang) => ({ rang, km: this.distanceTo(rang, point) }));
    return proches.sort((a, b) => a.km - b.km || a.rang - b.rang).slice(0, nombre);
  }

  /** Whether a town of the country is within that many kilometres of a point. */
  hasTownWithin(pays: number, point: Point, km: number): boolean {
    for (const rang of this.listAround(pays, point)) if (this.distanceTo(rang, point) <= km) return true;
    return false;
  }

  private distanceTo(rang: number, point: Point): number {
    return distanceKm(this.villes[rang] as VilleDuMonde, point);
  }

  /** The towns of a country in a square around a point, from south to north. */
  private *listAround(pays: number, { longitude, latitude }: Point): Generator<number> {
    const { duSudAuNord } = this.getPays(pays);
    const latitudeOf = (position: number) => (this.villes[duSudAuNord[position] as number] as VilleDuMonde).latitude;
    let bas = 0;
    let haut = duSudAuNord.length;
    while (bas < haut) {
      const milieu = (bas + haut) >> 1;
      if (latitudeOf(milieu) < latitude - RECHERCHE_MAX_DEGRES) bas = milieu + 1;
      else haut = milieu;
    }
    for (let i = bas; i < duSudAuNord.length && latitudeOf(i) <= latitude + RECHERCHE_MAX_DEGRES; i++) {
      const rang = duSudAuNord[i] as number;
      if (Math.abs((this.villes[rang] as VilleDuMonde).longitude - longitude) <= RECHERCHE_MAX_DEGRES) yield rang;
    }
  }

  /** Rank of the subdivision of a country nearest to a point, or -1. */
  findNearestSubdivision(codePays: string, point: Point): number {
    let meilleur = -1;
    let distance = Number.POSITIVE_INFINITY;
    for (const [rang, subdivision] of this.subdivisions.entries()) {
      if (subdivision.codePays !== codePays || !isSubdivisionRetenue(subdivision)) continue;
      const km = distanceKm(subdivision, point);
      if (km < distance) [meilleur, distance] = [rang, km];
    }
    return meilleur;
  }

  /** Rank of a town by its name, the most populated of that name. Throws when there is none. */
  findVille(codePays: string, nom: string): number {
    const cherche = normalizeNom(nom);
    const rang = this.villes.findIndex((ville) => ville.codePays === codePays && normalizeNom(ville.nom) === cherche);
    if (rang < 0) throw new Error(`No town ${nom} in ${codePays}`);
    return rang;
  }

  private getPays(pays: number): PaysEnCours {
    const enCours = this.pays[pays];
    if (!enCours) throw new Error(`No country of rank ${pays}`);
    return enCours;
  }

  private getLibres(enCours: PaysEnCours, forme: number): VillesLibres {
    let libres = enCours.libres.get(forme);
    if (!libres) {
      const nombre = forme === FORME_DEPARTEMENT ? this.countChefsLieux(enCours.villes.length) : enCours.villes.length;
      libres = new VillesLibres(enCours.villes.subarray(0, nombre), enCours.populations.subarray(0, nombre));
      enCours.libres.set(forme, libres);
    }
    return libres;
  }

  /** How many of the largest towns of a country may give their name to a district. */
  private countChefsLieux(villes: number): number {
    return Math.min(villes, CHEFS_LIEUX_MAX * this.echelle, Math.ceil(villes * PROPORTION_CHEFS_LIEUX * this.echelle));
  }

  private add(pays: number, forme: number, lieu: number): number {
    const partenaire = this.nombre;
    this.table.pays.push(pays);
    this.table.formes.push(forme);
    this.table.lieux.push(lieu);
    this.getPays(pays).crees.push(partenaire);
    return partenaire;
  }
}

function checkPays(pays: readonly Pays[]): void {
  const connus = new Set(pays.map(({ code }) => code));
  const absents = PAYS_RETENUS.filter(({ code }) => !connus.has(code));
  if (absents.length > 0)
    throw new Error(`The référentiel lacks countries: ${absents.map(({ code }) => code).join(', ')}`);
}

function isSubdivisionRetenue({ code, codePays, nom }: Subdivision): boolean {
  const seule = SUBDIVISIONS_SEULES.get(codePays);
  return (
    INSTITUTIONS_REGIONALES.has(codePays) && !SUBDIVISIONS_EXCLUES.has(code) && (seule === undefined || nom === seule)
  );
}

function groupRanks<T extends { codePays: string }>(
  lieux: readonly T[],
  isRetenu: (lieu: T) => boolean,
): Map<string, number[]> {
  const groupes = new Map<string, number[]>();
  for (const [rang, lieu] of lieux.entries()) {
    if (!isRetenu(lieu)) continue;
    const groupe = groupes.get(lieu.codePays);
    if (groupe) groupe.push(rang);
    else groupes.set(lieu.codePays, [rang]);
  }
  return groupes;
}
