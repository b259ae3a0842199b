import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PLAYWRIGHT, prepareChromium, preparePoppler } from './lib/chromium.mjs';
import { capture } from './lib/processes.mjs';
import { main, ScriptError } from './lib/project.mjs';
import { formatDuration } from './lib/steps.mjs';
import { readPlaywrightReport, readVitestReport } from './lib/test-reports.mjs';
import { build, prepareToolchain } from './lib/toolchain.mjs';

/**
 * What a stage of the tests found.
 * @typedef {{ passed: number, failed: number, output: string }} Outcome
 */

// `npm test`: everything, on a bare clone. `npm test -- unit api` runs those stages alone.
await main(async () => {
  const toolchain = await prepareToolchain();
  const folder = mkdtempSync(join(tmpdir(), 'atlas-tests-'));
  try {
    return await runStages(selectStages(createStages(toolchain, folder), process.argv.slice(2)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/**
 * @param {import('./lib/toolchain.mjs').Toolchain} toolchain
 * @param {string} folder where reports are written
 * @returns {Record<string, () => Promise<Outcome>>} the stages in their order, by name.
 */
function createStages(toolchain, folder) {
  const { env } = toolchain;
  const check = async (/** @type {string} */ program, /** @type {string[]} */ args) =>
    countAsOne(await capture(program, args, env));
  const vitest = async (/** @type {string} */ project) => {
    const report = join(folder, `${project}.json`);
    const args = [
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ];
    const { code, output } = await capture('vitest', [...args, '--passWithNoTests'], env);
    return { ...readVitestReport(readReport(report), code), output };
  };
  return {
    types: () =>
      check('turbo', [
        'run',
        'typecheck',
        '//#typecheck:scripts',
        '--continue',
        '--output-logs=errors-only',
        '--ui=stream',
      ]),
    lint: () => check('biome', ['check', '--max-diagnostics=100', '.']),
    unit: () => vitest('unit'),
    web: () => vitest('web'),
    api: () => vitest('api'),
    e2e: async () => {
      await build(toolchain, ['generate', 'build']);
      await prepareChromium(toolchain);
      await preparePoppler(toolchain);
      const report = join(folder, 'e2e.json');
      const args = [PLAYWRIGHT, 'test', '--config=e2e', '--reporter=list,json'];
      const { code, output } = await capture(toolchain.node, args, { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report });
      return { ...readPlaywrightReport(readReport(report), code), output };
    },
  };
}

/** A check without tests of its own counts as one. @returns {Outcome} */
function countAsOne(/** @type {{ code: number, output: string }} */ { code, output }) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

/** @returns {any} the report at `path`; undefined when the run ended before writing it. */
function readReport(/** @type {string} */ path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {Record<string, () => Promise<Outcome>>} stages
 * @param {string[]} names
 */
function selectStages(stages, names) {
  const unknown = names.find((name) => !(name in stages));
  if (unknown) throw new ScriptError(`L'étape « ${unknown} » n'existe pas : ${Object.keys(stages).join(', ')}.`);
  return Object.entries(stages).filter(([name]) => names.length === 0 || names.includes(name));
}

/**
 * Runs the stages one after the other, whatever each gives, then prints the sum.
 * @param {[string, () => Promise<Outcome>][]} stages
 * @returns {Promise<number>} the exit code.
 */
async function runStages(stages) {
  let passed = 0;
  let failed = 0;
  for (const [name, run] of stages) {
    const start = performance.now();
    const outcome = await run().catch(describeFailure);
    passed += outcome.passed;
    failed += outcome.failed;
    if (outcome.failed > 0) process.stdout.write(`${outcome.output.trimEnd()}\n`);
    const duration = formatDuration(performance.now() - start);
    const counts = `${outcome.passed} réussis, ${outcome.failed} en échec`;
    process.stdout.write(`Étape : ${name} … ${duration} (${counts})\n`);
  }
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

/** A stage that could not run is one failure. @returns {Outcome} */
function describeFailure(/** @type {unknown} */ error) {
  if (!(error instanceof ScriptError)) throw error;
  return { passed: 0, failed: 1, output: `${error.details}\n${error.message}` };
}
