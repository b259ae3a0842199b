import { StartupError } from '@atlas/postgres';
import { readConfig } from './config.ts';
import { type RunningServer, startServer } from './demarrage/demarrer.ts';
import { limitGarbage } from './demarrage/memoire.ts';
import { createProgression } from './demarrage/progression.ts';

limitGarbage();

/** The exit code of a command that was interrupted before it was ready. */
const INTERRUPTED = 130;

let server: RunningServer | undefined;
let stopping = false;

async function stop(exitCode: number): Promise<void> {
  // A stop under way goes to its end: a second Ctrl-C changes nothing.
  if (stopping) return;
  stopping = true;
  // Before the server is ready nothing needs finishing; PostgreSQL, if it runs, is stopped by its guard.
  if (!server) process.exit(INTERRUPTED);
  await server.stop();
  process.exit(exitCode);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
// The command that started this process is gone.
process.once('disconnect', () => void stop(0));

try {
  server = await startServer(readConfig(process.env), createProgression(process.stdout));
  process.stdout.write(`\nL'Atlas est prêt : ${server.address} (Ctrl-C pour l'arrêter)\n`);
  const reason = await server.crashed;
  process.stderr.write(`PostgreSQL s'est arrêté de lui-même : ${reason}.\n`);
  await stop(1);
} catch (error) {
  if (!(error instanceof StartupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
