import type { FastifyInstance } from 'fastify';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { acteurOf } from '../mises-a-jour/mises-a-jour.service.ts';
import { findSignalement, listSignalements, porteeOfSignalement, toSignalement } from './signalements.repository.ts';
import { createSignalement, treatSignalement } from './signalements.service.ts';

type Noms = 'reportFiche' | 'listSignalements' | 'getSignalement' | 'treatSignalement';

export function signalementsHandlers({ prisma, createLien }: FastifyInstance): HandlersOf<Noms> {
  return {
    reportFiche: async ({ params: { objet, id }, corps: { langue = 'fr', ...corps } }) => {
      await prisma.$transaction((tx) => createSignalement(tx, { objet, objetId: id, langue, ...corps }, createLien));
      return { etat: 'fait' };
    },
    listSignalements: async ({ connexion, query }) => listSignalements(prisma, acteurOf(connexion), query),
    getSignalement: async ({ params: { id }, autorise }) => {
      const ligne = await findSignalement(prisma, id);
      autorise(porteeOfSignalement(ligne));
      return toSignalement(ligne);
    },
    treatSignalement: async ({ connexion, params: { id }, corps, autorise }) => {
      await treatSignalement(prisma, connexion, { id, ...corps, autorise }, createLien);
      return toSignalement(await findSignalement(prisma, id));
    },
  };
}
