import { setTimeout as wait } from 'node:timers/promises';
import type { PrismaClient } from '@atlas/prisma';
import type { CreateLien } from '../comptes/comptes.service.ts';
import { findCampagneOuverte, suivreCampagne } from './relances.service.ts';

/** How often it is looked at whether something is due. */
const VEILLE_MS = 60_000;

export interface OptionsSuivi {
  prisma: PrismaClient;
  createLien: CreateLien;
  /** What was due could not be done: it will be tried again. */
  onError(error: unknown): void;
}

/** Reminds and closes in time; as many instances as one likes share the work. */
export class SuiviCampagnes {
  readonly #options: OptionsSuivi;
  readonly #fin = new AbortController();
  #veille: Promise<void> | undefined;

  constructor(options: OptionsSuivi) {
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

  /** Does what is due at a moment, one campaign after another; one that fails does not keep the others. */
  async run(now: Date = new Date()): Promise<void> {
    const { prisma, createLien, onError } = this.#options;
    let id = await findCampagneOuverte(prisma, 0);
    while (id !== undefined && !this.#fin.signal.aborted) {
      await suivreCampagne(prisma, { id, now }, createLien).catch(onError);
      id = await findCampagneOuverte(prisma, id);
    }
  }

  async #watch(): Promise<void> {
    while (!this.#fin.signal.aborted) {
      await this.run().catch((error: unknown) => this.#options.onError(error));
      await wait(VEILLE_MS, undefined, { signal: this.#fin.signal, ref: false }).catch(() => undefined);
    }
  }
}
