import plugin from 'fastify-plugin';
import { SuiviCampagnes } from '../modules/campagnes/suivi-campagnes.ts';
import { readCode } from '../modules/courriels/file-courriels.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** What campaigns do by themselves: their reminders, and their end. */
    campagnes: SuiviCampagnes;
  }
}

/** `app.campagnes`; when `automatique`, it is done by itself, else it waits for `app.campagnes.run()`. */
export const campagnesPlugin = plugin(
  async (app, { automatique }: { automatique: boolean }) => {
    const campagnes = new SuiviCampagnes({
      prisma: app.prisma,
      createLien: app.createLien,
      onError: (error) => app.log.error({ code: readCode(error) }, 'what was due in a campaign could not be done'),
    });
    app.decorate('campagnes', campagnes);
    if (automatique) app.addHook('onReady', async () => campagnes.start());
    app.addHook('preClose', () => campagnes.stop());
  },
  { name: 'campagnes', dependencies: ['database', 'auth'] },
);
