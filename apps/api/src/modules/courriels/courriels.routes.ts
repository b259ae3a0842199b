import type { FastifyInstance } from 'fastify';
import { notFound } from '../../http/problem.ts';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { type CourrielLisible, listLisibles } from './courriels.repository.ts';
import { layOut } from './mise-en-page.ts';
import { composeContenu, MODELES } from './modeles/index.ts';

const LIMITE = 50;

/**
 * The mails of a demonstration. `courrielsLisibles` says that the installation is set as one; the database must hold the
 * demonstration data besides, for the links of a mail open the account of whoever it is for.
 */
export function courrielsHandlers(
  { prisma }: FastifyInstance,
  { courrielsLisibles }: { courrielsLisibles: boolean },
): HandlersOf<'listCourrielsDeDemonstration'> {
  const isDemonstration = async () =>
    courrielsLisibles && (await prisma.etatDonnees.count({ where: { demonstration: true } })) > 0;
  return {
    listCourrielsDeDemonstration: async () => {
      if (!(await isDemonstration())) throw notFound('Les courriels ne se lisent ici qu’en démonstration.');
      const courriels = await listLisibles(prisma, { modeles: Object.keys(MODELES), limite: LIMITE });
      return { courriels: courriels.map(toCourrielEcrit) };
    },
  };
}

function toCourrielEcrit(courriel: CourrielLisible) {
  const { id, destinataire, langue, modele, etat, creeLe } = courriel;
  const { sujet, texte } = layOut(composeContenu(courriel), langue);
  const liens = texte.match(/https?:\/\/\S+/g) ?? [];
  return { id, destinataire, langue, modele, etat, date: creeLe.toISOString(), sujet, texte, liens };
}
