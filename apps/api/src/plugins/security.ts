import plugin from 'fastify-plugin';
import helmet from 'helmet';

interface SecurityOptions {
  /** Hosts that online tiles may come from (`https://data.geopf.fr`); none by default: the maps need no tile. */
  hotesTuiles: readonly string[];
}

/**
 * What a page may do: run and fetch what this server gives, nothing else. React and Leaflet set styles through the
 * CSSOM, which `style-src` does not concern; PDF files are laid out by WebAssembly in a worker. HSTS is left to whoever
 * terminates TLS: over plain http it means nothing. Helmet by itself: its plugin for Fastify builds every header anew for
 * each answer.
 */
export const securityPlugin = plugin(
  async (app, { hotesTuiles }: SecurityOptions) => {
    const setHeaders = helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': ["'self'"],
          'script-src': ["'self'", "'wasm-unsafe-eval'"],
          'style-src': ["'self'"],
          'img-src': ["'self'", 'data:', 'blob:', ...hotesTuiles],
          'font-src': ["'self'", 'data:'],
          'connect-src': ["'self'"],
          'worker-src': ["'self'", 'blob:'],
          'object-src': ["'none'"],
          'base-uri': ["'none'"],
          'form-action': ["'self'"],
          'frame-ancestors': ["'self'"],
        },
      },
      strictTransportSecurity: false,
      crossOriginEmbedderPolicy: false,
      referrerPolicy: { policy: 'same-origin' },
    });
    app.addHook('onRequest', (request, reply, done) => setHeaders(request.raw, reply.raw, () => done()));
  },
  { name: 'security' },
);
