import { normalizeNom } from '@atlas/geodonnees';
import type { FastifyInstance } from 'fastify';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { listIds } from '../recherche/recherche.service.ts';
import { type Candidat, findCandidats, findCandidatsProjets } from './suggestions.repository.ts';
import { chooseSuggestions } from './suggestions.service.ts';

/** Projets are suggested from so many letters on, so many of them: the box also leads to the search of all. */
const LETTRES_MIN = 3;
const PROJETS_MAX = 3;
/** The best answers among which those whose title holds a word of what is typed are chosen. */
const PROJETS_EXAMINES = 30;

export function suggestionsHandlers({ db, recherche }: FastifyInstance): HandlersOf<'listSuggestions'> {
  const findProjets = async (q: string, texte: string): Promise<Candidat[]> => {
    if (texte.length < LETTRES_MIN) return [];
    const selection = recherche.index.select({ q });
    const candidats = await findCandidatsProjets(db, listIds(selection, 'pertinence', 0, PROJETS_EXAMINES));
    const isTitled = ({ libelle }: Candidat) => (selection.motsCles?.highlight(libelle).length ?? 0) > 0;
    return candidats.filter(isTitled).slice(0, PROJETS_MAX);
  };
  return {
    listSuggestions: async ({ query: { q, limite } }) => {
      const texte = normalizeNom(q);
      if (texte === '') return { suggestions: [] };
      const [lieux, projets] = await Promise.all([findCandidats(db, texte, limite), findProjets(q, texte)]);
      return { suggestions: chooseSuggestions([...lieux, ...projets], limite) };
    },
  };
}
