import { NIVEAUX_UNITES, type NiveauPoints, type NiveauUnites } from '@atlas/contracts';
import type { FastifyInstance } from 'fastify';
import type { HandlersOf } from '../../http/register-endpoints.ts';
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
      if (niveau === 'liens') return { niveau, ...(await aggregateLiens(db, selection)) };
      return isNiveauUnites(niveau)
        ? { niveau, ...(await aggregateUnites(db, selection, niveau)) }
        : { niveau, ...(await aggregatePoints(db, selection, niveau)) };
    },
  };
}
