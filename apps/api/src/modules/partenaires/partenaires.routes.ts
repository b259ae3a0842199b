import { Prisma } from '@atlas/prisma';
import type { FastifyInstance } from 'fastify';
import { orNotFound } from '../../http/problem.ts';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { toExtremites } from '../recherche/extremites.sql.ts';
import { computeBilan } from '../statistiques/bilan.repository.ts';
import { findPartenaire, listPartenaires } from './partenaires.repository.ts';

export function partenairesHandlers({ db }: FastifyInstance): HandlersOf<'listPartenaires' | 'getPartenaire'> {
  return {
    listPartenaires: async ({ query }) => {
      const { total, lignes } = await listPartenaires(db, query);
      return { total, page: query.page, parPage: query.parPage, partenaires: lignes };
    },
    getPartenaire: async ({ params: { id } }) => {
      // Its own figures count the others it acts with.
      const perimetre = { ...toExtremites({}), partenaires: Prisma.sql`l.partenaire_id <> ${id}::int` };
      const [fiche, bilan] = await Promise.all([
        findPartenaire(db, id),
        computeBilan(db, { partenaire: [id] }, perimetre),
      ]);
      return { ...orNotFound(fiche, `Aucun partenaire ne porte le numéro ${id}.`), bilan };
    },
  };
}
