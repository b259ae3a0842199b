import type { HandlersOf } from '../../http/register-endpoints.ts';
import { SOURCES_TUILES } from './tuiles.ts';

export function configurationHandlers(options: { tuiles: boolean }): HandlersOf<'getConfiguration'> {
  return { getConfiguration: async () => ({ tuiles: options.tuiles ? SOURCES_TUILES : null }) };
}
