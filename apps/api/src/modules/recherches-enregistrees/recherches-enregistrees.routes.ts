import type { recherchesEnregistreesEndpoints } from '@atlas/contracts';
import type { FastifyInstance } from 'fastify';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import {
  createRecherche,
  deleteRecherche,
  listRecherches,
  renameRecherche,
  restoreRecherche,
  setAlerte,
  viewRecherche,
} from './recherches-enregistrees.service.ts';

type Noms = keyof typeof recherchesEnregistreesEndpoints;

export function recherchesEnregistreesHandlers({ prisma, recherche }: FastifyInstance): HandlersOf<Noms> {
  /** The index of the moment: what is counted is read without waiting in between. */
  const index = () => recherche.index;
  return {
    listRecherches: async ({ connexion: { compte } }) => {
      await recherche.readVersion();
      return { recherches: await listRecherches(prisma, index, compte.id) };
    },
    createRecherche: async ({ connexion: { compte }, corps }) => {
      await recherche.readVersion();
      return createRecherche(prisma, recherche.index, compte.id, corps);
    },
    renameRecherche: async ({ connexion: { compte }, params: { id }, corps }) =>
      renameRecherche(prisma, index, compte.id, { id, ...corps }),
    setAlerteRecherche: async ({ connexion: { compte }, params: { id }, corps: { alerte } }) => {
      await recherche.readVersion();
      return setAlerte(prisma, index, compte.id, { id, alerte });
    },
    viewRecherche: async ({ connexion: { compte }, params: { id } }) => {
      await recherche.readVersion();
      return viewRecherche(prisma, index, compte.id, id);
    },
    deleteRecherche: async ({ connexion: { compte }, params: { id } }) => {
      await deleteRecherche(prisma, compte.id, id);
      return { etat: 'fait' };
    },
    restoreRecherche: async ({ connexion: { compte }, params: { id } }) =>
      restoreRecherche(prisma, index, compte.id, id),
  };
}
