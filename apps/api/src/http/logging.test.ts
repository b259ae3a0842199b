import fastify from 'fastify';
import { expect, test } from 'vitest';
import { addRequestLog, createLoggingOptions, type NiveauJournal } from './logging.ts';

async function logOf(url: string, niveau: NiveauJournal) {
  const lines: Record<string, unknown>[] = [];
  const app = fastify(createLoggingOptions(niveau, { write: (line) => lines.push(JSON.parse(line)) }));
  addRequestLog(app);
  app.get('/*', async (request) => {
    request.log.warn({ req: request }, 'from the handler');
    return 'ok';
  });
  const headers = { cookie: 'session=secret', authorization: 'Bearer secret' };
  const response = await app.inject({ url, headers, remoteAddress: '192.0.2.7' });
  await app.close();
  return { lines, id: response.headers['x-request-id'] };
}

test('a line says what was answered, never who asked nor what was searched', async () => {
  const { lines, id } = await logOf('/api/projets?q=Jeanne%20Dupont', 'info');
  expect(lines).toEqual([
    expect.objectContaining({ reqId: id, req: { method: 'GET', path: '/api/projets' }, msg: 'from the handler' }),
    expect.objectContaining({ reqId: id, method: 'GET', path: '/api/projets', status: 200, ms: expect.any(Number) }),
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/Jeanne|Dupont|secret|192\.0\.2\.7/);
});

test('probes are not told', async () => {
  const { lines } = await logOf('/api/health/live', 'info');
  expect(lines.map(({ msg }) => msg)).toEqual(['from the handler']);
});
