/** `npm run bench [-- api carte]`: what was promised of speed, measured in one run, as a table of figures and ratios. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startAtlas } from '../fixtures/serveur.ts';
import { compareScales, type TempsApi, timeApi } from './api.ts';
import { measureCarte } from './carte.ts';
import { formatMesures, type Mesure } from './mesures.ts';
import { measureRecherche } from './recherche.ts';

const CLI = fileURLToPath(new URL('../../apps/api/src/cli.ts', import.meta.url));

const say = (text: string) => process.stderr.write(`${text}\n`);

async function timeApiAtScale(dataDir: string, echelle: number): Promise<TempsApi> {
  const atlas = await startAtlas({ dataDir });
  try {
    say(`API, échelle ${echelle}…`);
    return await timeApi(atlas.address);
  } finally {
    await atlas.stop();
  }
}

async function seed(dataDir: string, echelle: number): Promise<void> {
  say(`Données de démonstration, échelle ${echelle}…`);
  const child = spawn(process.execPath, [CLI, 'seed', '--echelle', String(echelle)], {
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`seed --echelle ${echelle} ended with ${code}`);
}

async function measureApi(): Promise<Mesure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
  try {
    const one = await timeApiAtScale(dataDir, 1);
    await seed(dataDir, 10);
    return compareScales(one, await timeApiAtScale(dataDir, 10));
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Each part of the table, by the name that the command line takes. */
const PARTS: Record<string, () => Promise<Mesure[]>> = {
  carte: measureCarte,
  api: measureApi,
  recherche: measureRecherche,
};

const names = process.argv.slice(2);
const unknown = names.find((name) => !(name in PARTS));
if (unknown) {
  process.stderr.write(`La partie « ${unknown} » n'existe pas : ${Object.keys(PARTS).join(', ')}.\n`);
  process.exitCode = 1;
} else {
  const mesures: Mesure[] = [];
  for (const [name, measure] of Object.entries(PARTS)) {
    if (names.length === 0 || names.includes(name)) mesures.push(...(await measure()));
  }
  process.stdout.write(`${formatMesures(mesures)}\n`);
}
