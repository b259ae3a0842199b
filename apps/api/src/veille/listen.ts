import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

const RECONNEXION_MS = 1_000;

export interface Ecoute {
  databaseUrl: string;
  /** The channel of NOTIFY; ours alone, it is written in the SQL as it is. */
  canal: string;
  /** Aborted, it ends the listening. */
  signal: AbortSignal;
  /** Called once the channel is listened to, and again after each loss: what was told meanwhile is to be looked for. */
  onConnect(): Promise<void>;
  onNotification(): void;
  onLost?(): void;
  onError(error: unknown): void;
}

/** Listens on a connection of its own, made again when it is lost, until the end. */
export async function listen(ecoute: Ecoute): Promise<void> {
  const { databaseUrl, signal } = ecoute;
  // A connection that is being made when the end comes may never answer: nobody waits for it.
  const end = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  while (!signal.aborted) {
    const client = new Client({ connectionString: databaseUrl, keepAlive: true });
    try {
      await Promise.race([listenOn(client, ecoute), end]);
    } catch (error) {
      if (!signal.aborted) ecoute.onError(error);
    }
    ecoute.onLost?.();
    await Promise.race([client.end().catch(() => undefined), end]);
    await wait(RECONNEXION_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

/** Connects and listens, until the connection is lost. */
async function listenOn(client: Client, { canal, onConnect, onNotification }: Ecoute): Promise<void> {
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => resolve());
    client.on('end', () => resolve());
  });
  client.on('notification', () => onNotification());
  await client.connect();
  await client.query(`LISTEN ${canal}`);
  await onConnect();
  await lost;
}
