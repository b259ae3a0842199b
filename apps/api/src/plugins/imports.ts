import plugin from 'fastify-plugin';
import { ExecutionsImport } from '../modules/imports/page/executions.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** The imports that this instance runs. */
    imports: ExecutionsImport;
  }
}

/** `app.imports`, until the application closes: what runs then is stopped, and changes nothing. */
export const importsPlugin = plugin(
  async (app, { databaseUrl }: { databaseUrl: string }) => {
    const { prisma, storage } = app;
    const imports = new ExecutionsImport({
      ...{ prisma, storage, databaseUrl },
      onError: (error) => app.log.error({ err: error }, 'an import failed'),
    });
    app.decorate('imports', imports);
    app.addHook('preClose', () => imports.stop());
  },
  { name: 'imports', dependencies: ['database', 'storage'] },
);
