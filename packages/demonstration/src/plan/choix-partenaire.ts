import type { Random } from '../random.ts';
import type { TypeCooperation } from '../types.ts';
import { FORME_COMMUNE, FORME_DEPARTEMENT, FORME_INTERCOMMUNALITE, FORME_REGION } from '../vocabulaire/institutions.ts';
import { PAYS_RETENUS } from '../vocabulaire/pays.ts';
import type { Collectivite } from './collectivites.ts';
import type { Partenariats } from './partenaires.ts';

/** How many of the towns nearest to the border are within reach of a frontier collectivité. */
const VILLES_PROCHES = 8;
const PORTEE_KM = 60;
const ESSAIS_SANS_DOUBLON = 4;
const CANDIDATS = 6;
/** Below it, the population of a place counts as this. */
const POPULATION_MIN = 200;

/** Chooses the partenaire of a link in a country that is already chosen. */
export class ChoixPartenaire {
  private readonly random: Random;
  private readonly partenariats: Partenariats;
  /** The pairs that a jumelage or an accord already links. */
  private readonly paires = new Set<string>();

  constructor(partenariats: Partenariats, random: Random) {
    this.partenariats = partenariats;
    this.random = random;
  }

  /** The rank of a partenaire, a new one when it is asked for and the country still has places. */
  draw(type: TypeCooperation, collectivite: Collectivite, pays: number, isNouveau: boolean): number {
    const forme = drawForme(type, collectivite.type, this.random);
    if (type === 'cooperation_transfrontaliere') return this.drawFrontalier(collectivite, pays, forme);
    const isPaire = type === 'jumelage' || type === 'accord_amitie';
    for (let essai = 0; !isNouveau && essai < ESSAIS_SANS_DOUBLON; essai++) {
      const connu = this.drawConnu(pays, forme, collectivite, isPaire);
      if (!isPaire || this.registerPaire(collectivite, connu)) return connu;
    }
    const cree = this.partenariats.create(pays, forme, this.drawTaille(type, collectivite), this.random.next());
    if (cree < 0) return this.drawConnu(pays, forme, collectivite, isPaire);
    if (isPaire) this.registerPaire(collectivite, cree);
    return cree;
  }

  /** False when the pair is linked already. */
  private registerPaire({ id }: Collectivite, partenaire: number): boolean {
    const cle = `${id} ${partenaire}`;
    if (this.paires.has(cle)) return false;
    this.paires.add(cle);
    return true;
  }

  /** A partenaire on the other side of the border, among the nearest. */
  private drawFrontalier(collectivite: Collectivite, pays: number, forme: number): number {
    if (forme === FORME_REGION) {
      const lieu = this.partenariats.findNearestSubdivision(PAYS_RETENUS[pays]?.code ?? '', collectivite);
      if (lieu >= 0) return this.partenariats.ensure(pays, FORME_REGION, lieu);
    }
    const proches = this.partenariats
      .listNearest(pays, collectivite, VILLES_PROCHES)
      .filter(({ km }, rang) => rang === 0 || km <= PORTEE_KM);
    if (proches.length === 0) {
      return this.partenariats.create(pays, forme, collectivite.population, this.random.next());
    }
    const formeDeVille = forme === FORME_REGION ? FORME_COMMUNE : forme;
    return this.partenariats.ensure(pays, formeDeVille, this.random.pick(proches).rang);
  }

  /** A known partenaire of the country: of a comparable size for a jumelage, a large and sought-after one otherwise. */
  private drawConnu(pays: number, forme: number, { population }: Collectivite, isPaire: boolean): number {
    const crees = this.partenariats.listCrees(pays);
    const { formes } = this.partenariats.table;
    const exposant = isPaire ? 1 : 2.2;
    let meilleur = -1;
    let ecart = Number.POSITIVE_INFINITY;
    for (let essai = 0; essai < CANDIDATS; essai++) {
      const candidat = crees[Math.floor(crees.length * this.random.next() ** exposant)] as number;
      const taille = Math.log(Math.max(POPULATION_MIN, this.partenariats.populationOf(candidat)));
      const ecartTaille = isPaire ? Math.abs(taille - Math.log(Math.max(POPULATION_MIN, population))) : -0.6 * taille;
      const distance = ecartTaille + (formes[candidat] === forme ? 0 : 4);
      if (distance < ecart) [meilleur, ecart] = [candidat, distance];
    }
    return meilleur;
  }

  /** Inhabitants looked for on the other side: alike for a jumelage, larger towns for the larger territories. */
  private drawTaille(type: TypeCooperation, { type: nature, population }: Collectivite): number {
    if (type === 'jumelage') return population * Math.exp(0.55 * this.random.normal());
    const base = nature === 'commune' ? population * 1.5 : nature === 'epci' ? population : population / 8;
    return base * Math.exp(0.9 * this.random.normal());
  }
}

/** The form of the partenaire that a collectivité looks for: like with like, most of the time. */
function drawForme(type: TypeCooperation, nature: Collectivite['type'], random: Random): number {
  const tirage = random.next();
  if (nature === 'commune') {
    if (type === 'jumelage' || tirage < 0.92) return FORME_COMMUNE;
    return tirage < 0.97 ? FORME_INTERCOMMUNALITE : FORME_DEPARTEMENT;
  }
  if (nature === 'epci') {
    if (tirage < 0.5) return FORME_COMMUNE;
    return tirage < 0.9 ? FORME_INTERCOMMUNALITE : FORME_DEPARTEMENT;
  }
  if (nature === 'departement') {
    if (type === 'cooperation_transfrontaliere') return FORME_REGION;
    if (tirage < 0.45) return FORME_DEPARTEMENT;
    return tirage < 0.8 ? FORME_REGION : FORME_COMMUNE;
  }
  if (tirage < 0.75) return FORME_REGION;
  return tirage < 0.85 ? FORME_DEPARTEMENT : FORME_COMMUNE;
}
