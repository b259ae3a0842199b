import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import plugin from 'fastify-plugin';

const DESCRIPTION = `Qui, en France, coopère avec qui à l'étranger, sur quoi et avec quels financements.

Les réponses sont en JSON (UTF-8), les erreurs en \`application/problem+json\` (RFC 9457). Un paramètre répétable se répète
(\`pays=SN&pays=ML\`)\u00a0: ses valeurs s'additionnent, les critères différents se croisent. Chaque réponse porte un \`ETag\`, hors exports.`;

/** Collects the contract as OpenAPI 3.1, to be registered before the endpoints. */
export const openapiPlugin = plugin(
  async (app) => {
    await app.register(swagger, {
      openapi: {
        openapi: '3.1.0',
        info: { title: 'Atlas français de la coopération décentralisée', version: '1', description: DESCRIPTION },
        servers: [{ url: '/api' }],
      },
      stripBasePath: true,
      refResolver: { buildLocalReference: (schema) => String(schema.$id) },
    });
  },
  { name: 'openapi' },
);

/** `/api/openapi.json` and its reading page, `/api/docs`, to which `/docs` leads. */
export async function documentationRoutes(app: FastifyInstance): Promise<void> {
  app.get('/docs', { schema: { hide: true } }, async (_request, reply) => reply.redirect('/api/docs'));
  app.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.header('cache-control', 'no-cache').send(app.swagger()),
  );
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    uiConfig: { docExpansion: 'list', deepLinking: true, layout: 'BaseLayout' },
    // The policy of the pages, but for the styles that Swagger UI writes inside its own elements.
    staticCSP: "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'",
    theme: { title: 'API de l’Atlas' },
  });
}
