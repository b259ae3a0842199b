import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request as httpRequest } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Mesure } from './mesures.ts';

/** Requests under way at once. */
const CONNEXIONS = 8;
/** Different searches, none asked before: small enough that the answers fit in this process. */
const RECHERCHES = 600;
/** The same search again and again, in some rounds. */
const REPETITIONS = 3000;
const TOURS = 3;
const SERVEUR_NU = fileURLToPath(new URL('./serveur-nu.ts', import.meta.url));

const CRITERES = [
  'pays=SN',
  'typeCooperation=jumelage',
  'continent=afrique',
  'thematique=patrimoine',
  'region=82',
  'q=eau',
];

/** Searches that are all different, of a page of twenty with every facet. */
function listRecherches(premiereAnnee: number): string[] {
  return Array.from(
    { length: RECHERCHES },
    (_, i) =>
      `/api/projets?${CRITERES[i % CRITERES.length]}&anneeMin=${premiereAnnee + Math.floor(i / CRITERES.length)}`,
  );
}

function get(origine: string, chemin: string, agent: Agent, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; corps: Buffer; etag: string | undefined }>((resolve, reject) => {
    httpRequest(`${origine}${chemin}`, { agent, headers }, (reponse) => {
      const morceaux: Buffer[] = [];
      reponse.on('data', (morceau: Buffer) => morceaux.push(morceau));
      reponse.on('error', reject);
      reponse.on('end', () =>
        resolve({ status: reponse.statusCode ?? 0, corps: Buffer.concat(morceaux), etag: reponse.headers.etag }),
      );
    })
      .on('error', reject)
      .end();
  });
}

/** Asks every path, some at once, and gives the requests a second; `keep` receives each answer. */
async function load(origine: string, chemins: readonly string[], keep?: (chemin: string, corps: Buffer) => void) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNEXIONS });
  const suite = chemins.values();
  const debut = performance.now();
  const work = async () => {
    for (const chemin of suite) {
      const { status, corps } = await get(origine, chemin, agent);
      if (status !== 200) throw new Error(`${chemin}: ${status}`);
      keep?.(chemin, corps);
    }
  };
  await Promise.all(Array.from({ length: CONNEXIONS }, work));
  agent.destroy();
  return (1000 * chemins.length) / (performance.now() - debut);
}

/** The least that a server can do, in a process of its own as ours is: the bytes it is given, by path. */
async function serveBytes(corps: ReadonlyMap<string, Buffer>) {
  const child = fork(SERVEUR_NU, { serialization: 'advanced', stdio: 'inherit' });
  child.send(corps);
  const [port] = (await once(child, 'message')) as [number];
  return { origine: `http://127.0.0.1:${port}`, stop: () => child.disconnect() };
}

/** The requests a second of two servers, the best of some rounds by turns, once both have answered all of it before. */
async function compareDebits(nous: string, nu: string, chemins: readonly string[]): Promise<[number, number]> {
  const meilleurs: [number, number] = [0, 0];
  for (let tour = 0; tour <= TOURS; tour++) {
    const debits = [await load(nous, chemins), await load(nu, chemins)] as const;
    if (tour === 0) continue;
    meilleurs[0] = Math.max(meilleurs[0], debits[0]);
    meilleurs[1] = Math.max(meilleurs[1], debits[1]);
  }
  return meilleurs;
}

/** The throughput of the search against a bare server that gives the same bytes, unknown and known answers. */
export async function measureHttp(origine: string): Promise<Mesure[]> {
  await load(origine, listRecherches(1800));
  const corps = new Map<string, Buffer>();
  const neuves = listRecherches(1900);
  // What is unknown can be asked once only.
  const inconnu = await load(origine, neuves, (chemin, recu) => corps.set(chemin, recu));
  const nu = await serveBytes(corps);
  await load(nu.origine, neuves);
  const nuInconnu = await load(nu.origine, neuves);
  const [connu, nuConnu] = await compareDebits(
    origine,
    nu.origine,
    new Array<string>(REPETITIONS).fill(neuves[0] ?? ''),
  );
  nu.stop();
  const agent = new Agent({ keepAlive: true });
  const { etag = '' } = await get(origine, neuves[0] ?? '', agent);
  const { status, corps: vide } = await get(origine, neuves[0] ?? '', agent, { 'if-none-match': etag });
  agent.destroy();
  const compare = (quoi: string, nous: number, autre: number, min: number): Mesure => ({
    quoi,
    mesure: `${nous.toFixed(0)} requêtes/s, serveur nu ${autre.toFixed(0)}`,
    valeur: nous / autre,
    unite: '×',
    objectif: { min },
  });
  return [
    compare('débit de la recherche, réponses inconnues', inconnu, nuInconnu, 0.5),
    compare('débit de la recherche, réponse connue', connu, nuConnu, 0.9),
    {
      quoi: 'recherche avec If-None-Match',
      mesure: `statut, ${vide.length} octet`,
      valeur: status,
      unite: '',
      objectif: { max: 304 },
    },
  ];
}
