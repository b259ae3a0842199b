import { normalizeNom } from '@atlas/geodonnees';
import type { FastifyInstance } from 'fastify';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { findCandidats } from './suggestions.repository.ts';
import { chooseSuggestions } from './suggestions.service.ts';

export function suggestionsHandlers({ db }: FastifyInstance): HandlersOf<'listSuggestions'> {
  return {
    listSuggestions: async ({ query: { q, limite } }) => {
      const texte = normalizeNom(q);
      if (texte === '') return { suggestions: [] };
      return { suggestions: chooseSuggestions(await findCandidats(db, texte, limite), limite) };
    },
  };
}
