import { NIVEAUX_UNITES, type NiveauPoints, type NiveauUnites } from '@atlas/contracts';
import type { FastifyInstance } from 'fastify';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { countProjets } from '../recherche/recherche.repository.ts';
import { createSelection, readCriteres } from '../recherche/selection.ts';
import { aggregateLiens } from './liens.repository.ts';
import { aggregatePoints } from './points.repository.ts';
import { aggregateUnites } from './unites.repository.ts';

const isNiveauUnites = (niveau: NiveauUnites | NiveauPoints): niveau is NiveauUnites =>
  NIVEAUX_UNITES.some((connu) => connu === niveau);

export function carteHandlers({ db }: FastifyInstance): HandlersOf<'getCarte'> {
  return {
    getCarte: async ({ query: { niveau, ...filtres } }) => {
      const selection = createSelection(await readCriteres(db, filtres));
      const total = countProjets(db, selection);
      if (niveau === 'liens') {
        const [nombre, liens] = await Promise.all([total, aggregateLiens(db, selection)]);
        return { niveau, total: nombre, ...liens };
      }
      if (isNiveauUnites(niveau)) {
        const [nombre, unites] = await Promise.all([total, aggregateUnites(db, selection, niveau)]);
        return { niveau, total: nombre, ...unites };
      }
      const [nombre, points] = await Promise.all([total, aggregatePoints(db, selection, niveau)]);
      return { niveau, total: nombre, ...points };
    },
  };
}
