/**
 * Times the search engines on the demonstration data at the scale named first: ours against PostgreSQL and MiniSearch, or
 * ours alone (`--seul`). Prints one line of JSON. Run by `npm run bench`, in a process of its own so that memory is told
 * apart; needs `--expose-gc`.
 */
import { startTestCluster } from '@atlas/postgres/testing';
import { createCorpus } from './corpus.ts';
import {
  type Chercher,
  createChercherMiniSearch,
  createChercherMoteur,
  createChercherPostgres,
  createMoteur,
} from './moteurs.ts';
import { drawRequetes, type RequeteBanc } from './requetes.ts';

const REQUETES = 300;
/** Projets that requests are drawn from: enough to be various, few enough to be held in memory at any scale. */
const ECHANTILLON = 12_000;

/** The milliseconds of each request, in a second round: the first one warms. */
async function time(chercher: Chercher, requetes: readonly RequeteBanc[]): Promise<{ ms: number[]; totaux: number[] }> {
  for (const requete of requetes) await chercher(requete);
  const ms: number[] = [];
  const totaux: number[] = [];
  for (const requete of requetes) {
    const debut = performance.now();
    totaux.push(await chercher(requete));
    ms.push(performance.now() - debut);
  }
  return { ms, totaux };
}

/** Bytes in use by this process, garbage collected. */
function readMemory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function takeFirst<T>(valeurs: Iterable<T>, nombre: number): T[] {
  const premieres: T[] = [];
  for (const valeur of valeurs) {
    if (premieres.length === nombre) break;
    premieres.push(valeur);
  }
  return premieres;
}

const echelle = Number(process.argv[2]);
const isAlone = process.argv.includes('--seul');
const { fiches } = createCorpus(echelle);
const echantillon = takeFirst(fiches, ECHANTILLON);
const requetes = drawRequetes(echantillon, REQUETES);

const before = readMemory();
const { moteur, ms: constructionMs } = createMoteur(fiches);
const octets = readMemory() - before;
const nous = await time(createChercherMoteur(moteur), requetes);
const resultat = { projets: moteur.total, constructionMs, octets, nous: nous.ms };

if (isAlone) {
  process.stdout.write(`${JSON.stringify(resultat)}\n`);
} else {
  const toutes = [...fiches];
  const miniSearch = await time(createChercherMiniSearch(toutes), requetes);
  const cluster = await startTestCluster();
  const postgres = await createChercherPostgres(cluster.databaseUrl, toutes);
  const sql = await time(postgres.chercher, requetes);
  await postgres.close();
  await cluster.stop();
  process.stdout.write(`${JSON.stringify({ ...resultat, miniSearch: miniSearch.ms, postgres: sql.ms })}\n`);
}
