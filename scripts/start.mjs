import { runInForeground } from './lib/processes.mjs';
import { main } from './lib/project.mjs';
import { build, prepareToolchain } from './lib/toolchain.mjs';

// `npm start`: from a bare clone to the address of the application. Runs on any Node that npm came with.
await main(async () => {
  const toolchain = await prepareToolchain();
  await build(toolchain, ['generate', 'build']);
  return runInForeground(toolchain.node, ['apps/api/src/server.ts'], toolchain.env);
});
