import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { capture } from './processes.mjs';
import { PACKAGE, ROOT, ScriptError } from './project.mjs';
import { step } from './steps.mjs';

/**
 * What the project is built and run with.
 * @typedef {{ node: string, env: NodeJS.ProcessEnv }} Toolchain `node` is the path of Node 24; `env` puts it, pnpm and
 *   the programs of node_modules first.
 */

const OLDEST_NODE = { major: 20, minor: 19 };
const PROJECT_NODE = 24;
const BIN = join(ROOT, 'node_modules/.bin');
/** What was installed and with which pnpm; inside node_modules, so that it goes with it. */
const STAMP = join(ROOT, 'node_modules/.atlas-install.json');

/**
 * Makes sure that the dependencies of the lockfile, Node 24 among them, are installed.
 * @returns {Promise<Toolchain>}
 */
export async function prepareToolchain() {
  checkSystemNode();
  const fingerprint = fingerprintDependencies();
  const stamp = readStamp();
  if (stamp?.fingerprint === fingerprint && existsSync(stamp.pnpm)) return createToolchain(stamp.pnpm);
  const pnpm = await step('installation de pnpm', findPnpm);
  if (stamp?.fingerprint !== fingerprint) await step('installation des dépendances', () => install(pnpm));
  writeFileSync(STAMP, JSON.stringify({ fingerprint, pnpm }));
  return createToolchain(pnpm);
}

function checkSystemNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE.major || (major === OLDEST_NODE.major && minor >= OLDEST_NODE.minor)) return;
  throw new ScriptError(
    `Node ${process.versions.node} est trop ancien : il faut Node ${OLDEST_NODE.major}.${OLDEST_NODE.minor} ou plus récent.`,
  );
}

/** Everything that decides what node_modules must contain. */
function fingerprintDependencies() {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...packageFiles()]) {
    hash.update(file).update(readFileSync(join(ROOT, file)));
  }
  return hash.digest('hex');
}

/** The package.json of every package of the workspace. */
function packageFiles() {
  const inside = (/** @type {string} */ folder) =>
    readdirSync(join(ROOT, folder))
      .sort()
      .map((name) => join(folder, name));
  const folders = ['', 'prisma', 'e2e', ...inside('apps'), ...inside('packages')];
  return folders.map((folder) => join(folder, 'package.json')).filter((file) => existsSync(join(ROOT, file)));
}

/** @returns {{ fingerprint: string, pnpm: string } | undefined} */
function readStamp() {
  try {
    return JSON.parse(readFileSync(STAMP, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Brings pnpm, in the version that package.json names, and gives its path in npm's cache. */
async function findPnpm() {
  const { code, stdout, output } = await capture('npx', [
    '--yes',
    '-p',
    PACKAGE.packageManager,
    '-c',
    'command -v pnpm',
  ]);
  const path = stdout.trim().split('\n').at(-1) ?? '';
  if (code !== 0 || !existsSync(path)) throw new ScriptError("L'installation de pnpm par npm a échoué.", output);
  return path;
}

/** @param {string} pnpm */
async function install(pnpm) {
  rmSync(STAMP, { force: true });
  const args = ['install', '--frozen-lockfile', '--config.confirm-modules-purge=false'];
  const { code, output } = await capture(pnpm, args, { ...process.env, CI: 'true' });
  if (code !== 0) throw new ScriptError("L'installation des dépendances a échoué.", output);
}

/** @param {string} pnpm @returns {Toolchain} */
function createToolchain(pnpm) {
  const env = {
    ...process.env,
    PATH: [BIN, dirname(pnpm), process.env.PATH].join(delimiter),
    // Nothing is sent to anybody.
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    DO_NOT_TRACK: '1',
    // What is captured and shown later, in a file or in continuous integration, has no colours.
    ...(process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }),
    // Compiled code is kept: a process that starts again starts faster.
    NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/node'),
    // Prisma's migrations run in WebAssembly, whose import Node still calls experimental.
    NODE_OPTIONS: [process.env.NODE_OPTIONS, '--disable-warning=ExperimentalWarning'].filter(Boolean).join(' '),
  };
  return { node: findProjectNode(), env };
}

/** Node 24: from node_modules where npm has it, else this process's own. */
function findProjectNode() {
  const installed = join(BIN, 'node');
  if (existsSync(installed)) return installed;
  if (Number(process.versions.node.split('.')[0]) >= PROJECT_NODE) return process.execPath;
  throw new ScriptError(`Node ${PROJECT_NODE} n'existe pas sur npm pour ce système : installez-le, puis recommencez.`);
}

/**
 * Generates and builds what changed since the last time.
 * @param {Toolchain} toolchain
 * @param {string[]} tasks of turbo.json
 */
export async function build({ env }, tasks) {
  await step('construction', async () => {
    const { code, output } = await capture('turbo', ['run', ...tasks, '--output-logs=errors-only', '--ui=stream'], env);
    if (code !== 0) throw new ScriptError('La construction a échoué.', output);
  });
}
