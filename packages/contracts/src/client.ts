/**
 * The types of an HTTP client for the contract: `get('/projets/:id', { params: { id: 12 } })`.
 * Types only: nothing of the schemas reaches the browser.
 */
import type { ParamsOf, QueryOf, ReponseOf } from './endpoint.ts';
import type { Contrat } from './index.ts';

type EndpointOf<C extends string> = Extract<Contrat[keyof Contrat], { chemin: C }>;

/** Every path that answers JSON to GET. */
export type CheminGet = Contrat[keyof Contrat]['chemin'];

/** What a call must give besides its path; nothing when the endpoint takes nothing. */
export type OptionsGet<C extends CheminGet> = (keyof ParamsOf<EndpointOf<C>> extends never
  ? { params?: never }
  : { params: ParamsOf<EndpointOf<C>> }) & { query?: Partial<QueryOf<EndpointOf<C>>>; signal?: AbortSignal };

/** The body that a path answers. */
export type ReponseGet<C extends CheminGet> = ReponseOf<EndpointOf<C>>;
