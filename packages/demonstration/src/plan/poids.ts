import type { Random } from '../random.ts';
import type { TypeCooperation } from '../types.ts';
import { VOISINS } from '../vocabulaire/pays.ts';
import type { Collectivite } from './collectivites.ts';

/** Régions with a land border, by INSEE code, with their neighbours. */
const VOISINS_REGIONS: Readonly<Record<string, readonly string[]>> = {
  '44': ['DE', 'LU', 'BE', 'CH'],
  '32': ['BE', 'GB'],
  '27': ['CH'],
  '84': ['CH', 'IT'],
  '93': ['IT', 'MC'],
  '76': ['ES', 'AD'],
  '75': ['ES'],
  '03': ['BR', 'SR'],
};

/** The countries across the border of a collectivité's territory. */
export function voisinsOf({ type, codeDepartement, codeRegion }: Collectivite): readonly string[] {
  if (type === 'region') return VOISINS_REGIONS[codeRegion ?? ''] ?? [];
  return VOISINS[codeDepartement ?? ''] ?? [];
}

/** What the first projet of a collectivité is: most small communes have one jumelage and nothing else. */
export function drawPremierType(collectivite: Collectivite, isFrontaliere: boolean, random: Random): TypeCooperation {
  const tirage = random.next();
  if (collectivite.type === 'epci') {
    if (isFrontaliere && tirage < 0.45) return 'cooperation_transfrontaliere';
    if (tirage < 0.78) return 'cooperation_decentralisee';
    return tirage < 0.88 ? 'autre_action' : tirage < 0.95 ? 'accord_amitie' : 'jumelage';
  }
  if (collectivite.type !== 'commune') return 'cooperation_decentralisee';
  if (isFrontaliere && tirage < 0.1) return 'cooperation_transfrontaliere';
  const isGrande = collectivite.population >= 20000;
  if (tirage < (isGrande ? 0.62 : 0.86)) return 'jumelage';
  if (tirage < (isGrande ? 0.72 : 0.91)) return 'accord_amitie';
  return tirage < 0.97 ? 'cooperation_decentralisee' : 'autre_action';
}

/** Shares of the kinds of collectivité in the projets that come after the first ones, and how size counts in each. */
interface Partage {
  parts: Readonly<Record<Collectivite['type'], number>>;
  /** Exponent of the population; the collectivités under `seuil` inhabitants take no part. */
  exposant: number;
  seuil: number;
}

const PARTAGES: Readonly<Record<TypeCooperation, Partage>> = {
  jumelage: {
    parts: { commune: 0.985, epci: 0.015, departement: 0, region: 0, autre: 0 },
    exposant: 0.62,
    seuil: 4000,
  },
  accord_amitie: {
    parts: { commune: 0.72, epci: 0.06, departement: 0.14, region: 0.074, autre: 0.006 },
    exposant: 0.75,
    seuil: 8000,
  },
  cooperation_decentralisee: {
    parts: { commune: 0.48, epci: 0.13, departement: 0.2, region: 0.184, autre: 0.006 },
    exposant: 0.78,
    seuil: 6000,
  },
  cooperation_transfrontaliere: {
    parts: { commune: 0.42, epci: 0.33, departement: 0.15, region: 0.1, autre: 0 },
    exposant: 0.4,
    seuil: 0,
  },
  autre_action: {
    parts: { commune: 0.5, epci: 0.12, departement: 0.22, region: 0.157, autre: 0.003 },
    exposant: 0.7,
    seuil: 10000,
  },
};

/** The weight of each collectivité in the draw of the further projets of one kind. */
export function weightsOfType(
  type: TypeCooperation,
  collectivites: readonly Collectivite[],
  isFrontaliere: (rang: number) => boolean,
): Float64Array {
  const { parts, exposant, seuil } = PARTAGES[type];
  const bruts = Float64Array.from(collectivites, ({ population }, rang) => {
    if (type === 'cooperation_transfrontaliere' && !isFrontaliere(rang)) return 0;
    return Math.max(0, population - seuil) ** exposant;
  });
  const sommes = new Map<Collectivite['type'], number>();
  for (const [rang, { type: nature }] of collectivites.entries()) {
    sommes.set(nature, (sommes.get(nature) ?? 0) + (bruts[rang] as number));
  }
  return bruts.map((poids, rang) => {
    const nature = (collectivites[rang] as Collectivite).type;
    return poids === 0 ? 0 : (poids / (sommes.get(nature) as number)) * parts[nature];
  });
}
