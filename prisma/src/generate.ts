import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { ROOT, SCHEMA_PATH } from './schema-engine.ts';

// Prisma's command downloads a native schema engine that generating a client never runs: any program stands in for it.
const environment = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' };
const command = createRequire(import.meta.url).resolve('prisma/build/index.js');
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [command, 'generate', `--schema=${SCHEMA_PATH}`, '--no-hints'],
  { cwd: ROOT, env: environment, encoding: 'utf8' },
);
if (status !== 0) process.stderr.write(`${stdout}${stderr}`);
process.exitCode = status ?? 1;
