/** A process that serves the bytes it is sent, by path, and tells its port: the bare server of the bench. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

process.once('message', (corps: ReadonlyMap<string, Uint8Array>) => {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(corps.get(request.url ?? ''));
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
});
process.once('disconnect', () => process.exit());
