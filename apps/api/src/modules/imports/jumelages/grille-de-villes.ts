import { distanceKm, normalizeNom, type Point, type VilleDuMonde } from '@atlas/geodonnees';

const KM_PAR_DEGRE = 111.2;
/** The nearest is mostly near: looked for around, then further. */
const RAYONS_KM = [15, 60];

/** Towns in cells of one degree, to find those around a point without going through all of them. */
export class GrilleDeVilles {
  readonly #villes: readonly VilleDuMonde[];
  readonly #cases = new Map<number, VilleDuMonde[]>();
  readonly #pays: ReadonlySet<string>;
  readonly #noms = new Map<VilleDuMonde, string>();
  #parNom: Map<string, VilleDuMonde[]> | undefined;

  constructor(villes: readonly VilleDuMonde[]) {
    this.#villes = villes;
    this.#pays = new Set(villes.map(({ codePays }) => codePays));
    for (const ville of villes) {
      const cle = cellKey(Math.floor(ville.latitude), Math.floor(ville.longitude));
      const liste = this.#cases.get(cle);
      if (liste) liste.push(ville);
      else this.#cases.set(cle, [ville]);
    }
  }

  has(codePays: string): boolean {
    return this.#pays.has(codePays);
  }

  /** The name of a town, normalised. */
  nameOf(ville: VilleDuMonde): string {
    const connu = this.#noms.get(ville);
    if (connu !== undefined) return connu;
    const nom = normalizeNom(ville.nom);
    this.#noms.set(ville, nom);
    return nom;
  }

  /** The towns of a country that bear one of these names, normalised. */
  listNamed(codePays: string, noms: Iterable<string>): VilleDuMonde[] {
    this.#parNom ??= Map.groupBy(this.#villes, (ville) => `${ville.codePays} ${this.nameOf(ville)}`);
    return [...new Set(noms)].flatMap((nom) => this.#parNom?.get(`${codePays} ${nom}`) ?? []);
  }

  /** The nearest town within `km` of a point, among those that suit. */
  nearest(point: Point, km: number, suits: (ville: VilleDuMonde) => boolean = () => true): VilleDuMonde | null {
    for (const rayon of [...RAYONS_KM.filter((essai) => essai < km), km]) {
      const trouvee = this.#nearestWithin(point, rayon, suits);
      if (trouvee) return trouvee;
    }
    return null;
  }

  #nearestWithin(point: Point, km: number, suits: (ville: VilleDuMonde) => boolean): VilleDuMonde | null {
    let meilleure: VilleDuMonde | null = null;
    let ecartMin = km;
    for (const ville of this.#listCells(point, km)) {
      const ecart = distanceKm(point, ville);
      if (ecart > ecartMin || !suits(ville)) continue;
      meilleure = ville;
      ecartMin = ecart;
    }
    return meilleure;
  }

  *#listCells({ latitude, longitude }: Point, km: number): Generator<VilleDuMonde> {
    const hauteur = km / KM_PAR_DEGRE;
    const largeur = hauteur / Math.max(0.05, Math.cos((latitude * Math.PI) / 180));
    for (let y = Math.floor(latitude - hauteur); y <= latitude + hauteur; y++) {
      for (let x = Math.floor(longitude - largeur); x <= longitude + largeur; x++) {
        yield* this.#cases.get(cellKey(y, x)) ?? [];
      }
    }
  }
}

/** Columns go round the Earth: the one east of 179° is -180°. */
function cellKey(ligne: number, colonne: number): number {
  const tour = ((((colonne + 180) % 360) + 360) % 360) - 180;
  return ligne * 1000 + tour;
}
