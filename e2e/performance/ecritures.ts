import { computePercentile, type Mesure } from './mesures.ts';

const SAMPLES = 100;
/** Proposals that warm the code before those that are timed. */
const WARM_UP = 20;
const P95_GOAL_MS = 50;

/** The milliseconds of each write, from the request to the last byte of its answer. */
interface TempsEcritures {
  garder: number[];
  soumettre: number[];
  valider: number[];
}

/** What is read of a proposal. */
interface MiseAJour {
  id: number;
  version: number;
  versionFiche: number | null;
  proposition: object;
}

interface Demandeur {
  ask<T>(methode: string, path: string, corps?: object): Promise<{ corps: T; duree: number }>;
}

/** Asks a running Atlas, one request after the other on loopback. */
function createDemandeur(address: string, cookie = ''): Demandeur {
  return {
    async ask<T>(methode: string, path: string, corps?: object) {
      const start = performance.now();
      const response = await fetch(`${address}/api${path}`, {
        method: methode,
        headers: { cookie, ...(corps === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(corps === undefined ? {} : { body: JSON.stringify(corps) }),
      });
      const texte = await response.text();
      const duree = performance.now() - start;
      if (!response.ok) throw new Error(`${methode} ${path}: ${response.status} ${texte}`);
      return { corps: JSON.parse(texte) as T, duree };
    },
  };
}

/** Connects by the demonstration account of a kind of actor. */
async function connect(address: string, acteur: string): Promise<Demandeur> {
  const { comptes } = (await (await fetch(`${address}/api/comptes/demonstration`)).json()) as {
    comptes: { courriel: string; acteur: string; motDePasse: string }[];
  };
  const compte = comptes.find((un) => un.acteur === acteur);
  if (compte === undefined) throw new Error(`no demonstration account of ${acteur}`);
  const response = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ courriel: compte.courriel, motDePasse: compte.motDePasse }),
  });
  if (!response.ok) throw new Error(`${acteur} could not connect: ${response.status}`);
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return createDemandeur(address, cookies.join('; '));
}

/** Changes projets of the collectivité: a draft that is saved, submitted, and validated by the préfecture. */
async function timeEcritures(address: string): Promise<TempsEcritures> {
  const collectivite = await connect(address, 'collectivite');
  const prefecture = await connect(address, 'prefecture');
  const { corps } = await createDemandeur(address).ask<{ projets: { id: number }[] }>(
    'GET',
    '/projets?ville=Nantes&statut=en_cours&facettes=false&parPage=100',
  );
  const temps: TempsEcritures = { garder: [], soumettre: [], valider: [] };
  for (let i = 0; i < WARM_UP + SAMPLES; i++) {
    const objetId = corps.projets[i % corps.projets.length]?.id ?? null;
    const commencee = (await collectivite.ask<MiseAJour>('POST', '/mises-a-jour', { objet: 'projet', objetId })).corps;
    const path = `/mises-a-jour/${commencee.id}`;
    const proposition = { ...commencee.proposition, budgetTotal: 1_000_000_000 + i };
    const gardee = await collectivite.ask<MiseAJour>('PUT', path, { version: commencee.version, proposition });
    const soumise = await collectivite.ask<MiseAJour>('POST', `${path}/soumission`, {
      version: gardee.corps.version,
    });
    const { version, versionFiche } = soumise.corps;
    const decision = { decision: 'valider', version, versionFiche };
    const validee = await prefecture.ask<MiseAJour>('POST', `${path}/decision`, decision);
    if (i < WARM_UP) continue;
    temps.garder.push(gardee.duree);
    temps.soumettre.push(soumise.duree);
    temps.valider.push(validee.duree);
  }
  return temps;
}

/** The lines of the table: what those who contribute wait for. */
export async function measureEcritures(address: string): Promise<Mesure[]> {
  const { garder, soumettre, valider } = await timeEcritures(address);
  const lines = [
    ['garder un brouillon', garder],
    ['soumettre une proposition', soumettre],
    ['valider une proposition', valider],
  ] as const;
  return lines.map(([quoi, durees]) => ({
    quoi,
    mesure: `p95 de ${SAMPLES} écritures à l’échelle 1`,
    valeur: computePercentile(durees, 0.95),
    unite: 'ms',
    objectif: { max: P95_GOAL_MS },
  }));
}
