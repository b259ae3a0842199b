import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { computePercentile, type Mesure } from './mesures.ts';

/** The demonstration data so many times as large are a million projets. */
const ECHELLE_MILLION = 79;
const SECONDE = 1000;
const GIGA = 1e9;

interface Resultat {
  projets: number;
  constructionMs: number;
  octets: number;
  nous: number[];
  miniSearch?: number[];
  postgres?: number[];
}

/** Runs a bench of the API in a process of its own, and reads the JSON that it prints. */
async function runBanc<T>(banc: string, ...parametres: string[]): Promise<T> {
  process.stderr.write(`Moteur de recherche, ${banc} ${parametres.join(' ')}…\n`);
  const child = spawn(
    process.execPath,
    [
      '--expose-gc',
      '--max-old-space-size=12000',
      '--disable-warning=ExperimentalWarning',
      fileURLToPath(new URL(`../../apps/api/bench/${banc}.ts`, import.meta.url)),
      ...parametres,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [sortie, [code]] = await Promise.all([text(child.stdout), once(child, 'exit') as Promise<[number | null]>]);
  if (code !== 0) throw new Error(`the bench of the engine ended with ${code}`);
  return JSON.parse(sortie) as T;
}

const p95 = (ms: readonly number[] = []) => computePercentile(ms, 0.95);
const inMs = (ms: number) => `${ms.toFixed(ms < 10 ? 2 : 0)} ms`;

function compare(quoi: string, nous: number, autre: number): Mesure {
  return {
    quoi: `recherche et facettes, contre ${quoi}`,
    mesure: `p95 ${inMs(nous)}, ${quoi} ${inMs(autre)}`,
    valeur: nous / autre,
    unite: '×',
    objectif: { max: 1 / 5 },
  };
}

/** The engine against the others on the same data, then alone as these grow to a million projets. */
export async function measureRecherche(): Promise<Mesure[]> {
  const un = await runBanc<Resultat>('recherche', '1');
  const huit = await runBanc<Resultat>('recherche', '8', '--seul');
  const million = await runBanc<Resultat>('recherche', String(ECHELLE_MILLION), '--seul');
  const visibilite = await runBanc<number[]>('visibilite');
  const nous = p95(un.nous);
  const projets = `${million.projets.toLocaleString('fr-FR')} projets`;
  return [
    compare('PostgreSQL', nous, p95(un.postgres)),
    compare('MiniSearch et colonnes', nous, p95(un.miniSearch)),
    {
      quoi: 'recherche et facettes, 8 fois plus de projets',
      mesure: `p95 ${inMs(p95(huit.nous))} sur ${inMs(nous)}`,
      valeur: p95(huit.nous) / nous,
      unite: '×',
      objectif: { max: 10 },
    },
    {
      quoi: `recherche et facettes, ${projets}`,
      mesure: 'p95',
      valeur: p95(million.nous),
      unite: 'ms',
      objectif: { max: 50 },
    },
    {
      quoi: 'construction de l’index, échelle 1',
      mesure: 'durée',
      valeur: un.constructionMs / SECONDE,
      unite: 's',
      objectif: { max: 1 },
    },
    {
      quoi: `construction de l’index, ${projets}`,
      mesure: 'durée',
      valeur: million.constructionMs / SECONDE,
      unite: 's',
      objectif: { max: 60 },
    },
    {
      quoi: `mémoire de l’index, ${projets}`,
      mesure: 'octets en usage',
      valeur: million.octets / GIGA,
      unite: 'Go',
      objectif: { max: 2 },
    },
    {
      quoi: 'écriture trouvée par deux instances',
      mesure: 'p95',
      valeur: p95(visibilite) / SECONDE,
      unite: 's',
      objectif: { max: 1 },
    },
  ];
}
