import type { FastifyInstance } from 'fastify';
import { HttpProblem } from '../../http/problem.ts';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { hasReferentiels } from './sante.repository.ts';

export function santeHandlers({
  db,
  readDataVersion,
}: FastifyInstance): HandlersOf<'getHealthLive' | 'getHealthReady'> {
  return {
    getHealthLive: async () => ({ etat: 'vivant' }),
    getHealthReady: async () => {
      const versionDonnees = await readDataVersion();
      if (!(await hasReferentiels(db))) throw new HttpProblem(503, 'Les données ne sont pas encore chargées.');
      return { etat: 'pret', versionDonnees };
    },
  };
}
