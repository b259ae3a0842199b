import { prepareChromium } from './chromium.mjs';
import { runInForeground } from './processes.mjs';
import { main } from './project.mjs';
import { build, prepareToolchain } from './toolchain.mjs';

/**
 * Runs a script of `e2e/` on Node 24 with the command line's arguments, once the application is built and a Chromium is
 * there.
 * @param {string} script
 */
export function runBrowserScript(script) {
  return main(async () => {
    const toolchain = await prepareToolchain();
    await build(toolchain, ['generate', 'build']);
    await prepareChromium(toolchain);
    return runInForeground(toolchain.node, [script, ...process.argv.slice(2)], toolchain.env);
  });
}
