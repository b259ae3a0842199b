import { NIVEAUX_UNITES, type NiveauPoints, type NiveauUnites } from '@atlas/contracts';
import type { FastifyInstance } from 'fastify';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { aggregateEvolution } from './evolution.ts';
import { aggregateLiens } from './liens.ts';
import { aggregatePoints } from './points.ts';
import { aggregateUnites } from './unites.ts';

const isNiveauUnites = (niveau: NiveauUnites | NiveauPoints): niveau is NiveauUnites =>
  NIVEAUX_UNITES.some((connu) => connu === niveau);

export function carteHandlers({ recherche }: FastifyInstance): HandlersOf<'getCarte' | 'getCarteEvolution'> {
  return {
    getCarte: async ({ query: { niveau, ...filtres } }) => {
      const { index } = recherche;
      const selection = index.select(filtres);
      if (niveau === 'liens') return { niveau, ...aggregateLiens(index, selection, filtres) };
      return isNiveauUnites(niveau)
        ? { niveau, ...aggregateUnites(index, selection, niveau) }
        : { niveau, ...aggregatePoints(index, selection, niveau) };
    },
    getCarteEvolution: async ({ query: { niveau, ...filtres } }) => {
      const { index } = recherche;
      return { niveau, ...aggregateEvolution(index, index.select(filtres), niveau) };
    },
  };
}
