import type { FastifyInstance } from 'fastify';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { answerConfirmation, askConfirmation, readConfirmation } from './confirmations.service.ts';

type Noms = 'askConfirmation' | 'readConfirmation' | 'answerConfirmation';

export function confirmationsHandlers({ prisma, createLien }: FastifyInstance): HandlersOf<Noms> {
  return {
    askConfirmation: async ({ connexion, params: { id }, corps, autorise }) => {
      await askConfirmation(prisma, connexion, { id, ...corps, autorise }, createLien);
      return { etat: 'fait' };
    },
    readConfirmation: async ({ corps: { jeton } }) => readConfirmation(prisma, jeton),
    answerConfirmation: async ({ corps }) => {
      await answerConfirmation(prisma, corps, createLien);
      return { etat: 'fait' };
    },
  };
}
