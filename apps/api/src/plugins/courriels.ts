import plugin from 'fastify-plugin';
import type { Expediteur } from '../modules/courriels/expediteur.ts';
import { FileCourriels } from '../modules/courriels/file-courriels.ts';
import { createFileTransport, createSmtpTransport } from '../modules/courriels/transports.ts';
import { completeCourriel } from '../modules/espace/complement.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** The mails that wait; they are written with `enqueueCourriel`. */
    courriels: FileCourriels;
  }
}

export interface OptionsCourriels {
  databaseUrl: string;
  /** The folder of mails as files, which is made when the first one leaves. */
  dossier: string;
  /** Where mails leave; absent, as files in `dossier`. */
  smtpUrl: string | undefined;
  expediteur: Expediteur;
  /** Whether mails leave by themselves; else they wait for `app.courriels.flush()`. */
  automatique: boolean;
}

/** `app.courriels`, on the table `courriel`, from the start of the application to its end. */
export const courrielsPlugin = plugin(
  async (app, { databaseUrl, dossier, smtpUrl, expediteur, automatique }: OptionsCourriels) => {
    const transport =
      smtpUrl === undefined ? createFileTransport(dossier, expediteur) : createSmtpTransport(smtpUrl, expediteur);
    const courriels = new FileCourriels({
      prisma: app.prisma,
      databaseUrl,
      transport,
      complete: (courriel) => completeCourriel(app, courriel),
      garder: smtpUrl === undefined,
      onEchec: (echec) => {
        if (echec.abandonne) app.log.error(echec, 'a mail was given up');
        else app.log.warn(echec, 'a mail could not leave: it will be tried again');
      },
      onError: (error) => app.log.error({ err: error }, 'the mails that wait could not be read'),
    });
    app.decorate('courriels', courriels);
    if (automatique) app.addHook('onReady', async () => courriels.start());
    app.addHook('preClose', () => courriels.stop());
  },
  { name: 'courriels', dependencies: ['database', 'storage'] },
);
