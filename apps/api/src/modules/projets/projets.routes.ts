import type { FastifyInstance } from 'fastify';
import { orNotFound } from '../../http/problem.ts';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { countFacettes } from '../recherche/facettes.repository.ts';
import { countProjets, listProjets } from '../recherche/recherche.repository.ts';
import { createSelection, readCriteres } from '../recherche/selection.ts';
import { findProjet } from './projets.repository.ts';

export function projetsHandlers({ db }: FastifyInstance): HandlersOf<'searchProjets' | 'getProjet'> {
  return {
    searchProjets: async ({ query: { page, parPage, tri, facettes: avecFacettes, ...filtres } }) => {
      const criteres = await readCriteres(db, filtres);
      const selection = createSelection(criteres);
      const [total, projets, facettes] = await Promise.all([
        countProjets(db, selection),
        listProjets(db, selection, { page, parPage }, tri),
        avecFacettes ? countFacettes(db, criteres, filtres) : undefined,
      ]);
      return { total, page, parPage, projets, ...(facettes === undefined ? {} : { facettes }) };
    },
    getProjet: async ({ params: { id } }) =>
      orNotFound(await findProjet(db, id), `Aucun projet ne porte le numéro ${id}.`),
  };
}
