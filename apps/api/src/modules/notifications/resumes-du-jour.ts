import { setTimeout as wait } from 'node:timers/promises';
import type { PrismaClient } from '@atlas/prisma';
import type { CreateLien } from '../comptes/comptes.service.ts';
import { createResume, findCompteAResumer } from './resumes.repository.ts';

/** How often it is looked at whether the hour has come. */
const VEILLE_MS = 60_000;

export interface OptionsResumes {
  prisma: PrismaClient;
  createLien: CreateLien;
  /** A summary could not be made: it will be tried again. */
  onError(error: unknown): void;
}

/** Makes the summaries of the day; as many instances as one likes share the work. */
export class ResumesDuJour {
  readonly #options: OptionsResumes;
  readonly #fin = new AbortController();
  #veille: Promise<void> | undefined;

  constructor(options: OptionsResumes) {
    this.#options = options;
  }

  /** Begins to make them by itself; gives back at once. */
  start(): void {
    this.#veille = this.#watch();
  }

  async stop(): Promise<void> {
    this.#fin.abort();
    await this.#veille;
  }

  /** Makes those that are due at a moment, one account after another; one that fails does not keep the others. */
  async run(now: Date = new Date()): Promise<void> {
    const { prisma, createLien, onError } = this.#options;
    let compteId = await findCompteAResumer(prisma, now, 0);
    while (compteId !== undefined && !this.#fin.signal.aborted) {
      await createResume(prisma, { compteId, now }, createLien).catch(onError);
      compteId = await findCompteAResumer(prisma, now, compteId);
    }
  }

  async #watch(): Promise<void> {
    while (!this.#fin.signal.aborted) {
      await this.run().catch((error: unknown) => this.#options.onError(error));
      await wait(VEILLE_MS, undefined, { signal: this.#fin.signal, ref: false }).catch(() => undefined);
    }
  }
}
