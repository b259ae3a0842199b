import plugin from 'fastify-plugin';
import { readCode } from '../modules/courriels/file-courriels.ts';
import { ResumesDuJour } from '../modules/notifications/resumes-du-jour.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** The summaries of the day, of what is written with `notify`. */
    resumes: ResumesDuJour;
  }
}

/** `app.resumes`; when `automatique`, they are made by themselves, else they wait for `app.resumes.run()`. */
export const notificationsPlugin = plugin(
  async (app, { automatique }: { automatique: boolean }) => {
    const resumes = new ResumesDuJour({
      prisma: app.prisma,
      createLien: app.createLien,
      onError: (error) => app.log.error({ code: readCode(error) }, 'a summary of the day could not be made'),
    });
    app.decorate('resumes', resumes);
    if (automatique) app.addHook('onReady', async () => resumes.start());
    app.addHook('preClose', () => resumes.stop());
  },
  { name: 'notifications', dependencies: ['database', 'auth'] },
);
