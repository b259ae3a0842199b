import type { FastifyInstance } from 'fastify';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { listFinanceurs } from './financeurs.repository.ts';

export function financeursHandlers({ db }: FastifyInstance): HandlersOf<'listFinanceurs'> {
  return { listFinanceurs: async () => ({ financeurs: await listFinanceurs(db) }) };
}
