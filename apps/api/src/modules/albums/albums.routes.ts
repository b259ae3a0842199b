import type { albumsEndpoints } from '@atlas/contracts';
import type { FastifyInstance } from 'fastify';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { listAlbums, readAlbum, readAlbumPartage } from './albums.repository.ts';
import {
  copyCarte,
  createAlbum,
  deleteAlbum,
  deleteCarte,
  describeEvolution,
  moveCarte,
  restoreAlbum,
  restoreCarte,
  saveCarte,
  setPartage,
  updateAlbum,
  updateCarte,
} from './albums.service.ts';
import { takeReleve } from './instantane.ts';

const FAIT = { etat: 'fait' } as const;

export function albumsHandlers({ prisma, recherche }: FastifyInstance): HandlersOf<keyof typeof albumsEndpoints> {
  return {
    listAlbums: async ({ connexion: { compte } }) => ({ albums: await listAlbums(prisma, compte.id) }),
    createAlbum: async ({ connexion: { compte }, corps }) => createAlbum(prisma, compte.id, corps),
    getAlbum: async ({ connexion: { compte }, params: { id } }) => readAlbum(prisma, compte.id, id),
    updateAlbum: async ({ connexion: { compte }, params: { id }, corps }) => updateAlbum(prisma, compte.id, id, corps),
    deleteAlbum: async ({ connexion: { compte }, params: { id } }) => {
      await deleteAlbum(prisma, compte.id, id);
      return FAIT;
    },
    restoreAlbum: async ({ connexion: { compte }, params: { id } }) => restoreAlbum(prisma, compte.id, id),
    shareAlbum: async ({ connexion: { compte }, params: { id } }) => setPartage(prisma, compte.id, id, true),
    unshareAlbum: async ({ connexion: { compte }, params: { id } }) => setPartage(prisma, compte.id, id, false),
    saveCarte: async ({ connexion: { compte }, corps }) => {
      await recherche.readVersion();
      return saveCarte(prisma, compte, corps, takeReleve(recherche.index, corps.filtres));
    },
    updateCarte: async ({ connexion: { compte }, params: { id }, corps }) => updateCarte(prisma, compte.id, id, corps),
    moveCarte: async ({ connexion: { compte }, params: { id }, corps }) => moveCarte(prisma, compte.id, id, corps),
    copyCarte: async ({ connexion: { compte }, params: { id }, corps }) =>
      copyCarte(prisma, compte.id, id, corps.albumId),
    deleteCarte: async ({ connexion: { compte }, params: { id } }) => {
      await deleteCarte(prisma, compte.id, id);
      return FAIT;
    },
    restoreCarte: async ({ connexion: { compte }, params: { id } }) => restoreCarte(prisma, compte.id, id),
    getEvolutionCarte: async ({ connexion: { compte }, params: { id } }) => {
      await recherche.readVersion();
      return describeEvolution(prisma, recherche.index, compte.id, id);
    },
    getAlbumPartage: async ({ params: { jeton } }) => readAlbumPartage(prisma, jeton),
  };
}
