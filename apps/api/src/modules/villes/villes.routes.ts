import type { FastifyInstance } from 'fastify';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { loadVilles, searchVilles } from './villes.service.ts';

export function villesHandlers(app: FastifyInstance): HandlersOf<'searchVilles'> {
  // Read before anyone asks: reading them holds everything else up.
  app.addHook('onListen', async () => void loadVilles());
  return {
    searchVilles: async ({ query: { q, pays } }) => ({ villes: searchVilles(pays, q) }),
  };
}
