export { acquireDataDirLock, type DataDirLock, type RunningInstance } from './data-dir-lock.ts';
export { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './embedded-postgres.ts';
export { StartupError } from './startup-error.ts';
