import { Agent, request as httpRequest } from 'node:http';
import { computePercentile, type Mesure } from './mesures.ts';

const SAMPLES = 120;
const P95_GOAL_MS = 20;
const SCALE_GOAL = 5;

/** Each answer is asked once only, so that the memory of answers never serves one: what is timed is the database. */
const CRITERIA = ['', '&typeCooperation=jumelage', '&continent=afrique', '&thematique=patrimoine', '&region=82'];
const LEVELS = ['pays', 'region', 'departement'];

function listMapAddresses(): string[] {
  return Array.from({ length: SAMPLES }, (_, i) => {
    const level = LEVELS[i % LEVELS.length];
    const criterion = CRITERIA[Math.floor(i / LEVELS.length) % CRITERIA.length];
    return `/api/carte?niveau=${level}${criterion}&anneeMin=${1900 + Math.floor(i / (LEVELS.length * CRITERIA.length))}`;
  });
}

/** What warms the code that the timed addresses run: none of them. */
function listWarmUp(): string[] {
  const departements = Array.from({ length: 60 }, (_, i) => `/api/departements/${String(i + 21).padStart(2, '0')}`);
  const cartes = LEVELS.flatMap((level) =>
    CRITERIA.map((criterion) => `/api/carte?niveau=${level}${criterion}&anneeMin=1850`),
  );
  return [...departements, ...cartes, '/api/regions/84', '/api/chiffres-cles'];
}

async function listCountryAddresses(address: string): Promise<string[]> {
  const response = await fetch(`${address}/api/pays`);
  const { pays } = (await response.json()) as { pays: { code: string; projets: number }[] };
  return pays
    .filter(({ projets }) => projets > 0)
    .slice(0, SAMPLES)
    .map(({ code }) => `/api/pays/${code}`);
}

/** Milliseconds from the request to the last byte of its answer, on a connection that is kept. */
function timeRequest(address: string, path: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const request = httpRequest(`${address}${path}`, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      response.on('data', () => undefined);
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - start);
        else reject(new Error(`${path}: ${response.statusCode}`));
      });
    });
    request.on('error', reject).end();
  });
}

async function timeAll(address: string, paths: readonly string[]): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const samples: number[] = [];
  for (const path of paths) samples.push(await timeRequest(address, path, agent));
  agent.destroy();
  return samples;
}

/** The p95 in milliseconds of the two hot reads, first unknown to the memory of answers, then known to it. */
export interface TempsApi {
  carte: number;
  carteConnue: number;
  pays: number;
  paysConnu: number;
}

/** Times `/api/carte` and `/api/pays/:code` of a running Atlas, one request after the other on loopback. */
export async function timeApi(address: string): Promise<TempsApi> {
  const cartes = listMapAddresses();
  const pays = await listCountryAddresses(address);
  // The first answers of a process are compiled as they are made: sheets and maps that are not timed come before.
  await timeAll(address, listWarmUp());
  const p95 = async (paths: readonly string[]) => computePercentile(await timeAll(address, paths), 0.95);
  return {
    carte: await p95(cartes),
    carteConnue: await p95(cartes),
    pays: await p95(pays),
    paysConnu: await p95(pays),
  };
}

/** The lines of the table: each read at the scale of the real Atlas, then at ten times as much against that. */
export function compareScales(one: TempsApi, ten: TempsApi): Mesure[] {
  const reads = [
    { quoi: '/api/carte', nom: 'carte' },
    { quoi: '/api/carte, réponse connue', nom: 'carteConnue' },
    { quoi: '/api/pays/:code', nom: 'pays' },
    { quoi: '/api/pays/:code, réponse connue', nom: 'paysConnu' },
  ] as const;
  return reads.flatMap(({ quoi, nom }): Mesure[] => [
    { quoi, mesure: 'p95 à l’échelle 1', valeur: one[nom], unite: 'ms', objectif: { max: P95_GOAL_MS } },
    {
      quoi,
      mesure: `p95 à l’échelle 10 (${ten[nom].toFixed(1)} ms) sur p95 à l’échelle 1`,
      valeur: ten[nom] / one[nom],
      unite: '×',
      objectif: { max: SCALE_GOAL },
    },
  ]);
}
