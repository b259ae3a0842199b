import { accessSync, constants, mkdirSync } from 'node:fs';
import { StartupError } from '@atlas/postgres';

/**
 * Creates the data folder where it is missing and makes sure that it can be written.
 * @throws StartupError when it cannot.
 */
export function prepareDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartupError(
      `Le dossier de données ${dataDir} n'est pas accessible en écriture (${(error as NodeJS.ErrnoException).code}) : changez ses droits ou choisissez un autre DATA_DIR.`,
    );
  }
}
