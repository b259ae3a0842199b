import { setTimeout as wait } from 'node:timers/promises';

/** How often it is looked at whether something is due. */
const VEILLE_MS = 60_000;

export interface OptionsRonde {
  /** The next thing that may be due at a moment, after another; undefined when there is none. */
  findNext(now: Date, apres: number): Promise<number | undefined>;
  /** Does what is due, if it still is and nobody else is doing it. */
  treat(id: number, now: Date): Promise<void>;
  /** Something could not be done: it will be tried again. */
  onError(error: unknown): void;
}

/** Does in time what is due by the clock, one thing after another; as many instances as one likes share the work. */
export class Ronde {
  readonly #options: OptionsRonde;
  readonly #fin = new AbortController();
  #veille: Promise<void> | undefined;

  constructor(options: OptionsRonde) {
    this.#options = options;
  }

  /** Begins to do so by itself; gives back at once. */
  start(): void {
    this.#veille = this.#watch();
  }

  async stop(): Promise<void> {
    this.#fin.abort();
    await this.#veille;
  }

  /** Does what is due at a moment; what fails does not keep the others. */
  async run(now: Date = new Date()): Promise<void> {
    const { findNext, treat, onError } = this.#options;
    let id = await findNext(now, 0);
    while (id !== undefined && !this.#fin.signal.aborted) {
      await treat(id, now).catch(onError);
      id = await findNext(now, id);
    }
  }

  async #watch(): Promise<void> {
    while (!this.#fin.signal.aborted) {
      await this.run().catch((error: unknown) => this.#options.onError(error));
      await wait(VEILLE_MS, undefined, { signal: this.#fin.signal, ref: false }).catch(() => undefined);
    }
  }
}
