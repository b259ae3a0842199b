import type { FastifyInstance } from 'fastify';
import { notFound } from '../../http/problem.ts';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { countNonLues, listNotifications, markLues } from './notifications.repository.ts';

type Noms = 'listNotifications' | 'countNotifications' | 'markNotification' | 'markNotifications';

export function notificationsHandlers({ prisma }: FastifyInstance): HandlersOf<Noms> {
  return {
    listNotifications: async ({ connexion: { compte }, query: { langue = compte.langue, page, parPage } }) =>
      listNotifications(prisma, compte.id, { langue, page, parPage }),
    countNotifications: async ({ connexion: { compte } }) => countNonLues(prisma, compte.id),
    markNotification: async ({ connexion: { compte }, params: { id } }) => {
      if (!(await markLues(prisma, compte.id, id)))
        throw notFound(`Aucune de vos notifications ne porte le numéro ${id}.`);
      return countNonLues(prisma, compte.id);
    },
    markNotifications: async ({ connexion: { compte } }) => {
      await markLues(prisma, compte.id);
      return countNonLues(prisma, compte.id);
    },
  };
}
