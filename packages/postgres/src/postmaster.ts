import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What `postmaster.pid` says: written by PostgreSQL, removed by it when it stops in good order. */
export interface PostmasterFile {
  pid: number;
  port: number;
  ready: boolean;
}

/** Reads the cluster's `postmaster.pid`; undefined when it is absent or still being written. */
export function readPostmasterFile(directory: string): PostmasterFile | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' };
}

/** Whether a process of this number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether `pid` is a running PostgreSQL of this cluster, and not another process that was given its number since. */
export function isPostmasterOf(pid: number, directory: string): boolean {
  return commandLine(pid).includes(`/postgres -D ${directory} `);
}

function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/**
 * Leaves the cluster free to start: stops a postmaster that a killed server left behind (its guard may be doing so
 * already) and removes a `postmaster.pid` whose number now belongs to a stranger, which PostgreSQL would take for itself.
 * Call it only while holding the lock of the data folder.
 */
export async function clearLeftoverPostmaster(directory: string): Promise<void> {
  const found = readPostmasterFile(directory);
  if (!found || !isAlive(found.pid)) return;
  const isRunning = () => isPostmasterOf(found.pid, directory);
  if (isRunning()) await stopPostmaster(found.pid, isRunning);
  else rmSync(join(directory, 'postmaster.pid'), { force: true });
}

/** Signals of PostgreSQL's shutdown with the seconds each is given: fast (rolls back, checkpoints), immediate, none. */
const SHUTDOWN_STEPS: [NodeJS.Signals, number][] = [
  ['SIGINT', 30],
  ['SIGQUIT', 5],
  ['SIGKILL', 5],
];

/** Stops the postmaster `pid`, gently first; returns when `isRunning` says that it is gone. */
export async function stopPostmaster(pid: number, isRunning: () => boolean): Promise<void> {
  for (const [signal, seconds] of SHUTDOWN_STEPS) {
    const deadline = Date.now() + seconds * 1000;
    sendSignal(pid, signal);
    while (Date.now() < deadline) {
      if (!isRunning()) return;
      await sleep(20);
    }
  }
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
