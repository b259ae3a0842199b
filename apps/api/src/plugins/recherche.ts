import { setTimeout as wait } from 'node:timers/promises';
import plugin from 'fastify-plugin';
import { HttpProblem } from '../http/problem.ts';
import { IndexProjets } from '../modules/recherche/index-projets.ts';
import { listChangements, readEtat } from '../modules/recherche/lignes.repository.ts';
import { listen } from '../veille/listen.ts';
import { Regroupement } from '../veille/regroupement.ts';
import type { Database } from './database.ts';

/** The channel on which a transaction that writes tells the version it gave the data (see the migrations). */
const CANAL = 'atlas_donnees';
/** More changed projets than this at once: everything is read again, aside. */
const CHANGEMENTS_MAX = 2000;
/** How often the version is looked at besides: what a lost notification would have told. */
const RATTRAPAGE_MS = 5_000;
const RECONNEXION_MS = 1_000;
/** An index that has known itself behind for longer than this makes the instance unready. */
const RETARD_MAX_MS = 10_000;

/** How the index stands against the database. */
export interface EtatIndex {
  /** The version of the data that it holds. */
  version: number;
  projets: number;
  /** False when it has been behind, or without news of the database, for too long. */
  aJour: boolean;
  /** True while the database tells of each write; else it is asked at each request. */
  ecoute: boolean;
}

declare module 'fastify' {
  interface FastifyInstance {
    recherche: RechercheVivante;
  }
}

/**
 * The index of projets of this instance, kept as the database is: it listens to the database, reads again what changed,
 * and looks by itself from time to time. What it cannot do is told by `readEtat` and by a 503.
 */
export class RechercheVivante {
  readonly #db: Database;
  readonly #databaseUrl: string;
  readonly #onError: (error: unknown) => void;
  readonly #fin = new AbortController();
  readonly #lectures = new Regroupement(() => this.#readChanges());
  #index: IndexProjets | undefined;
  #version = 0;
  #ecoute: Promise<void> | undefined;
  /** When the index was last known to hold everything. */
  #depuis = Date.now();
  #isListening = false;

  constructor(db: Database, databaseUrl: string, onError: (error: unknown) => void) {
    this.#db = db;
    this.#databaseUrl = databaseUrl;
    this.#onError = onError;
  }

  /** Begins to listen and to load; gives back at once. */
  start(): void {
    this.#ecoute = listen({
      databaseUrl: this.#databaseUrl,
      canal: CANAL,
      signal: this.#fin.signal,
      onConnect: async () => {
        await this.catchUp();
        this.#isListening = true;
      },
      onNotification: () => void this.#tryCatchUp(),
      onLost: () => {
        this.#isListening = false;
      },
      onError: (error) => this.#tell(error),
    });
    void this.#watch();
  }

  async stop(): Promise<void> {
    this.#fin.abort();
    await this.#ecoute;
    await this.#lectures.settle();
  }

  /**
   * The version of the data that answers are made of, the index loaded. Known at once while the database is listened to;
   * else it is asked for.
   * @throws when the database does not answer.
   */
  async readVersion(): Promise<number> {
    if (!this.#isListening) await this.catchUp();
    return this.#version;
  }

  /**
   * The index as it is now, once `readVersion` was awaited.
   * @throws HttpProblem 503 while it is not loaded.
   */
  get index(): IndexProjets {
    if (this.#index) return this.#index;
    throw new HttpProblem(503, 'La recherche se prépare. Réessayez dans quelques instants.');
  }

  get etat(): EtatIndex {
    const aJour = this.#index !== undefined && Date.now() - this.#depuis < RETARD_MAX_MS;
    return { version: this.#version, projets: this.#index?.moteur.total ?? 0, aJour, ecoute: this.#isListening };
  }

  /** Makes the index hold at least what is committed when it is called. One reading serves all who ask meanwhile. */
  catchUp(): Promise<void> {
    return this.#lectures.run();
  }

  async #readChanges(): Promise<void> {
    const { version, versionRechargement } = await readEtat(this.#db);
    if (this.#index === undefined || versionRechargement > this.#version || this.#index.isWorn) {
      if (this.#index === undefined || version !== this.#version) this.#index = await IndexProjets.load(this.#db);
    } else if (version !== this.#version) {
      const ids = await listChangements(this.#db, this.#version, CHANGEMENTS_MAX);
      if (ids.length < CHANGEMENTS_MAX) await this.#index.refresh(ids);
      else this.#index = await IndexProjets.load(this.#db);
    }
    this.#version = version;
    this.#depuis = Date.now();
  }

  async #tryCatchUp(): Promise<void> {
    await this.catchUp().catch((error: unknown) => this.#tell(error));
  }

  #tell(error: unknown): void {
    if (!this.#fin.signal.aborted) this.#onError(error);
  }

  /** Looks at the version from time to time, until the end. */
  async #watch(): Promise<void> {
    while (!this.#fin.signal.aborted) {
      await this.#tryCatchUp();
      const pause = this.#index === undefined ? RECONNEXION_MS : RATTRAPAGE_MS;
      await wait(pause, undefined, { signal: this.#fin.signal, ref: false }).catch(() => undefined);
    }
  }
}

/** `app.recherche`: the projets of the database in memory, from the start of the application to its end. */
export const recherchePlugin = plugin(
  async (app, { databaseUrl }: { databaseUrl: string }) => {
    const recherche = new RechercheVivante(app.db, databaseUrl, (error) => {
      app.log.error({ err: error }, 'the search index could not follow the database');
    });
    app.decorate('recherche', recherche);
    app.addHook('onReady', async () => recherche.start());
    app.addHook('preClose', () => recherche.stop());
  },
  { name: 'recherche', dependencies: ['database'] },
);
