import type { FastifyInstance } from 'fastify';
import { HttpProblem } from '../../http/problem.ts';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { readEtat } from '../recherche/lignes.repository.ts';
import { hasReferentiels } from './sante.repository.ts';

export function santeHandlers({ db, recherche }: FastifyInstance): HandlersOf<'getHealthLive' | 'getHealthReady'> {
  return {
    getHealthLive: async () => ({ etat: 'vivant' }),
    getHealthReady: async () => {
      const { version } = await readEtat(db);
      if (!(await hasReferentiels(db))) throw new HttpProblem(503, 'Les données ne sont pas encore chargées.');
      const { aJour, version: versionIndex, projets } = recherche.etat;
      if (!aJour) throw new HttpProblem(503, 'L’index de recherche est en retard sur les données.');
      return { etat: 'pret', versionDonnees: String(version), index: { version: versionIndex, projets } };
    },
  };
}
