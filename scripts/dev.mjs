import { join } from 'node:path';
import { runInForeground } from './lib/processes.mjs';
import { main, ROOT } from './lib/project.mjs';
import { build, prepareToolchain } from './lib/toolchain.mjs';

// `npm run dev`: the API, started again at each change, and the web application with hot reload in front of it.
await main(async () => {
  const toolchain = await prepareToolchain();
  await build(toolchain, ['generate']);
  const webPort = process.env.PORT || '3000';
  const apiPort = String(Number(webPort) + 1);
  const { node, env } = toolchain;
  const api = runInForeground(node, ['--watch', '--watch-preserve-output', 'apps/api/src/server.ts'], {
    ...env,
    PORT: apiPort,
  });
  const web = runInForeground(
    node,
    ['node_modules/vite/bin/vite.js', '--port', webPort, '--strictPort', '--clearScreen', 'false'],
    { ...env, API_URL: `http://127.0.0.1:${apiPort}` },
    join(ROOT, 'apps/web'),
  );
  return Math.max(...(await Promise.all([api, web])));
});
