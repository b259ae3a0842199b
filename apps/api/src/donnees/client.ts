import { StartupError } from '@atlas/postgres';
import { Client } from 'pg';

/**
 * Runs `work` on a connection of its own.
 * @throws StartupError when the database stops meanwhile.
 */
export async function withClient<T>(databaseUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl, options: '-c jit=off -c work_mem=32MB -c TimeZone=UTC' });
  let lost = false;
  client.on('error', () => {
    lost = true;
  });
  await client.connect();
  try {
    return await work(client);
  } catch (error) {
    if (lost) throw new StartupError("La base de données s'est arrêtée : rien n'a été changé.");
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
