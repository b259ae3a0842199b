import type { FastifyInstance } from 'fastify';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import {
  askDonneesPersonnelles,
  readDonneesPersonnelles,
  removeDonneesPersonnelles,
} from './donnees-personnelles.service.ts';

type Noms = 'askDonneesPersonnelles' | 'readDonneesPersonnelles' | 'removeDonneesPersonnelles';

export function donneesPersonnellesHandlers({ prisma, createLien }: FastifyInstance): HandlersOf<Noms> {
  return {
    askDonneesPersonnelles: async ({ corps }) => {
      await askDonneesPersonnelles(prisma, corps, createLien);
      return { etat: 'courriel_envoye' };
    },
    readDonneesPersonnelles: async ({ corps: { jeton } }) => readDonneesPersonnelles(prisma, jeton),
    removeDonneesPersonnelles: async ({ corps: { jeton } }) => removeDonneesPersonnelles(prisma, jeton),
  };
}
