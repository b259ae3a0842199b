import type { FastifyInstance } from 'fastify';
import { orNotFound } from '../../http/problem.ts';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { computeBilan } from '../statistiques/bilan.repository.ts';
import { findDepartement, findRegion, listDepartements, listRegions } from './france.repository.ts';
import { findPays, listPays } from './pays.repository.ts';

type Noms = 'listPays' | 'getPays' | 'listRegions' | 'getRegion' | 'listDepartements' | 'getDepartement';

export function territoiresHandlers({ db }: FastifyInstance): HandlersOf<Noms> {
  return {
    listPays: async () => ({ pays: await listPays(db) }),
    getPays: async ({ params: { code } }) => {
      const [pays, bilan] = await Promise.all([findPays(db, code), computeBilan(db, { pays: [code] })]);
      return { ...orNotFound(pays, `Aucun pays n’a le code ${code}.`), bilan };
    },
    listRegions: async () => ({ regions: await listRegions(db) }),
    getRegion: async ({ params: { code } }) => {
      const [region, bilan] = await Promise.all([findRegion(db, code), computeBilan(db, { region: [code] })]);
      return { ...orNotFound(region, `Aucune région, d’aujourd’hui ou d’avant 2016, n’a le code ${code}.`), bilan };
    },
    listDepartements: async () => ({ departements: await listDepartements(db) }),
    getDepartement: async ({ params: { code } }) => {
      const [departement, bilan] = await Promise.all([
        findDepartement(db, code),
        computeBilan(db, { departement: [code] }),
      ]);
      return { ...orNotFound(departement, `Aucun département n’a le code ${code}.`), bilan };
    },
  };
}
