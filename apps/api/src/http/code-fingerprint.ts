import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

/** What answers depend on besides the data: the code of the API and its contract. */
const ROOTS = [new URL('../', import.meta.url), new URL('.', import.meta.resolve('@atlas/contracts'))];

/**
 * A fingerprint of the code that makes the answers, the same on every instance that runs it. In each ETag, so that an
 * answer in a new form is never taken for the old one by a browser that has it.
 */
export function computeCodeFingerprint(): string {
  const sha = createHash('sha256');
  for (const root of ROOTS) {
    const files = globSync('**/*.ts', { cwd: root, exclude: (name) => name.endsWith('.test.ts') }).sort();
    for (const file of files) sha.update(file).update(readFileSync(new URL(file, root)));
  }
  return sha.digest('base64url').slice(0, 16);
}
