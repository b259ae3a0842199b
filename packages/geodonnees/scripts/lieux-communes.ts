/** Which GeoNames place is the seat of which commune. */
import { normalizeNom } from '../src/normalize-nom.ts';
import type { CommuneSource } from './decoupage.ts';
import { compareImportance, hasNom, type LieuGeoNames } from './geonames.ts';
import { LIEUX_RELEVES } from './tables/positions-relevees.ts';

/** GeoNames gives the overseas territories country codes of their own. */
const DEPARTEMENT_PAR_PAYS: Record<string, string> = {
  GP: '971',
  MQ: '972',
  GF: '973',
  RE: '974',
  PM: '975',
  YT: '976',
  BL: '977',
  MF: '978',
  WF: '986',
  PF: '987',
  NC: '988',
};

/** The INSEE code of a place: GeoNames files it under the fourth level, overseas sometimes under the second or first. */
function codeInseeOf(lieu: LieuGeoNames): string {
  return [lieu.admin4, lieu.admin2, lieu.admin1].find((code) => /^\d[\dAB]\d{3}$/.test(code)) ?? '';
}

/** Finds the places that GeoNames has for communes, by code and by name. */
export class LieuxDesCommunes {
  readonly #parCode: Map<string, LieuGeoNames[]>;
  readonly #parNom = new Map<string, LieuGeoNames[]>();
  readonly #nomsParDepartement: Map<string, Set<string>>;

  constructor(communes: readonly CommuneSource[], lieux: readonly LieuGeoNames[]) {
    const francais = lieux.filter((lieu) => lieu.codePays === 'FR' || lieu.codePays in DEPARTEMENT_PAR_PAYS);
    this.#parCode = Map.groupBy(francais, codeInseeOf);
    for (const lieu of francais) {
      const departement = DEPARTEMENT_PAR_PAYS[lieu.codePays] ?? lieu.admin2;
      for (const nom of new Set([lieu.nom, ...lieu.autresNoms].map(normalizeNom))) {
        const cle = `${departement} ${nom}`;
        this.#parNom.set(cle, [...(this.#parNom.get(cle) ?? []), lieu]);
      }
    }
    this.#nomsParDepartement = new Map(
      [...Map.groupBy(communes, (commune) => commune.departement)].map(([code, membres]) => [
        code,
        new Set(membres.map((membre) => normalizeNom(membre.nom))),
      ]),
    );
  }

  /** The place of a commune by its code; a place that bears another commune's name was filed under a wrong code. */
  byCode(commune: CommuneSource): LieuGeoNames | null {
    const candidats = (this.#parCode.get(commune.code) ?? []).toSorted(compareImportance);
    const nom = normalizeNom(commune.nom);
    const voisins = this.#nomsParDepartement.get(commune.departement);
    return (
      candidats.find((lieu) => normalizeNom(lieu.nom) === nom) ??
      candidats.find((lieu) => hasNom(lieu, nom)) ??
      candidats.find((lieu) => !voisins?.has(normalizeNom(lieu.nom))) ??
      null
    );
  }

  /** Places of the département that bear the name of a commune, the most important first. */
  listByNom(commune: CommuneSource): LieuGeoNames[] {
    const nom = LIEUX_RELEVES[commune.code] ?? commune.nom;
    const candidats = this.#parNom.get(`${commune.departement} ${normalizeNom(nom)}`) ?? [];
    return candidats.toSorted(compareImportance);
  }

  /** The main place filed under one of the codes of former communes. */
  byAncienCode(codes: readonly string[]): LieuGeoNames | null {
    return codes.flatMap((code) => this.#parCode.get(code) ?? []).toSorted(compareImportance)[0] ?? null;
  }
}
