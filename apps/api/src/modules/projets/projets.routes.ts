import type { FastifyInstance } from 'fastify';
import { orNotFound } from '../../http/problem.ts';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { countFacettes } from '../recherche/facettes.ts';
import { describeMotsCles, highlight, listPage, listRelances } from '../recherche/recherche.service.ts';
import { findProjet } from './projets.repository.ts';

export function projetsHandlers({ db, recherche }: FastifyInstance): HandlersOf<'searchProjets' | 'getProjet'> {
  return {
    searchProjets: async ({ query: { page, parPage, tri, facettes: avecFacettes, ...filtres } }) => {
      const { index } = recherche;
      const selection = index.select(filtres);
      const { total } = selection;
      // All that is read from the index is read before the first wait.
      const ids = listPage(selection, { page, parPage, tri });
      const facettes = avecFacettes ? { facettes: countFacettes(selection, index.annuaire, filtres) } : {};
      const relances = total === 0 ? { relances: listRelances(selection) } : {};
      const projets = (await index.resumes.list(ids)).map((projet) => highlight(projet, selection));
      return { total, page, parPage, projets, ...facettes, ...describeMotsCles(selection), ...relances };
    },
    getProjet: async ({ params: { id } }) =>
      orNotFound(await findProjet(db, id), `Aucun projet ne porte le numéro ${id}.`),
  };
}
