import { spawn } from 'node:child_process';
import { ROOT } from './project.mjs';

/** Exit code of a command that was interrupted, by convention. */
const INTERRUPTED = 130;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let interrupted = false;

/** Passes the request to stop on to every child, and lets each end in its own time: a second Ctrl-C changes nothing. */
function interrupt() {
  if (interrupted) return;
  interrupted = true;
  if (running.size === 0) process.exit(INTERRUPTED);
  for (const child of running) child.kill('SIGTERM');
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, interrupt);

/** Under npm, a parent that changes means that npm was killed: nobody is left to stop what runs here. */
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && interrupt(), 1000).unref();
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
function start(program, args, options) {
  const child = spawn(program, args, { cwd: ROOT, ...options });
  running.add(child);
  const ended = new Promise((resolve, reject) => {
    child.once('error', (error) => {
      running.delete(child);
      reject(error);
    });
    child.once('close', (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
  return { child, ended: /** @type {Promise<number>} */ (ended) };
}

/**
 * Runs a program to its end without showing it.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ code: number, output: string, stdout: string }>} its output, both streams together and apart.
 */
export async function capture(program, args, env = process.env) {
  const { child, ended } = start(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let stdout = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    output += text;
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  const code = await ended;
  if (interrupted) process.exit(INTERRUPTED);
  return { code, output, stdout };
}

/**
 * Runs a program to its end in full view. It is told when this process disappears, by the closing of its channel.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {string} [cwd]
 * @returns {Promise<number>} its exit code.
 */
export function runInForeground(program, args, env, cwd = ROOT) {
  return start(program, args, { env, cwd, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] }).ended;
}
