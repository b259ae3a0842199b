/**
 * The types of an HTTP client for the contract: `get('/projets/:id', { params: { id: 12 } })`, and
 * `write('PATCH /comptes/moi', { corps: { nom, langue } })`. Types only: nothing of the schemas reaches the browser.
 */
import type { CorpsOf, Endpoint, ParamsOf, QueryOf, ReponseOf } from './endpoint.ts';
import type { Contrat } from './index.ts';

/** The endpoints by method and path. */
type Endpoints = { [N in keyof Contrat as `${Contrat[N]['methode']} ${Contrat[N]['chemin']}`]: Contrat[N] };

/** Every path that answers JSON to GET. */
export type CheminGet = keyof Endpoints extends infer A ? (A extends `GET ${infer C}` ? C : never) : never;
/** `POST /session`: what writes. */
export type AdresseEcrite = Exclude<keyof Endpoints, `GET ${string}`>;

type EndpointGet<C extends CheminGet> = Endpoints[`GET ${C}` & keyof Endpoints];

/** What a call must give besides its path; nothing when the endpoint takes nothing. */
type Options<E extends Endpoint> = (keyof ParamsOf<E> extends never ? { params?: never } : { params: ParamsOf<E> }) &
  (CorpsOf<E> extends undefined ? { corps?: never } : { corps: CorpsOf<E> }) & {
    query?: Partial<QueryOf<E>>;
    signal?: AbortSignal;
  };
export type OptionsGet<C extends CheminGet> = Options<EndpointGet<C>>;
export type OptionsEcriture<A extends AdresseEcrite> = Options<Endpoints[A]>;

/** The body that is answered. */
export type ReponseGet<C extends CheminGet> = ReponseOf<EndpointGet<C>>;
export type ReponseEcriture<A extends AdresseEcrite> = ReponseOf<Endpoints[A]>;
