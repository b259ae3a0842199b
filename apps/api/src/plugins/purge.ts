import plugin from 'fastify-plugin';
import { purge } from '../modules/comptes/purge.ts';
import { purgeFichiers } from '../modules/documents/purge-fichiers.ts';
import { purgeEspace } from '../modules/espace/purge-espace.ts';
import { purgeImports } from '../modules/imports/page/imports.service.ts';
import { pruneNotifications } from '../modules/notifications/notifications.repository.ts';

const HEURE_MS = 3600 * 1000;

/** Once an hour removes what is no longer needed; several instances may do so at once. */
export const purgePlugin = plugin(
  async (app) => {
    const minuterie = setInterval(() => {
      const purges = Promise.all([
        purge(app.prisma),
        pruneNotifications(app.prisma),
        purgeFichiers(app),
        purgeImports(app),
        purgeEspace(app),
      ]);
      purges.catch((error: unknown) => app.log.error({ err: error }, 'what is over could not be removed'));
    }, HEURE_MS);
    minuterie.unref();
    app.addHook('onClose', async () => clearInterval(minuterie));
  },
  { name: 'purge', dependencies: ['database', 'storage'] },
);
