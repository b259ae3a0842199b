/** Exit code of a command that was interrupted, by convention. */
export const INTERROMPU = 130;

/** Runs `work` with a signal that Ctrl-C aborts (or the SIGTERM that npm's script sends for it). */
export async function withInterruption<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  process.on('SIGINT', abort);
  process.on('SIGTERM', abort);
  try {
    return await work(controller.signal);
  } finally {
    process.off('SIGINT', abort);
    process.off('SIGTERM', abort);
  }
}
