import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const WEB = fileURLToPath(new URL('../../apps/web/', import.meta.url));
const CONFIG = `${WEB}vite.bench.config.ts`;

/** Builds the bench pages of `apps/web/bench` and serves them on loopback. */
export async function serveBenchPages() {
  const { build, preview } = await import(createRequire(`${WEB}package.json`).resolve('vite'));
  await build({ configFile: CONFIG, logLevel: 'error' });
  const server = await preview({ configFile: CONFIG, logLevel: 'error', preview: { port: 0 } });
  return { address: String(server.resolvedUrls.local[0]), stop: () => server.close() as Promise<void> };
}
