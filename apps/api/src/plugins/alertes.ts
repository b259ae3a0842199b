import plugin from 'fastify-plugin';
import { readCode } from '../modules/courriels/file-courriels.ts';
import { AlertesRecherches } from '../modules/espace/alertes-recherches.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** The alerts of saved searches. */
    alertes: AlertesRecherches;
  }
}

/** `app.alertes`; when `automatique`, they are made by themselves, else they wait for `app.alertes.run()`. */
export const alertesPlugin = plugin(
  async (app, { automatique }: { automatique: boolean }) => {
    const { prisma, createLien, recherche } = app;
    const alertes = new AlertesRecherches({
      ...{ prisma, createLien },
      readIndex: async () => {
        await recherche.readVersion();
        return () => recherche.index;
      },
      onError: (error) => app.log.error({ code: readCode(error) }, 'the alert of a search could not be made'),
    });
    app.decorate('alertes', alertes);
    if (automatique) app.addHook('onReady', async () => alertes.start());
    app.addHook('preClose', () => alertes.stop());
  },
  { name: 'alertes', dependencies: ['database', 'auth', 'recherche'] },
);
