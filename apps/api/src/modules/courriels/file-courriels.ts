import { setTimeout as wait } from 'node:timers/promises';
import type { PrismaClient } from '@atlas/prisma';
import { listen } from '../../veille/listen.ts';
import { Regroupement } from '../../veille/regroupement.ts';
import {
  type CourrielPris,
  markFailed,
  markSent,
  markWithdrawn,
  pruneCourriels,
  takeCourriel,
} from './courriels.repository.ts';
import type { Complement } from './enqueue-courriel.ts';
import { layOut } from './mise-en-page.ts';
import { composeContenu } from './modeles/index.ts';
import type { Transport } from './transports.ts';

/** The channel on which the database tells that a mail waits (see the migration). */
const CANAL = 'atlas_courriels';
/** How often what waits is looked at besides: new tries, locks that ended, lost notifications. */
const VEILLE_MS = 15_000;
const MENAGE_MS = 3_600_000;
/** How long a stop waits for the mail under way; beyond, its lock ends and somebody sends it again. */
const ARRET_MS = 5_000;
const ERREUR_MAX = 500;

/** What may be told of a mail that could not leave: nobody's address, nothing of what it says. */
export interface Echec {
  courriel: number;
  modele: string;
  tentatives: number;
  /** `ECONNREFUSED`, `550`… */
  code: string;
  abandonne: boolean;
}

export interface OptionsFile {
  prisma: PrismaClient;
  databaseUrl: string;
  transport: Transport;
  /** What goes with a mail besides its words; null when it is no longer to leave. */
  complete(courriel: CourrielPris): Promise<Complement | null>;
  /** Whether what a mail was filled with stays once it has left, so that it can be read again. */
  garder: boolean;
  onEchec(echec: Echec): void;
  /** The database could not be asked. */
  onError(error: unknown): void;
}

/** Sends what waits in the table `courriel`, one mail at a time; as many instances as one likes share the table. */
export class FileCourriels {
  readonly #options: OptionsFile;
  readonly #fin = new AbortController();
  readonly #envois = new Regroupement(() => this.#sendDue());
  #ecoute: Promise<void> | undefined;
  #menageLe = 0;

  constructor(options: OptionsFile) {
    this.#options = options;
  }

  /** Begins to send by itself what comes; gives back at once. */
  start(): void {
    this.#ecoute = listen({
      databaseUrl: this.#options.databaseUrl,
      canal: CANAL,
      signal: this.#fin.signal,
      onConnect: () => this.flush(),
      onNotification: () => void this.#tryTo(() => this.flush()),
      onError: (error) => this.#tell(error),
    });
    void this.#watch();
  }

  async stop(): Promise<void> {
    this.#fin.abort();
    await this.#ecoute;
    const delai = new AbortController();
    const patience = wait(ARRET_MS, undefined, { signal: delai.signal }).catch(() => undefined);
    await Promise.race([this.#envois.settle(), patience]);
    delai.abort();
    this.#options.transport.close();
  }

  /** Tries to send all that is due when it is called; fails only when the database does. */
  flush(): Promise<void> {
    return this.#envois.run();
  }

  async #sendDue(): Promise<void> {
    while (!this.#fin.signal.aborted) {
      const courriel = await takeCourriel(this.#options.prisma);
      if (!courriel) return;
      await this.#sendOne(courriel);
    }
  }

  async #sendOne(courriel: CourrielPris): Promise<void> {
    const { prisma, transport, complete, garder, onEchec } = this.#options;
    const { id, modele, tentatives, destinataire, langue, creeLe } = courriel;
    let complement: Complement | null | undefined;
    try {
      const redige = layOut(composeContenu(courriel), langue);
      complement = await complete(courriel);
      if (complement === null) return await markWithdrawn(prisma, id);
      await transport.send({ ...redige, ...complement, id, destinataire, langue, modele, creeLe });
    } catch (error) {
      const abandonne = await markFailed(prisma, courriel, String(error).slice(0, ERREUR_MAX));
      onEchec({ courriel: id, modele, tentatives, code: readCode(error), abandonne });
      return;
    } finally {
      // A server that did not answer has not read it.
      complement?.pieceJointe?.contenu.destroy();
    }
    await markSent(prisma, id, garder);
  }

  async #watch(): Promise<void> {
    while (!this.#fin.signal.aborted) {
      await this.#tryTo(() => this.flush());
      if (Date.now() - this.#menageLe >= MENAGE_MS) {
        await this.#tryTo(async () => {
          await pruneCourriels(this.#options.prisma);
          this.#menageLe = Date.now();
        });
      }
      await wait(VEILLE_MS, undefined, { signal: this.#fin.signal, ref: false }).catch(() => undefined);
    }
  }

  async #tryTo(work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) => this.#tell(error));
  }

  #tell(error: unknown): void {
    if (!this.#fin.signal.aborted) this.#options.onError(error);
  }
}

/** The code of an error, which names nobody: SMTP's, else the system's, else its class. */
export function readCode(error: unknown): string {
  const { responseCode, code, name } = (error ?? {}) as Record<string, unknown>;
  return String(responseCode ?? code ?? name ?? 'inconnu');
}
