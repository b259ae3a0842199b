import type { Config } from '../config.ts';

/** What a command works with. */
export interface CommandContext {
  config: Config;
  /** Opens the migrated database for the time of `work`: alone, or beside the server that runs. */
  withDatabase<T>(work: (databaseUrl: string) => Promise<T>): Promise<T>;
}

/** A command of `npm run atlas -- <nom>`. */
export interface Command {
  /** Its arguments, as the help shows them. */
  usage: string;
  /** What it does, in a few French words. */
  summary: string;
  /**
   * Does it; arguments are those after the name.
   * @returns the exit code.
   * @throws UsageError before anything is opened when the arguments are wrong, StartupError when the work cannot be done.
   */
  run(args: string[], context: CommandContext): Promise<number>;
}

/** Arguments that cannot be understood; `message` is one line of French. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
