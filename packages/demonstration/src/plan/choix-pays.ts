import { createWeightedPicker, type Random, shuffleIndices, type WeightedPicker } from '../random.ts';
import type { TypeCooperation } from '../types.ts';
import { AFFINITES, PAYS_RETENUS, type PoidsPays } from '../vocabulaire/pays.ts';

type Colonne = keyof Omit<PoidsPays, 'code'>;

/** Share of the first coopérations that go to a country which has none yet, until all of them have one. */
const PROPORTION_COUVERTURE = 0.08;

/** Chooses the country of a link by its kind and by the affinities of the région; every country is met in the end. */
export class ChoixPays {
  private readonly random: Random;
  private readonly tirages = new Map<string, WeightedPicker<number>>();
  private readonly aCouvrir: number[];

  constructor(random: Random) {
    this.random = random;
    this.aCouvrir = [...shuffleIndices(Int32Array.from(PAYS_RETENUS.keys()), random)];
  }

  /** The rank of a country in `PAYS_RETENUS`. */
  draw(type: TypeCooperation, affinite: string): number {
    const isPremiere = type === 'cooperation_decentralisee' && this.aCouvrir.length > 0;
    if (isPremiere && this.random.chance(PROPORTION_COUVERTURE)) return this.aCouvrir.pop() as number;
    const colonne = type === 'jumelage' ? 'jumelage' : type === 'accord_amitie' ? 'amitie' : 'cooperation';
    return this.getTirage(affinite, colonne).pick(this.random);
  }

  private getTirage(affinite: string, colonne: Colonne): WeightedPicker<number> {
    const cle = `${affinite} ${colonne}`;
    let tirage = this.tirages.get(cle);
    if (!tirage) {
      const facteurs = AFFINITES[affinite] ?? {};
      tirage = createWeightedPicker([...PAYS_RETENUS.keys()], (rang) => {
        const poids = PAYS_RETENUS[rang] as PoidsPays;
        return poids[colonne] * (facteurs[poids.code] ?? 1);
      });
      this.tirages.set(cle, tirage);
    }
    return tirage;
  }
}
