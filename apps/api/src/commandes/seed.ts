import { parseArgs } from 'node:util';
import { loadDemonstration } from '../donnees/charger.ts';
import { type Command, UsageError } from './commande.ts';

const LARGEST_SCALE = 100;

/** `seed --echelle N`: the demonstration data, N times the size of the real Atlas. */
export const seed: Command = {
  usage: 'seed --echelle N',
  summary: `remplace les données de démonstration par N fois le volume de l'Atlas réel (1 à ${LARGEST_SCALE})`,
  async run(args, { config, withDatabase }) {
    const { values } = parseArgs({ args, options: { echelle: { type: 'string', default: '1' } } });
    const echelle = parseScale(values.echelle);
    await withDatabase((databaseUrl) =>
      loadDemonstration(databaseUrl, echelle, {
        dataDir: config.dataDir,
        onProgress: (step) => process.stdout.write(`${step}\n`),
      }),
    );
    return 0;
  },
};

function parseScale(value: string): number {
  const scale = Number(value);
  if (Number.isInteger(scale) && scale >= 1 && scale <= LARGEST_SCALE) return scale;
  throw new UsageError(`--echelle vaut « ${value} » : il faut un nombre entier de 1 à ${LARGEST_SCALE}.`);
}
