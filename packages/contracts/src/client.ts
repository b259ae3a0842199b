/**
 * The types of an HTTP client for the contract: `get('/projets/:id', { params: { id: 12 } })`.
 * Types only: nothing of the schemas reaches the browser.
 */
import type { CorpsOf, Methode, ParamsOf, QueryOf, ReponseOf } from './endpoint.ts';
import type { Contrat } from './index.ts';

type EndpointsOf<M extends Methode> = Extract<Contrat[keyof Contrat], { methode: M }>;
type EndpointOf<M extends Methode, C extends string> = Extract<EndpointsOf<M>, { chemin: C }>;

/** Every path that answers to a method. */
export type CheminOf<M extends Methode> = EndpointsOf<M>['chemin'];
export type CheminGet = CheminOf<'GET'>;

/** What a call must give besides its path; nothing when the endpoint takes nothing. */
export type OptionsOf<M extends Methode, C extends CheminOf<M>> = (keyof ParamsOf<EndpointOf<M, C>> extends never
  ? { params?: never }
  : { params: ParamsOf<EndpointOf<M, C>> }) &
  (CorpsOf<EndpointOf<M, C>> extends undefined ? { corps?: never } : { corps: CorpsOf<EndpointOf<M, C>> }) & {
    query?: Partial<QueryOf<EndpointOf<M, C>>>;
    signal?: AbortSignal;
  };
export type OptionsGet<C extends CheminGet> = OptionsOf<'GET', C>;

/** The body that a path answers to a method. */
export type ReponsePour<M extends Methode, C extends CheminOf<M>> = ReponseOf<EndpointOf<M, C>>;
export type ReponseGet<C extends CheminGet> = ReponsePour<'GET', C>;
