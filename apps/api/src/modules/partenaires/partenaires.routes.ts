import type { FastifyInstance } from 'fastify';
import { orNotFound } from '../../http/problem.ts';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { findActuel } from '../fusions/fusions.repository.ts';
import { toAutres } from '../recherche/extremites.ts';
import { computeBilan } from '../statistiques/bilan.ts';
import { findPartenaire, listPartenaires } from './partenaires.repository.ts';

export function partenairesHandlers({
  db,
  recherche,
}: FastifyInstance): HandlersOf<'listPartenaires' | 'getPartenaire'> {
  const describe = async (id: number) => {
    // Its own figures count the others it acts with.
    const { index } = recherche;
    const bilan = computeBilan(index, { partenaire: [id] }, toAutres(index, 'partenaires', id));
    const fiche = await findPartenaire(db, id);
    return fiche && { ...fiche, bilan };
  };
  return {
    listPartenaires: async ({ query }) => {
      const { total, lignes } = await listPartenaires(db, query);
      return { total, page: query.page, parPage: query.parPage, partenaires: lignes };
    },
    getPartenaire: async ({ params: { id } }) => {
      const fiche = (await describe(id)) ?? (await describe(await findActuel(db, id)));
      return orNotFound(fiche, `Aucun partenaire ne porte le numéro ${id}.`);
    },
  };
}
