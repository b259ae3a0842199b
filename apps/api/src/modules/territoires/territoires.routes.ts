import type { FastifyInstance } from 'fastify';
import { orNotFound } from '../../http/problem.ts';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { computeBilan } from '../statistiques/bilan.ts';
import { findDepartement, findRegion, listDepartements, listRegions } from './france.repository.ts';
import { findPays, listPays } from './pays.repository.ts';

type Noms = 'listPays' | 'getPays' | 'listRegions' | 'getRegion' | 'listDepartements' | 'getDepartement';

export function territoiresHandlers({ db, recherche }: FastifyInstance): HandlersOf<Noms> {
  return {
    listPays: async () => ({ pays: await listPays(db) }),
    getPays: async ({ params: { code } }) => {
      const bilan = computeBilan(recherche.index, { pays: [code] });
      const pays = await findPays(db, code);
      return { ...orNotFound(pays, `Aucun pays n’a le code ${code}.`), bilan };
    },
    listRegions: async () => ({ regions: await listRegions(db) }),
    getRegion: async ({ params: { code } }) => {
      const bilan = computeBilan(recherche.index, { region: [code] });
      const region = await findRegion(db, code);
      return { ...orNotFound(region, `Aucune région, d’aujourd’hui ou d’avant 2016, n’a le code ${code}.`), bilan };
    },
    listDepartements: async () => ({ departements: await listDepartements(db) }),
    getDepartement: async ({ params: { code } }) => {
      const bilan = computeBilan(recherche.index, { departement: [code] });
      const departement = await findDepartement(db, code);
      return { ...orNotFound(departement, `Aucun département n’a le code ${code}.`), bilan };
    },
  };
}
