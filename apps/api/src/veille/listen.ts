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
  const { databaseUrl, canal, signal } = ecoute;
  while (!signal.aborted) {
    const client = new Client({ connectionString: databaseUrl, keepAlive: true });
    const end = () => void client.end().catch(() => undefined);
    signal.addEventListener('abort', end, { once: true });
    const lost = new Promise<void>((resolve) => {
      client.on('error', () => resolve());
      client.on('end', () => resolve());
    });
    client.on('notification', () => ecoute.onNotification());
    try {
      await client.connect();
      await client.query(`LISTEN ${canal}`);
      await ecoute.onConnect();
      await lost;
    } catch (error) {
      if (!signal.aborted) ecoute.onError(error);
    }
    ecoute.onLost?.();
    signal.removeEventListener('abort', end);
    await client.end().catch(() => undefined);
    await wait(RECONNEXION_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
