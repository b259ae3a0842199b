import { Prisma } from '@atlas/prisma';
import type { FastifyInstance } from 'fastify';
import { orNotFound } from '../../http/problem.ts';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { toExtremites } from '../recherche/extremites.sql.ts';
import { computeBilan } from '../statistiques/bilan.repository.ts';
import { findCollectivite, listCollectivites } from './collectivites.repository.ts';

export function collectivitesHandlers({ db }: FastifyInstance): HandlersOf<'listCollectivites' | 'getCollectivite'> {
  return {
    listCollectivites: async ({ query }) => {
      const { total, lignes } = await listCollectivites(db, query);
      return { total, page: query.page, parPage: query.parPage, collectivites: lignes };
    },
    getCollectivite: async ({ params: { id } }) => {
      // Its own figures count the others it acts with.
      const perimetre = { ...toExtremites({}), collectivites: Prisma.sql`l.collectivite_id <> ${id}::int` };
      const [fiche, bilan] = await Promise.all([
        findCollectivite(db, id),
        computeBilan(db, { collectivite: [id] }, perimetre),
      ]);
      return { ...orNotFound(fiche, `Aucune collectivité ne porte le numéro ${id}.`), bilan };
    },
  };
}
