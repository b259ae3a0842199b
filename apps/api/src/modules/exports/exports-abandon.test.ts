import { once } from 'node:events';
import { get as httpGet, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { describe, expect, vi } from 'vitest';
import { test as base } from '../../testing/index.ts';
import { createMondeAleatoire } from '../../testing/monde-aleatoire.ts';

/** More than the batches read ahead, and far more bytes than sockets keep for a caller who reads nothing. */
const PROJETS = 3_000;
const LOTS = PROJETS / 500;
/** Batches read ahead of the one that is sent. */
const AVANCE = 2;

const test = base.extend<{ $file: { port: number } }>({
  port: [
    async ({ app, prisma }, use) => {
      await createMondeAleatoire(prisma, PROJETS, 3);
      await prisma.projet.updateMany({ data: { description: 'à '.repeat(5_000) } });
      await app.listen({ port: 0, host: '127.0.0.1' });
      await use((app.server.address() as AddressInfo).port);
    },
    { scope: 'file' },
  ],
});

/** Asks for a file, reads nothing of it, and gives the answer with how the server sees it close. */
async function open(app: FastifyInstance, port: number, path: string, headers: Record<string, string>) {
  const served = once(app.server, 'request') as Promise<[IncomingMessage, ServerResponse]>;
  const request = httpGet({ port, host: '127.0.0.1', path: `/api/exports/projets.${path}`, headers });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const [, reply] = await served;
  const closed = once(reply, 'close');
  request.on('error', () => undefined);
  response.on('error', () => undefined);
  const leave = async () => {
    request.destroy();
    await closed;
  };
  return { response, leave };
}

/** Waits until the number of calls has not changed for some turns of a query: the server waits for its caller. */
async function settle(app: FastifyInstance, count: () => number): Promise<number> {
  for (let tours = 0, before = -1; ; before = count()) {
    tours = count() === before ? tours + 1 : 0;
    if (tours === 50) return before;
    await app.prisma.$queryRaw`SELECT 1`;
  }
}

describe('a caller who', () => {
  test.for([
    ['csv', {}],
    ['csv', { 'accept-encoding': 'gzip' }],
    ['json', {}],
    ['xlsx', {}],
  ] as const)('leaves %s %o stops the reading of the database', async ([format, headers], { app, port }) => {
    // Compressed, these rows are next to nothing: leave after the first bytes.
    const isHeldBack = format !== 'xlsx' && Object.keys(headers).length === 0;
    const reads = vi.spyOn(app.db, format === 'json' ? 'query' : 'inSnapshot');
    const { response, leave } = await open(app, port, format, headers);
    expect(response.headers['x-nombre-lignes']).toBe(String(PROJETS));
    if (isHeldBack) expect(await settle(app, () => reads.mock.calls.length)).toBeLessThan(LOTS);
    await leave();
    const atLeaving = reads.mock.calls.length;
    await settle(app, () => reads.mock.calls.length);
    // What was already being taken when the caller left is still read: the batches ahead, no more.
    expect(reads.mock.calls.length).toBeLessThanOrEqual(Math.min(atLeaving + AVANCE, LOTS));
    if (atLeaving + AVANCE < LOTS) expect(reads.mock.calls.length).toBeLessThan(LOTS);
    reads.mockRestore();
  });

  test('reads to the end gets everything', async ({ app, port }) => {
    const reads = vi.spyOn(app.db, 'inSnapshot');
    const { response } = await open(app, port, 'csv', {});
    let octets = 0;
    for await (const morceau of response) octets += morceau.length;
    expect(reads.mock.calls.length).toBe(LOTS);
    expect(octets).toBeGreaterThan(PROJETS * 15_000);
    reads.mockRestore();
  });
});
