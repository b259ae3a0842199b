import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** The root package.json. */
export const PACKAGE = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** A failure that one line explains; `details`, when there are some, are the output of the program that failed. */
export class ScriptError extends Error {
  /** @param {string} message @param {string} [details] */
  constructor(message, details = '') {
    super(message);
    this.details = details;
  }
}

/** Runs a script's body; a ScriptError ends it with its details, its line on standard error and exit code 1. */
export async function main(/** @type {() => Promise<number>} */ body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    if (error.details) process.stderr.write(`${error.details.trimEnd()}\n`);
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
