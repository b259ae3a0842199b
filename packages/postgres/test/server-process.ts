import { acquireDataDirLock, startEmbeddedPostgres } from '../src/index.ts';

/** A server in small, for the tests to kill: takes the data folder given, starts PostgreSQL, says where, and stays. */
const dataDir = process.argv[2] ?? '';
const lock = acquireDataDirLock(dataDir);
const { databaseUrl, stop } = await startEmbeddedPostgres({ dataDir });
process.on('SIGTERM', async () => {
  await stop();
  process.exit(0);
});
lock.announce('http://localhost:4500');
process.stdout.write(`${databaseUrl}\n`);
