import type { Static, TSchema } from 'typebox';
import type { Permission } from './permissions/index.ts';

/**
 * Who may call an endpoint. Required on each one, so that forgetting it does not compile: anyone, whoever has an account,
 * or whom a permission of the matrix allows. A permission about a record is decided by the handler, which cannot answer
 * without having asked (see `registerEndpoints` in the API).
 */
export type Acces = { public: true } | { connecte: true } | { peut: Permission };

export type Methode = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One endpoint: validation, types, access rule, OpenAPI and client all come from it. */
export interface Endpoint {
  methode: Methode;
  /** Below `/api`, with Fastify's `:param`. */
  chemin: `/${string}`;
  acces: Acces;
  /** One line for the OpenAPI document. */
  resume: string;
  /** More than one line, where the answer needs explaining; Markdown. */
  description?: string;
  /** The section of the documentation it stands in. */
  domaine: string;
  params?: TSchema;
  query?: TSchema;
  /** The body of the request, JSON. */
  corps?: TSchema;
  /** Most bytes of its body when that is a file, as it is: the handler gets a stream, which nothing has read. */
  octetsMax?: number;
  /** True when whatever body comes is left aside: who calls is a server of mail, which sends a form. */
  corpsLibre?: true;
  /** The body of a 200 answer. */
  reponse: TSchema;
  /** Media type of the 200 answer when it is a file to download: the body is then a stream. */
  type?: string;
  /** True when the browser is sent elsewhere: the answer is the address to go to, and has no body. */
  redirection?: true;
  /**
   * True when the answer is not a function of the data alone: made at each request, never kept, without `ETag`. Only a
   * public GET may do without it.
   */
  instantane?: true;
  /** Calls a minute from one address, where guessing or flooding would pay. */
  parMinute?: number;
}

/** Declares an endpoint and keeps its exact types. */
export function defineEndpoint<const E extends Endpoint>(endpoint: E): E {
  return endpoint;
}

type StaticOf<S, Absent> = S extends TSchema ? Static<S> : Absent;

/** The validated path parameters of an endpoint. */
export type ParamsOf<E extends Endpoint> = StaticOf<E['params'], Record<never, never>>;
/** The validated query of an endpoint. */
export type QueryOf<E extends Endpoint> = StaticOf<E['query'], Record<never, never>>;
/** The validated body of its request. */
export type CorpsOf<E extends Endpoint> = StaticOf<E['corps'], undefined>;
/** The body of its 200 answer. */
export type ReponseOf<E extends Endpoint> = Static<E['reponse']>;
