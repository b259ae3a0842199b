import { Agent, createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Mesure } from './mesures.ts';

/** Requests under way at once. */
const CONNEXIONS = 8;
/** Different searches, none asked before: small enough that the answers fit in this process. */
const RECHERCHES = 600;
/** The same search again and again. */
const REPETITIONS = 3000;

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

/** The least that a server can do: the bytes it is given, by path. */
async function serveBytes(corps: ReadonlyMap<string, Buffer>) {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(corps.get(request.url ?? ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origine: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => server.close() };
}

/** The throughput of the search against a bare server that gives the same bytes, unknown and known answers. */
export async function measureHttp(origine: string): Promise<Mesure[]> {
  const warm = listRecherches(1800);
  await load(origine, warm);
  const corps = new Map<string, Buffer>();
  const neuves = listRecherches(1900);
  const repetees = new Array<string>(REPETITIONS).fill(neuves[0] ?? '');
  const inconnu = await load(origine, neuves, (chemin, recu) => corps.set(chemin, recu));
  const connu = await load(origine, repetees);
  const nu = await serveBytes(corps);
  await load(nu.origine, neuves);
  const nuInconnu = await load(nu.origine, neuves);
  const nuConnu = await load(nu.origine, repetees);
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
