import { spawn } from 'node:child_process';

/**
 * Waits for the end of a pipe that the server holds. When the pipe closes without a word the server was killed, and the
 * postmaster is stopped: fast shutdown, then immediate.
 */
const GUARD_SCRIPT = `
read -r word
[ "$word" = done ] && exit 0
kill -INT "$1" 2>/dev/null
for second in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  kill -0 "$1" 2>/dev/null || exit 0
  sleep 1
done
kill -QUIT "$1" 2>/dev/null
`;

/** The process that outlives a killed server just long enough to stop its PostgreSQL. */
export interface Guard {
  /** Tells the guard that there is nothing left to stop. */
  dismiss(): void;
}

/** Starts the guard of the postmaster `pid`, in a session of its own. Dismiss it when that process has ended. */
export function startGuard(pid: number): Guard {
  const child = spawn('/bin/sh', ['-c', GUARD_SCRIPT, 'atlas-guard', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  // A guard that was itself killed closes the pipe's other end: nothing to do, the next start looks for leftovers.
  child.stdin.on('error', () => undefined);
  child.on('error', () => undefined);
  child.unref();
  (child.stdin as unknown as { unref(): void }).unref();
  return { dismiss: () => void child.stdin.end('done\n') };
}
