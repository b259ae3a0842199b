import { CHIFFRES, checkEchelle, GRAINE } from '../chiffres.ts';
import { createRandom } from '../random.ts';
import { THEMES } from '../textes/thematiques.ts';
import type { Referentiels, TypeCooperation } from '../types.ts';
import { FORME_COMMUNE, FORME_REGION } from '../vocabulaire/institutions.ts';
import { PAYS_RETENUS } from '../vocabulaire/pays.ts';
import { themesOfLien } from '../vocabulaire/themes-par-lien.ts';
import { ChoixPartenaire } from './choix-partenaire.ts';
import { ChoixPays } from './choix-pays.ts';
import { type Collectivite, planCollectivites } from './collectivites.ts';
import type { ProjetImpose } from './exemple-connu.ts';
import { type Liens, planLiens, TYPES } from './liens.ts';
import { Partenariats, type TablePartenaires } from './partenaires.ts';
import { voisinsOf } from './poids.ts';

export { TYPES };

/** The projets as columns: what has to be known of all of them before any one is written. */
export interface TableProjets extends Pick<Liens, 'types' | 'collectivites'> {
  nombre: number;
  /** Rank of the partenaire; -1 where only the country is known. */
  partenaires: Int32Array;
  /** Rank of a second partenaire, in the same country; -1 for most. */
  seconds: Int32Array;
  /** Rank in `PAYS_RETENUS`. */
  pays: Uint8Array;
  /** Rank in `THEMES`. */
  themes: Uint8Array;
  /** For a later phase, the rank of the projet that it continues; -1 otherwise. */
  precedents: Int32Array;
}

/** Who there is and who acts with whom; a few tens of bytes a projet, so that rows can be written one by one. */
export interface Plan {
  echelle: number;
  collectivites: readonly Collectivite[];
  partenaires: TablePartenaires;
  projets: TableProjets;
  imposes: ReadonlyMap<number, ProjetImpose>;
}

/** How often a link of each kind meets a partenaire that is not in another one yet. */
const NOUVEAUTE: Readonly<Record<TypeCooperation, number>> = {
  jumelage: 0.95,
  accord_amitie: 0.9,
  cooperation_transfrontaliere: 0.6,
  cooperation_decentralisee: 0.58,
  autre_action: 0.5,
};
/** Part of the partenaires that come as the second one of a projet; it also absorbs what the first ones fell short of. */
const PROPORTION_SECONDS = 0.045;
const PROPORTION_SUITES = 0.24;
const PROPORTION_PHASES = 0.3;
const PROPORTION_SANS_PARTENAIRE = 0.55;
const FRONTIERE_KM = 40;

class Planificateur {
  private readonly random = createRandom(GRAINE, 'plan');
  private readonly echelle: number;
  private readonly referentiels: Referentiels;
  private readonly collectivites: readonly Collectivite[];
  private readonly partenariats: Partenariats;
  private readonly choixPays = new ChoixPays(this.random);
  private readonly choixPartenaire: ChoixPartenaire;
  private readonly rangPays = new Map(PAYS_RETENUS.map(({ code }, rang) => [code, rang]));
  private readonly europe: ReadonlySet<string>;
  /** Ranks of the countries within reach across the border, by collectivité. */
  private readonly voisins: readonly number[][];
  private readonly liens: Liens;
  private readonly projets: TableProjets;
  /** Coopérations of each collectivité so far, the latest last. */
  private readonly antecedents = new Map<number, number[]>();
  /** Projets that have a later phase. */
  private readonly continues = new Set<number>();
  private creationsAttendues = 0;

  constructor(referentiels: Referentiels, echelle: number) {
    checkEchelle(echelle);
    this.referentiels = referentiels;
    this.echelle = echelle;
    this.collectivites = planCollectivites(referentiels, echelle);
    this.partenariats = new Partenariats(referentiels, echelle);
    this.choixPartenaire = new ChoixPartenaire(this.partenariats, this.random);
    this.europe = new Set(referentiels.pays.filter((p) => p.continent === 'europe').map(({ code }) => code));
    this.voisins = this.collectivites.map((collectivite) => this.listVoisins(collectivite));
    this.liens = planLiens(this.collectivites, (rang) => this.voisins[rang]?.length !== 0, echelle, this.random);
    this.projets = createTable(this.liens);
  }

  build(): Plan {
    const { nombre, types } = this.projets;
    const random = createRandom(GRAINE, 'sans-partenaire');
    const avecPartenaire = Array.from(types, (type, i) => {
      const isFacultatif = TYPES[type] === 'autre_action' && !this.liens.imposes.has(i);
      return !(isFacultatif && random.chance(PROPORTION_SANS_PARTENAIRE));
    });
    for (let i = 0; i < nombre; i++) if (avecPartenaire[i]) this.creationsAttendues += NOUVEAUTE[this.typeOf(i)];
    for (let i = 0; i < nombre; i++) this.planProjet(i, avecPartenaire[i] === true);
    this.planSeconds();
    return {
      echelle: this.echelle,
      collectivites: this.collectivites,
      partenaires: this.partenariats.table,
      projets: this.projets,
      imposes: this.liens.imposes,
    };
  }

  private typeOf(i: number): TypeCooperation {
    return TYPES[this.projets.types[i] as number] as TypeCooperation;
  }

  /** Neighbouring countries of which a town is near enough; all of them for a département or a région. */
  private listVoisins(collectivite: Collectivite): number[] {
    const rangs = voisinsOf(collectivite).map((code) => this.rangPays.get(code) as number);
    if (collectivite.type === 'region' || collectivite.type === 'departement') return rangs;
    return rangs.filter((pays) => this.partenariats.hasTownWithin(pays, collectivite, FRONTIERE_KM));
  }

  private planProjet(i: number, avecPartenaire: boolean): void {
    const { projets } = this;
    const impose = this.liens.imposes.get(i);
    const type = this.typeOf(i);
    const rang = projets.collectivites[i] as number;
    if (impose) this.planImpose(i, impose);
    else if (type !== 'cooperation_decentralisee' || !this.planSuite(i, rang))
      this.planLien(i, type, rang, avecPartenaire);
    if (avecPartenaire) this.creationsAttendues -= NOUVEAUTE[type];
    if (type === 'cooperation_decentralisee' && !impose) this.remember(rang, i);
  }

  private planLien(i: number, type: TypeCooperation, rang: number, avecPartenaire: boolean): void {
    const collectivite = this.collectivites[rang] as Collectivite;
    const pays =
      type === 'cooperation_transfrontaliere'
        ? this.random.pick(this.voisins[rang] as number[])
        : this.choixPays.draw(type, collectivite.affinite);
    this.projets.pays[i] = pays;
    this.projets.themes[i] = this.drawTheme(type, pays);
    if (!avecPartenaire) return;
    this.projets.partenaires[i] = this.choixPartenaire.draw(type, collectivite, pays, this.isNouveau(type, pays));
  }

  private planImpose(i: number, impose: ProjetImpose): void {
    const pays = this.rangPays.get(impose.codePays) as number;
    const isSubdivision = /^[A-Z]{2}-/.test(impose.lieu);
    const lieu = isSubdivision
      ? this.referentiels.subdivisions.findIndex(({ code }) => code === impose.lieu)
      : this.partenariats.findVille(impose.codePays, impose.lieu);
    this.projets.pays[i] = pays;
    this.projets.partenaires[i] = this.partenariats.ensure(pays, isSubdivision ? FORME_REGION : FORME_COMMUNE, lieu);
    this.projets.themes[i] = THEMES.findIndex(({ textes }) => textes.slug === impose.theme);
  }

  /** Some coopérations go on with a partenaire that the collectivité already has, as another projet or a later phase. */
  private planSuite(i: number, collectivite: number): boolean {
    const { projets } = this;
    const antecedents = this.antecedents.get(collectivite);
    if (!antecedents || !this.random.chance(PROPORTION_SUITES)) return false;
    const precedent = this.random.pick(antecedents);
    const pays = projets.pays[precedent] as number;
    projets.pays[i] = pays;
    projets.partenaires[i] = projets.partenaires[precedent] as number;
    const isPremierePhase = projets.precedents[precedent] === -1 && !this.continues.has(precedent);
    const isPhase = isPremierePhase && this.random.chance(PROPORTION_PHASES);
    if (isPhase) {
      projets.precedents[i] = precedent;
      this.continues.add(precedent);
    }
    projets.themes[i] = isPhase
      ? (projets.themes[precedent] as number)
      : this.drawTheme('cooperation_decentralisee', pays);
    return true;
  }

  private remember(collectivite: number, projet: number): void {
    const connus = this.antecedents.get(collectivite);
    if (connus) connus.push(projet);
    else this.antecedents.set(collectivite, [projet]);
  }

  /** Whether the next partenaire is a new one: at the rate of its kind, corrected towards the total. */
  private isNouveau(type: TypeCooperation, pays: number): boolean {
    if (this.partenariats.listCrees(pays).length === 0) return true;
    const premiers = CHIFFRES.partenaires * this.echelle * (1 - PROPORTION_SECONDS);
    const aCreer = premiers - this.partenariats.nombre;
    return this.random.chance(NOUVEAUTE[type] * (aCreer / Math.max(1, this.creationsAttendues)));
  }

  private drawTheme(type: TypeCooperation, pays: number): number {
    const code = PAYS_RETENUS[pays]?.code ?? '';
    return themesOfLien(type, code, this.europe.has(code)).pick(this.random).rang;
  }

  /** Second partenaires, new ones, on projets at random, until their total is met or every country has run out. */
  private planSeconds(): void {
    const { partenaires, seconds, pays, nombre } = this.projets;
    let aCreer = CHIFFRES.partenaires * this.echelle - this.partenariats.nombre;
    for (let essai = 0; aCreer > 0 && essai < nombre * 2; essai++) {
      const i = this.random.integer(0, nombre - 1);
      const premier = partenaires[i] as number;
      const isFrontalier = this.typeOf(i) === 'cooperation_transfrontaliere';
      if (premier < 0 || seconds[i] !== -1 || isFrontalier || this.liens.imposes.has(i)) continue;
      const forme = this.partenariats.table.formes[premier] as number;
      const taille = Math.max(500, this.partenariats.populationOf(premier));
      const second = this.partenariats.create(pays[i] as number, forme, taille, this.random.next());
      if (second < 0) continue;
      seconds[i] = second;
      aCreer--;
    }
  }
}

function createTable({ types, collectivites }: Liens): TableProjets {
  const nombre = types.length;
  return {
    nombre,
    types,
    collectivites,
    partenaires: new Int32Array(nombre).fill(-1),
    seconds: new Int32Array(nombre).fill(-1),
    pays: new Uint8Array(nombre),
    themes: new Uint8Array(nombre),
    precedents: new Int32Array(nombre).fill(-1),
  };
}

/** Plans the whole data set at a scale factor. Deterministic. Throws a RangeError on a bad scale. */
export function createPlan(referentiels: Referentiels, echelle: number): Plan {
  return new Planificateur(referentiels, echelle).build();
}
