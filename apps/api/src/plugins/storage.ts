import { createReadStream } from 'node:fs';
import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import plugin from 'fastify-plugin';

/** Where files live. Keys are ours (`documents/ab/abcdef.pdf`), never a caller's text. */
export interface Storage {
  /** The bytes of a key, from `debut` to `fin` (inclusive) when given. */
  read(key: string, plage?: { debut: number; fin: number }): Promise<Readable>;
  /** Writes all the bytes of a key, or none of them. */
  write(key: string, bytes: Uint8Array): Promise<void>;
  exists(key: string): Promise<boolean>;
}

declare module 'fastify' {
  interface FastifyInstance {
    storage: Storage;
  }
}

/** Segments of letters, digits, `-`, `_` and dots that do not come first: no key leaves the folder. */
const KEY = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;

/** Files in a local folder, one path a key. Throws on a key that is not well formed. */
export function createLocalStorage(folder: string): Storage {
  const toPath = (key: string): string => {
    if (key.length > 300 || !KEY.test(key)) throw new Error(`storage: malformed key ${JSON.stringify(key)}`);
    return join(folder, key);
  };
  return {
    read: async (key, plage) =>
      createReadStream(toPath(key), plage === undefined ? {} : { start: plage.debut, end: plage.fin }),
    write: async (key, bytes) => {
      const path = toPath(key);
      await mkdir(dirname(path), { recursive: true });
      const partial = `${path}.${process.pid}.partiel`;
      await writeFile(partial, bytes);
      await rename(partial, path);
    },
    exists: async (key) =>
      access(toPath(key)).then(
        () => true,
        () => false,
      ),
  };
}

/** `app.storage`: the files of the Atlas, under `dossier`. */
export const storagePlugin = plugin(
  async (app, { dossier }: { dossier: string }) => {
    app.decorate('storage', createLocalStorage(dossier));
  },
  { name: 'storage' },
);
