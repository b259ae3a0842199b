import { createReadStream, createWriteStream, openAsBlob } from 'node:fs';
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import plugin from 'fastify-plugin';

/** Where files live. Keys are ours (`documents/ab/abcdef.pdf`), never a caller's text. */
export interface Storage {
  /** The bytes of a key, from `debut` to `fin` (inclusive) when given. */
  read(key: string, plage?: { debut: number; fin: number }): Promise<Readable>;
  /** Writes all the bytes of a key, or none of them. */
  write(key: string, bytes: Uint8Array): Promise<void>;
  /** Writes what a source gives, as it comes, or nothing of it when the source fails; the key must be nobody else's. */
  writeFrom(key: string, source: AsyncIterable<Uint8Array>): Promise<void>;
  /** The bytes of a key, read where they stand as they are asked for. */
  open(key: string): Promise<Blob>;
  exists(key: string): Promise<boolean>;
  /** Removes the bytes of a key, and what a cut writing left of them; nothing when there are none. */
  remove(key: string): Promise<void>;
}

declare module 'fastify' {
  interface FastifyInstance {
    storage: Storage;
  }
}

/** Segments of letters, digits, `-`, `_` and dots that do not come first: no key leaves the folder. */
const KEY = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;

const toPartial = (path: string): string => `${path}.partiel`;

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
    writeFrom: async (key, source) => {
      const path = toPath(key);
      await mkdir(dirname(path), { recursive: true });
      try {
        await pipeline(source, createWriteStream(toPartial(path), { flush: true }));
        await rename(toPartial(path), path);
      } catch (error) {
        await rm(toPartial(path), { force: true });
        throw error;
      }
    },
    open: async (key) => openAsBlob(toPath(key)),
    exists: async (key) =>
      access(toPath(key)).then(
        () => true,
        () => false,
      ),
    remove: async (key) => {
      const path = toPath(key);
      await Promise.all([path, toPartial(path)].map((one) => rm(one, { force: true })));
    },
  };
}

/** `app.storage`: the files of the Atlas, under `dossier`. */
export const storagePlugin = plugin(
  async (app, { dossier }: { dossier: string }) => {
    app.decorate('storage', createLocalStorage(dossier));
  },
  { name: 'storage' },
);
