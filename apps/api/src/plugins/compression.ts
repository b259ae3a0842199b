import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import plugin from 'fastify-plugin';

/** Compresses what is not already: the answers of the contract come compressed from their memory, assets from the build. */
export const compressionPlugin = plugin(
  async (app) => {
    await app.register(compress, {
      encodings: ['br', 'gzip', 'identity'],
      threshold: 1024,
      brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    });
  },
  { name: 'compression' },
);
