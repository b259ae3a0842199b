import type { VilleDuMonde } from '@atlas/geodonnees';
import { capitalize } from '../grammaire/francais.ts';

/** Towns whose name is that of an administrative unit, a numbered quarter or two names at once. */
const NOM_IMPROPRE =
  /\d|\/|\bI{2,3}\b|\b(District|Municipality|Township|Huyện|Quận|Mines|City of|County|Colonia|limamoulaye)\b/;

const SIGNE_NON_LATIN = /[^\p{Script=Latin}\p{M}\p{P}\p{Sk}\p{Lm} ]/u;

/** Countries whose names are romanised with marks that French does not write (macrons, dots and cedillas below). */
const TRANSLITTERES = new Set(
  'AE AF BH DZ EG ER ET GE AM IL IN IQ IR JO JP KW LB LY MA MR NP OM PS QA SA SD SY TN YE UZ KZ UA RU BD PK LK BT MM'.split(
    ' ',
  ),
);
const MARQUES = /[\u0304\u0306\u0327\u0323\u0331\u0332\u0326\u030c\u0307]/g;
const LETTRES_SIFFLANTES = /[\u02bf\u02be\u2018\u2019`]/g;

/** Whether the town can be a partenaire under its name. */
export function isVilleRetenue({ nom }: Pick<VilleDuMonde, 'nom'>): boolean {
  return !NOM_IMPROPRE.test(nom) && !SIGNE_NON_LATIN.test(nom);
}

/** The name as French writes it: «Ţanţā» is «Tanta»; marks that belong to the language («Łódź», «Brașov») stay. */
export function simplifyNomVille({ nom, codePays }: Pick<VilleDuMonde, 'nom' | 'codePays'>): string {
  const capitalise = capitalize(nom);
  if (!TRANSLITTERES.has(codePays)) return capitalise;
  return capitalise
    .normalize('NFD')
    .replace(MARQUES, '')
    .normalize('NFC')
    .replace(LETTRES_SIFFLANTES, "'")
    .replace(/^'/, '');
}

/** Countries where French is spoken: an initial «Le» or «Les» is an article there, and contracts. */
export const PAYS_FRANCOPHONES = new Set(
  'AD BE CH LU CA HT LB MA TN DZ EG MR ML NE TD BF SN GN CI TG BJ CM CF GA CG CD DJ KM MG MU RW BI VU SC MC'.split(' '),
);

/** The towns of one country that are not taken yet, in decreasing order of population. */
export class VillesLibres {
  private readonly rangs: Int32Array;
  private readonly logs: Float64Array;
  private readonly suivants: Int32Array;
  private readonly precedents: Int32Array;
  private libres: number;

  /** `rangs` are ranks in the list of all towns; `populations` the inhabitants of each, in decreasing order. */
  constructor(rangs: Int32Array, populations: Float64Array) {
    this.rangs = rangs;
    this.logs = populations.map((population) => Math.log(Math.max(200, population)));
    this.suivants = Int32Array.from({ length: rangs.length + 1 }, (_, i) => i);
    this.precedents = Int32Array.from({ length: rangs.length + 1 }, (_, i) => i);
    this.libres = rangs.length;
  }

  get isEmpty(): boolean {
    return this.libres === 0;
  }

  /** Takes the free town whose population is nearest in ratio; returns its rank, or -1 when none is left. */
  takeNearest(population: number): number {
    if (this.isEmpty) return -1;
    const cible = Math.log(Math.max(200, population));
    const position = this.findPosition(cible);
    const apres = this.follow(this.suivants, position);
    const avant = position === 0 ? -1 : this.follow(this.precedents, position) - 1;
    return this.take(this.isNearer(avant, apres, cible) ? avant : apres);
  }

  /** Takes one town by its rank in the list of all towns, if it is free. */
  takeRang(rang: number): boolean {
    const position = this.rangs.indexOf(rang);
    if (position < 0 || this.follow(this.suivants, position) !== position) return false;
    this.take(position);
    return true;
  }

  private isNearer(avant: number, apres: number, cible: number): boolean {
    if (avant < 0) return false;
    if (apres >= this.rangs.length) return true;
    return Math.abs((this.logs[avant] as number) - cible) < Math.abs((this.logs[apres] as number) - cible);
  }

  private take(position: number): number {
    this.suivants[position] = position + 1;
    this.precedents[position + 1] = position;
    this.libres--;
    return this.rangs[position] as number;
  }

  /** First position whose population is at most the target. */
  private findPosition(cible: number): number {
    let bas = 0;
    let haut = this.logs.length;
    while (bas < haut) {
      const milieu = (bas + haut) >> 1;
      if ((this.logs[milieu] as number) <= cible) haut = milieu;
      else bas = milieu + 1;
    }
    return bas;
  }

  /** Union-find with path halving: the first free position from here, in the direction of the table. */
  private follow(table: Int32Array, depart: number): number {
    let i = depart;
    while (table[i] !== i) {
      table[i] = table[table[i] as number] as number;
      i = table[i] as number;
    }
    return i;
  }
}
