import { interpretPhrase } from '@atlas/recherche/phrase';
import type { FastifyInstance } from 'fastify';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { LexiqueVivant } from './interpretation.service.ts';

export function interpretationHandlers({ db, recherche }: FastifyInstance): HandlersOf<'getInterpretation'> {
  const lexiques = new LexiqueVivant(db);
  return {
    getInterpretation: async ({ query: { q } }) =>
      interpretPhrase(q, await lexiques.get(await recherche.readVersion())),
  };
}
