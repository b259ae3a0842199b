import { createServer } from 'node:net';
import { StartupError } from '@atlas/postgres';
import type { Config } from '../config.ts';

/**
 * Makes sure, before anything slow begins, that the application will be able to listen.
 * @throws StartupError when the port is taken or reserved, or the interface is not of this machine.
 */
export async function checkPort({ host, port }: Config): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((done, fail) => {
      server.once('error', fail);
      server.listen(port, host, done);
    });
    await new Promise((done) => server.close(done));
  } catch (error) {
    throw describeListenError(error, { host, port });
  }
}

/** What a failure to listen means to the operator. */
export function describeListenError(error: unknown, { host, port }: Pick<Config, 'host' | 'port'>): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new StartupError(`Le port ${port} est déjà pris sur ${host} : choisissez-en un autre avec PORT.`);
    case 'EACCES':
      return new StartupError(`Le port ${port} est réservé à l'administrateur : choisissez-en un autre avec PORT.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartupError(`L'adresse ${host} (HOST) n'est pas celle de cette machine.`);
    default:
      return error;
  }
}
