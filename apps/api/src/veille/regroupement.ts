/** Runs a work that must see all that was written before it was asked for: one run serves all who ask meanwhile. */
export class Regroupement {
  readonly #work: () => Promise<void>;
  /** The run under way, and whether another is wanted after it. */
  #enCours: Promise<void> | undefined;
  #suivant: Promise<void> | undefined;

  constructor(work: () => Promise<void>) {
    this.#work = work;
  }

  /** A run that begins after this call; it fails as the work does. */
  run(): Promise<void> {
    if (!this.#enCours) {
      this.#enCours = this.#work().finally(() => {
        this.#enCours = undefined;
      });
      return this.#enCours;
    }
    // The run under way may have begun before the caller's write: the next one begins when it ends.
    this.#suivant ??= this.#enCours
      .catch(() => undefined)
      .then(() => {
        this.#suivant = undefined;
        return this.run();
      });
    return this.#suivant;
  }

  /** Resolves when the run under way has ended, whatever became of it. */
  async settle(): Promise<void> {
    await this.#enCours?.catch(() => undefined);
  }
}
