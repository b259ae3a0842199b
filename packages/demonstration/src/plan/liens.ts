import { CHIFFRES } from '../chiffres.ts';
import { type Random, shuffleIndices } from '../random.ts';
import type { TypeCooperation } from '../types.ts';
import type { Collectivite } from './collectivites.ts';
import { PROJETS_IMPOSES, type ProjetImpose } from './exemple-connu.ts';
import { drawPremierType, weightsOfType } from './poids.ts';
import { apportion } from './repartition.ts';

/** The kinds of projet, by the number that stands for them in the plan. */
export const TYPES = [
  'jumelage',
  'accord_amitie',
  'cooperation_transfrontaliere',
  'cooperation_decentralisee',
  'autre_action',
] as const satisfies readonly TypeCooperation[];

/** Kind and chef de file of every projet, as columns in the order of the projets. */
export interface Liens {
  /** Rank in `TYPES`. */
  types: Uint8Array;
  /** Rank in the collectivités. */
  collectivites: Int32Array;
  /** The projets of the known example, by their rank. */
  imposes: Map<number, ProjetImpose>;
}

interface Lien {
  type: number;
  collectivite: number;
  impose?: ProjetImpose;
}

function countByType(echelle: number): Record<TypeCooperation, number> {
  return {
    jumelage: CHIFFRES.jumelages * echelle,
    accord_amitie: CHIFFRES.accordsAmitie * echelle,
    cooperation_transfrontaliere: CHIFFRES.transfrontalieres * echelle,
    cooperation_decentralisee: CHIFFRES.cooperations * echelle,
    autre_action: CHIFFRES.autresActions * echelle,
  };
}

function findActeur(collectivites: readonly Collectivite[], { type, code }: ProjetImpose): number {
  const codeOf = ({ siren, codeInsee }: Collectivite) => (type === 'epci' ? siren : codeInsee);
  const rang = collectivites.findIndex((collectivite) => collectivite.type === type && codeOf(collectivite) === code);
  if (rang < 0) throw new Error(`The data set has no ${type} ${code}`);
  return rang;
}

function listLiens(
  collectivites: readonly Collectivite[],
  isFrontaliere: (rang: number) => boolean,
  echelle: number,
  random: Random,
): Lien[] {
  const restants = countByType(echelle);
  const liens: Lien[] = [];
  const add = (nature: TypeCooperation, lien: Omit<Lien, 'type'>) => {
    liens.push({ type: TYPES.indexOf(nature), ...lien });
    restants[nature]--;
  };
  for (const impose of PROJETS_IMPOSES) {
    add('cooperation_decentralisee', { collectivite: findActeur(collectivites, impose), impose });
  }
  for (const [rang, collectivite] of collectivites.entries()) {
    add(drawPremierType(collectivite, isFrontaliere(rang), random), { collectivite: rang });
  }
  for (const nature of TYPES) {
    const total = restants[nature];
    if (total < 0) throw new Error(`More first projets of kind ${nature} than the data set has`);
    const parts = apportion(weightsOfType(nature, collectivites, isFrontaliere), total, random);
    for (const [rang, part] of parts.entries()) {
      for (let i = 0; i < part; i++) add(nature, { collectivite: rang });
    }
  }
  return liens;
}

/** One projet for each collectivité, then the rest by weight; the total of each kind is exact, the order random. */
export function planLiens(
  collectivites: readonly Collectivite[],
  isFrontaliere: (rang: number) => boolean,
  echelle: number,
  random: Random,
): Liens {
  const liens = listLiens(collectivites, isFrontaliere, echelle, random);
  const plan: Liens = {
    types: new Uint8Array(liens.length),
    collectivites: new Int32Array(liens.length),
    imposes: new Map(),
  };
  for (const [place, rang] of shuffleIndices(Int32Array.from(liens.keys()), random).entries()) {
    const { type, collectivite, impose } = liens[rang] as Lien;
    plan.types[place] = type;
    plan.collectivites[place] = collectivite;
    if (impose) plan.imposes.set(place, impose);
  }
  return plan;
}
