import { runInForeground } from './lib/processes.mjs';
import { main } from './lib/project.mjs';
import { build, prepareToolchain } from './lib/toolchain.mjs';

// `npm run atlas -- <commande>`: the command line of the application.
await main(async () => {
  const toolchain = await prepareToolchain();
  await build(toolchain, ['generate']);
  return runInForeground(toolchain.node, ['apps/api/src/cli.ts', ...process.argv.slice(2)], toolchain.env);
});
