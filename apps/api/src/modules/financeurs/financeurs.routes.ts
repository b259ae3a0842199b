import type { FastifyInstance } from 'fastify';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { listFinanceurs, listOperateurs } from './financeurs.repository.ts';

export function financeursHandlers({ db }: FastifyInstance): HandlersOf<'listFinanceurs' | 'listOperateurs'> {
  return {
    listFinanceurs: async () => ({ financeurs: await listFinanceurs(db) }),
    listOperateurs: async () => ({ operateurs: await listOperateurs(db) }),
  };
}
