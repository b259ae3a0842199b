import type { FastifyInstance } from 'fastify';
import { notFound } from '../../http/problem.ts';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { connectProConnect, type RefusProConnect } from './proconnect.service.ts';

/** A page of this application, and nothing that a browser would take for another site. */
const toPage = (retour: string | undefined): string =>
  retour !== undefined && /^\/(?![/\\])[^\s\p{Cc}]*$/u.test(retour) ? retour : '/mon-espace';

const toEchec = (raison: RefusProConnect | 'indisponible' | 'echec'): string => `/connexion?proconnect=${raison}`;

export function proconnectHandlers(app: FastifyInstance): HandlersOf<'startProConnect' | 'finishProConnect'> {
  const { prisma, proConnect } = app;
  return {
    startProConnect: async ({ query: { retour }, navigateur }) => {
      if (proConnect === null) throw notFound('La connexion par ProConnect n’est pas proposée ici.');
      try {
        const { adresse, demande } = await proConnect.start(toPage(retour));
        navigateur.keepDemande(demande);
        return adresse;
      } catch (error) {
        app.log.error({ err: error }, 'ProConnect does not answer');
        return toEchec('indisponible');
      }
    },
    finishProConnect: async ({ adresse, navigateur }) => {
      if (proConnect === null) throw notFound('La connexion par ProConnect n’est pas proposée ici.');
      const gardee = navigateur.takeDemande();
      let reponse: Awaited<ReturnType<typeof proConnect.finish>>;
      try {
        reponse = await proConnect.finish(adresse.parametres, gardee);
      } catch (error) {
        // The reason alone: what ProConnect answers may hold who asks.
        app.log.warn({ raison: error instanceof Error ? error.message : 'unknown' }, 'a return from ProConnect failed');
        return toEchec('echec');
      }
      const cles = await connectProConnect(prisma, reponse.identite, navigateur.appareil);
      if (typeof cles === 'string') return toEchec(cles);
      await navigateur.keep(cles);
      return toPage(reponse.retour);
    },
  };
}
