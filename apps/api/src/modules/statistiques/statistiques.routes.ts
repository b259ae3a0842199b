import type { FastifyInstance } from 'fastify';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { computeChiffresCles } from './statistiques.repository.ts';

export function statistiquesHandlers({ db }: FastifyInstance): HandlersOf<'getChiffresCles'> {
  return { getChiffresCles: () => computeChiffresCles(db) };
}
