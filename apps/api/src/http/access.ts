import type { Acces } from '@atlas/contracts';
import type { preHandlerAsyncHookHandler } from 'fastify';

function assertUnreachable(acces: never): never {
  throw new Error(`access rule without a check: ${JSON.stringify(acces)}`);
}

/** The check that an endpoint's access rule asks for: a rule added to the contract and not here does not compile. */
export function createAccessHooks(acces: Acces): preHandlerAsyncHookHandler[] {
  if ('public' in acces) return [];
  return assertUnreachable(acces);
}
