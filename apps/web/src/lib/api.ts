import type {
  AdresseEcrite,
  CheminGet,
  OptionsEcriture,
  OptionsGet,
  ReponseEcriture,
  ReponseGet,
} from '@atlas/contracts/client';

/** What the API refused or could not do, as RFC 9457 says it; `reseau` when nothing answered. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** HTTP status; 0 when nothing answered. */
  readonly status: number;
  readonly titre: string;
  readonly requestId: string | undefined;
  readonly erreurs: readonly { parametre: string; message: string }[];

  constructor(probleme: {
    status: number;
    title?: string | undefined;
    detail?: string | undefined;
    requestId?: string | undefined;
    erreurs?: readonly { parametre: string; message: string }[] | undefined;
  }) {
    super(probleme.detail ?? probleme.title ?? `HTTP ${probleme.status}`);
    this.status = probleme.status;
    this.titre = probleme.title ?? '';
    this.requestId = probleme.requestId;
    this.erreurs = probleme.erreurs ?? [];
  }
}

type Parametre = string | number | boolean;
export type Requete = Record<string, Parametre | readonly Parametre[] | undefined>;

/** `?a=1&b=x&b=y`: a list repeats its parameter, undefined and empty lists are left out. */
export function toQueryString(requete: Requete = {}): string {
  const parametres = new URLSearchParams();
  for (const [nom, valeur] of Object.entries(requete)) {
    if (valeur === undefined) continue;
    for (const element of Array.isArray(valeur) ? valeur : [valeur]) parametres.append(nom, String(element));
  }
  const texte = parametres.toString();
  return texte === '' ? '' : `?${texte}`;
}

/** Replaces each `:nom` of a path by its value, encoded. */
function fillPath(chemin: string, params: Record<string, Parametre> = {}): string {
  return chemin.replaceAll(/:([a-zA-Z]+)/g, (_, nom: string) => encodeURIComponent(String(params[nom] ?? '')));
}

async function readProbleme(reponse: Response): Promise<ApiError> {
  const corps: unknown = await reponse.json().catch(() => null);
  const probleme = typeof corps === 'object' && corps !== null ? corps : {};
  return new ApiError({ title: reponse.statusText, ...probleme, status: reponse.status });
}

/** Address of a document's file. */
export const toDocumentUrl = (id: number): string => `/api/documents/${id}/fichier`;

/** Address of a file that a document had before. */
export const toVersionDocumentUrl = (id: number, version: number): string =>
  `/api/documents/${id}/versions/${version}/fichier`;

/** The second argument may be left out where an endpoint takes nothing. */
type ArgumentsGet<C extends CheminGet> =
  Record<never, never> extends OptionsGet<C> ? [options?: OptionsGet<C>] : [options: OptionsGet<C>];

interface AnyOptions {
  params?: Record<string, Parametre>;
  query?: Requete;
  corps?: unknown;
  signal?: AbortSignal;
}

async function send(methode: string, chemin: string, { params, query, corps, signal }: AnyOptions): Promise<Response> {
  const adresse = `/api${fillPath(chemin, params)}${toQueryString(query)}`;
  try {
    return await fetch(adresse, {
      headers: { accept: 'application/json', ...(corps === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(methode === 'GET' ? {} : { method: methode }),
      ...(corps === undefined ? {} : { body: JSON.stringify(corps) }),
      ...(signal ? { signal } : {}),
    });
  } catch (erreur) {
    if (signal?.aborted) throw erreur;
    throw new ApiError({ status: 0 });
  }
}

/** The prolongation under way: requests that find their key too old at once ask for one. */
let renouvellement: Promise<boolean> | undefined;

/** Prolongs the session; false when there is none to prolong. */
export function renewSession(): Promise<boolean> {
  renouvellement ??= send('POST', '/session/renouvellement', {})
    .then(({ ok }) => ok)
    .catch(() => false)
    .finally(() => {
      renouvellement = undefined;
    });
  return renouvellement;
}

async function request(methode: string, chemin: string, options: AnyOptions): Promise<unknown> {
  let reponse = await send(methode, chemin, options);
  // The short key lasts some minutes: it is made anew without a word while the session lasts.
  const isSession = chemin.startsWith('/session');
  if (reponse.status === 401 && !isSession && (await renewSession())) reponse = await send(methode, chemin, options);
  if (!reponse.ok) throw await readProbleme(reponse);
  return reponse.json();
}

/**
 * Reads one endpoint of the contract: `get('/projets/:id', { params: { id: 12 } })`.
 * @throws ApiError for any answer but 2xx, and when nothing answers; the abort of `signal` passes through.
 */
export async function get<C extends CheminGet>(chemin: C, ...[options]: ArgumentsGet<C>): Promise<ReponseGet<C>> {
  return (await request('GET', chemin, (options ?? {}) as AnyOptions)) as ReponseGet<C>;
}

type ArgumentsEcriture<A extends AdresseEcrite> =
  Record<never, never> extends OptionsEcriture<A> ? [options?: OptionsEcriture<A>] : [options: OptionsEcriture<A>];

/**
 * Writes by one endpoint of the contract: `write('PATCH /comptes/moi', { corps: { nom, langue } })`.
 * @throws ApiError as `get` does; nothing is tried twice but what the server refused for an old key.
 */
export async function write<A extends AdresseEcrite>(
  adresse: A,
  ...[options]: ArgumentsEcriture<A>
): Promise<ReponseEcriture<A>> {
  const [methode = '', chemin = ''] = adresse.split(' ');
  return (await request(methode, chemin, (options ?? {}) as AnyOptions)) as ReponseEcriture<A>;
}
