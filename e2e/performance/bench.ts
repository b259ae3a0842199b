/** `npm run bench [-- api carte exports pdf]`: what was promised of speed, measured in one run, as a table of figures and ratios. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Atlas, startAtlas } from '../fixtures/serveur.ts';
import { compareScales, timeApi } from './api.ts';
import { measureCarte } from './carte.ts';
import { measureEcritures } from './ecritures.ts';
import { compareExports, measureExportsMemory, timeExports } from './exports.ts';
import { measureHttp } from './http.ts';
import { formatMesures, type Mesure } from './mesures.ts';
import { measurePdf } from './pdf.ts';
import { measureRecherche } from './recherche.ts';

const CLI = fileURLToPath(new URL('../../apps/api/src/cli.ts', import.meta.url));

const say = (text: string) => process.stderr.write(`${text}\n`);

/** Runs the real server on the data of `dataDir` for the time of `measure`. */
async function withAtlas<T>(dataDir: string, quoi: string, measure: (atlas: Atlas) => Promise<T>): Promise<T> {
  const atlas = await startAtlas({ dataDir });
  try {
    say(`${quoi}…`);
    return await measure(atlas);
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

/** Measures something at the scale of the real Atlas, and something at ten times as much. */
async function atBothScales<A, B>(
  quoi: string,
  one: (atlas: Atlas) => Promise<A>,
  ten: (atlas: Atlas) => Promise<B>,
): Promise<[A, B]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
  try {
    const atOne = await withAtlas(dataDir, `${quoi}, échelle 1`, one);
    await seed(dataDir, 10);
    return [atOne, await withAtlas(dataDir, `${quoi}, échelle 10`, ten)];
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measureApi(): Promise<Mesure[]> {
  const time = ({ address }: Atlas) => timeApi(address);
  return compareScales(...(await atBothScales('API', time, time)));
}

async function measureExports(): Promise<Mesure[]> {
  return compareExports(...(await atBothScales('Exports', timeExports, measureExportsMemory)));
}

/** Measures something at the scale of the real Atlas. */
async function atScaleOne(quoi: string, measure: (address: string) => Promise<Mesure[]>): Promise<Mesure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
  try {
    return await withAtlas(dataDir, quoi, ({ address }) => measure(address));
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Each part of the table, by the name that the command line takes. */
const PARTS: Record<string, () => Promise<Mesure[]>> = {
  carte: measureCarte,
  api: measureApi,
  recherche: measureRecherche,
  http: () => atScaleOne('Débit', measureHttp),
  ecritures: () => atScaleOne('Écritures', measureEcritures),
  exports: measureExports,
  pdf: () => atScaleOne('PDF', measurePdf),
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
