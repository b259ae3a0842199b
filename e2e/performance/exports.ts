import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Atlas } from '../fixtures/serveur.ts';
import { computePercentile, type Mesure } from './mesures.ts';

const FORMATS = ['csv', 'xlsx', 'geojson', 'json'] as const;
type Format = (typeof FORMATS)[number];
type ParFormat<T> = Record<Format, T>;

const RUNS = 3;
const TIME_GOAL_MS = 3000;
const MEMORY_GOAL_MB = 150;
const SAMPLING_MS = 50;

async function forEachFormat<T>(measure: (format: Format) => Promise<T>): Promise<ParFormat<T>> {
  const entries: [Format, T][] = [];
  for (const format of FORMATS) entries.push([format, await measure(format)]);
  return Object.fromEntries(entries) as ParFormat<T>;
}

/** Asks for the whole Atlas and reads it to the end, keeping nothing. */
async function readExport(
  { address }: Atlas,
  format: Format,
): Promise<{ projets: number; octets: number; ms: number }> {
  const start = performance.now();
  const response = await fetch(`${address}/api/exports/projets.${format}`, {
    headers: { 'accept-encoding': 'identity' },
  });
  if (response.status !== 200 || response.body === null) throw new Error(`projets.${format}: ${response.status}`);
  let octets = 0;
  for await (const morceau of response.body) octets += morceau.length;
  return { projets: Number(response.headers.get('x-nombre-lignes')), octets, ms: performance.now() - start };
}

interface Duree {
  ms: number;
  projets: number;
}

/** The median time of each export, after one that does not count. */
export function timeExports(atlas: Atlas): Promise<ParFormat<Duree>> {
  return forEachFormat(async (format) => {
    const { projets } = await readExport(atlas, format);
    const samples: number[] = [];
    for (let run = 0; run < RUNS; run++) samples.push((await readExport(atlas, format)).ms);
    return { projets, ms: computePercentile(samples, 0.5) };
  });
}

/** Megabytes of memory that a process holds. */
async function readMemory(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout) / 1024;
}

interface Memoire {
  avantMo: number;
  /** The most that was held during the export, beyond `avantMo`. */
  deplusMo: number;
  projets: number;
  octets: number;
}

/** What each export adds to the memory of the server at its worst moment. */
export function measureExportsMemory(atlas: Atlas): Promise<ParFormat<Memoire>> {
  return forEachFormat(async (format) => {
    const avantMo = await readMemory(atlas.pid);
    let isDone = false;
    const exporting = readExport(atlas, format).finally(() => {
      isDone = true;
    });
    let most = avantMo;
    while (!isDone) {
      most = Math.max(most, await readMemory(atlas.pid));
      await sleep(SAMPLING_MS);
    }
    const { projets, octets } = await exporting;
    return { avantMo, deplusMo: most - avantMo, projets, octets };
  });
}

/** The lines of the table: the time of each export at the scale of the real Atlas, its memory at ten times as much. */
export function compareExports(durees: ParFormat<Duree>, memoires: ParFormat<Memoire>): Mesure[] {
  const format = (nombre: number) => Math.round(nombre).toLocaleString('fr-FR');
  return FORMATS.flatMap((nom): Mesure[] => {
    const { ms, projets } = durees[nom];
    const memoire = memoires[nom];
    const quoi = `export ${nom.toUpperCase()}`;
    return [
      {
        quoi,
        mesure: `${format(projets)} projets`,
        valeur: ms / 1000,
        unite: 's',
        objectif: { max: TIME_GOAL_MS / 1000 },
      },
      {
        quoi,
        mesure: `mémoire de plus, ${format(memoire.projets)} projets, ${format(memoire.octets / 1e6)} Mo envoyés`,
        valeur: memoire.deplusMo,
        unite: 'Mo',
        objectif: { max: MEMORY_GOAL_MB },
      },
    ];
  });
}
