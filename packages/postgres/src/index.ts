export { acquireDataDirLock, DataDirHeldError, type DataDirLock, type RunningInstance } from './data-dir-lock.ts';
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  findRunningDatabase,
  startEmbeddedPostgres,
} from './embedded-postgres.ts';
export { StartupError } from './startup-error.ts';
