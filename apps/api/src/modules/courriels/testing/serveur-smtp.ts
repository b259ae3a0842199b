import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** What the server was given: the envelope and the message. */
interface Recu {
  de: string;
  vers: string[];
  message: Buffer;
}

export interface ServeurSmtp {
  url: string;
  recus: Recu[];
  /** Refuses the next message with this code. */
  refuse(code: number): void;
  stop(): Promise<void>;
}

/** A real server of mail on a free port of this machine, without TLS. */
export async function startSmtpServer(): Promise<ServeurSmtp> {
  const recus: Recu[] = [];
  const refus: number[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: async (stream, session, callback) => {
      const message = await buffer(stream);
      const responseCode = refus.shift();
      if (responseCode !== undefined) return callback(Object.assign(new Error('not now'), { responseCode }));
      const { mailFrom, rcptTo } = session.envelope;
      recus.push({ de: mailFrom ? mailFrom.address : '', vers: rcptTo.map(({ address }) => address), message });
      callback();
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    recus,
    refuse: (code) => refus.push(code),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
