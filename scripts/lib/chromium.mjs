import { existsSync, readFileSync } from 'node:fs';
import { capture } from './processes.mjs';
import { ScriptError } from './project.mjs';
import { step } from './steps.mjs';

/** Playwright's command, for Node 24. */
export const PLAYWRIGHT = 'e2e/node_modules/@playwright/test/cli.js';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';

/**
 * Makes sure that a Chromium is there for Playwright: Debian's package where root may install it, Playwright's own
 * elsewhere (it finds by itself that it already is).
 * @param {import('./toolchain.mjs').Toolchain} toolchain
 */
export async function prepareChromium(toolchain) {
  if (existsSync(DEBIAN_CHROMIUM)) return;
  const install = canInstallPackages() ? installPackage : installFromPlaywright;
  await step('installation de Chromium', () => install(toolchain));
}

function canInstallPackages() {
  return (
    process.getuid?.() === 0 &&
    existsSync('/etc/os-release') &&
    /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

/** @param {import('./toolchain.mjs').Toolchain} toolchain */
const installPackage = (toolchain) => installDebianPackages(toolchain, ['chromium', 'fonts-liberation']);

/**
 * @param {import('./toolchain.mjs').Toolchain} toolchain
 * @param {string[]} packages
 */
async function installDebianPackages({ env }, packages) {
  const quiet = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await capture('apt-get', ['update', '-q'], quiet);
  const install = await capture('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], quiet);
  if (install.code !== 0)
    throw new ScriptError(`Paquets qui n'ont pas pu être installés : ${packages}.`, update.output + install.output);
}

/** @param {import('./toolchain.mjs').Toolchain} toolchain */
async function installFromPlaywright({ node, env }) {
  const { code, output } = await capture(node, [PLAYWRIGHT, 'install', 'chromium'], env);
  if (code !== 0) {
    throw new ScriptError(
      "Chromium manque et Playwright ne peut pas l'apporter : installez le paquet chromium.",
      output,
    );
  }
}

/**
 * Makes sure that Poppler is there, whose commands open the PDF files that the tests make.
 * @param {import('./toolchain.mjs').Toolchain} toolchain
 */
export async function preparePoppler(toolchain) {
  const { code } = await capture('pdftotext', ['-v'], toolchain.env).catch(() => ({ code: 1 }));
  if (code === 0) return;
  if (!canInstallPackages()) throw new ScriptError('pdftotext manque : installez le paquet poppler-utils.');
  await step('installation de Poppler', () => installDebianPackages(toolchain, ['poppler-utils']));
}
