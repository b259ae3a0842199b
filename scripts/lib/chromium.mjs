import { existsSync, readFileSync } from 'node:fs';
import { capture } from './processes.mjs';
import { ScriptError } from './project.mjs';
import { step } from './steps.mjs';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';

/**
 * Makes sure that a Chromium is there for Playwright: Debian's package where root may install it, Playwright's own
 * elsewhere (it finds by itself that it already is).
 * @param {import('./toolchain.mjs').Toolchain} toolchain
 */
export async function prepareChromium({ env }) {
  if (existsSync(DEBIAN_CHROMIUM)) return;
  await step('installation de Chromium', () =>
    canInstallPackages() ? installPackage(env) : installFromPlaywright(env),
  );
}

function canInstallPackages() {
  return (
    process.getuid?.() === 0 &&
    existsSync('/etc/os-release') &&
    /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

/** @param {NodeJS.ProcessEnv} env */
async function installPackage(env) {
  const quiet = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await capture('apt-get', ['update', '-q'], quiet);
  const packages = ['chromium', 'fonts-liberation'];
  const install = await capture('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], quiet);
  if (install.code !== 0)
    throw new ScriptError('Le paquet chromium n’a pas pu être installé.', update.output + install.output);
}

/** @param {NodeJS.ProcessEnv} env */
async function installFromPlaywright(env) {
  const { code, output } = await capture(
    'pnpm',
    ['--filter', '@atlas/e2e', 'exec', 'playwright', 'install', 'chromium'],
    env,
  );
  if (code !== 0) {
    throw new ScriptError(
      'Chromium manque et Playwright ne peut pas l’apporter : installez le paquet chromium.',
      output,
    );
  }
}
