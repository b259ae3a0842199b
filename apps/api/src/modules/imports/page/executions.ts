import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Worker } from 'node:worker_threads';
import type { Prisma, PrismaClient } from '@atlas/prisma';
import type { Storage } from '../../../plugins/storage.ts';
import type { Nouvelle, Ordre, Travail } from './messages.ts';

/** Refusals and remarks that are kept of a run; the others are counted. */
const CONSTATS_MAX = 10_000;
/** How often a run that is under way says so and looks whether it is to stop. */
const BATTEMENT_MS = 1000;
/** A run that has said nothing for so long died with its process: its transaction was undone. */
const SILENCE_MS = 60_000;

/** What is to be run. */
interface Execution {
  id: number;
  aBlanc: boolean;
  profil: string;
  nom: string;
  cleStockage: string;
}

interface Outils {
  prisma: PrismaClient;
  storage: Storage;
  databaseUrl: string;
  onError: (error: unknown) => void;
}

/** The imports that this instance runs, each in a thread; what they do is told in the database, for every instance. */
export class ExecutionsImport {
  readonly #outils: Outils;
  readonly #enCours = new Set<Promise<void>>();
  readonly #threads = new Set<Worker>();
  #isStopped = false;

  constructor(outils: Outils) {
    this.#outils = outils;
  }

  /** Begins a run, which goes on by itself. */
  start(execution: Execution): void {
    const fin = this.#run(execution)
      .catch(this.#outils.onError)
      .finally(() => this.#enCours.delete(fin));
    this.#enCours.add(fin);
  }

  /** Waits until nothing runs here any longer: for tests. */
  async settled(): Promise<void> {
    while (this.#enCours.size > 0) await Promise.all(this.#enCours);
  }

  /** Stops what runs here, whose writing is undone. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const worker of this.#threads) worker.postMessage('annuler' satisfies Ordre);
    await this.settled();
  }

  async #run(execution: Execution): Promise<void> {
    const dossier = await mkdtemp(join(tmpdir(), 'atlas-import-'));
    try {
      const fichier = join(dossier, basename(execution.nom).replaceAll(/[^\w.-]/g, '_') || 'fichier');
      await pipeline(await this.#outils.storage.read(execution.cleStockage), createWriteStream(fichier));
      const { databaseUrl } = this.#outils;
      const { profil, aBlanc } = execution;
      await this.#follow(execution.id, { databaseUrl, fichier, nom: execution.nom, profil, aBlanc });
    } catch (error) {
      const message = 'L’import n’a pas pu être mené à bien : rien n’a été changé.';
      await this.#finish(execution.id, { etat: 'refusee', message });
      throw error;
    } finally {
      await rm(dossier, { recursive: true, force: true });
    }
  }

  /** Listens to a thread until it ends, and writes what it tells. */
  #follow(id: number, travail: Travail): Promise<void> {
    const worker = new Worker(new URL('./executer.worker.ts', import.meta.url), { workerData: travail });
    const suivi = new Suivi(this.#outils.prisma, id, worker);
    this.#threads.add(worker);
    if (this.#isStopped) worker.postMessage('annuler' satisfies Ordre);
    return new Promise<void>((resolve, reject) => {
      worker.on('message', (nouvelle: Nouvelle) => suivi.take(nouvelle));
      worker.once('error', reject);
      worker.once('exit', () => resolve());
    })
      .finally(() => this.#threads.delete(worker))
      .finally(() => suivi.close());
  }

  async #finish(id: number, data: Prisma.ExecutionImportUpdateInput): Promise<void> {
    await this.#outils.prisma.executionImport.updateMany({
      where: { id, etat: 'en_cours' },
      data: { ...(data as Prisma.ExecutionImportUpdateManyMutationInput), finieLe: new Date() },
    });
  }
}

/** Writes what a thread tells, in its order and no oftener than one reads it. */
class Suivi {
  readonly #prisma: PrismaClient;
  readonly #id: number;
  readonly #worker: Worker;
  readonly #battement: NodeJS.Timeout;
  #suite = Promise.resolve();
  #progression = { part: 0, lignes: 0 };
  #constats = 0;

  constructor(prisma: PrismaClient, id: number, worker: Worker) {
    this.#prisma = prisma;
    this.#id = id;
    this.#worker = worker;
    this.#battement = setInterval(() => this.#then(() => this.#beat()), BATTEMENT_MS);
  }

  take(nouvelle: Nouvelle): void {
    if (nouvelle.type === 'progression') this.#progression = { part: nouvelle.part, lignes: nouvelle.lignes };
    else this.#then(() => this.#write(nouvelle));
  }

  /** Once all that was told is written. */
  async close(): Promise<void> {
    clearInterval(this.#battement);
    await this.#suite;
    await this.#update({ etat: 'interrompue', finieLe: new Date() });
  }

  #then(work: () => Promise<void>): void {
    this.#suite = this.#suite.then(work);
  }

  async #beat(): Promise<void> {
    await this.#update({ ...this.#progression, vueLe: new Date() });
    const { annulation } = await this.#prisma.executionImport.findUniqueOrThrow({ where: { id: this.#id } });
    if (annulation) this.#worker.postMessage('annuler' satisfies Ordre);
  }

  async #write(nouvelle: Exclude<Nouvelle, { type: 'progression' }>): Promise<void> {
    const finieLe = new Date();
    switch (nouvelle.type) {
      case 'constats':
        return this.#keepConstats(nouvelle.constats);
      case 'fin':
        return this.#update({
          ...{ etat: 'terminee', part: 1, lignes: nouvelle.lignes, finieLe },
          decompte: { ...nouvelle.decompte },
        });
      case 'refus':
        return this.#update({ etat: 'refusee', message: nouvelle.message, finieLe });
      case 'annule':
        return this.#update({ etat: 'annulee', finieLe });
    }
  }

  async #keepConstats(constats: Extract<Nouvelle, { type: 'constats' }>['constats']): Promise<void> {
    const gardes = constats.slice(0, Math.max(0, CONSTATS_MAX - this.#constats));
    const debut = this.#constats;
    this.#constats += gardes.length;
    await this.#prisma.constatImport.createMany({
      data: gardes.map(({ isRefus, constat: { ligne, colonne, valeur, motif, precision = '' } }, rang) => ({
        ...{ executionId: this.#id, rang: debut + rang, isRefus, ligne, colonne, valeur, motif, precision },
      })),
    });
  }

  /** Changes the run while it is under way: what ended stays as it ended. */
  async #update(data: Prisma.ExecutionImportUpdateManyMutationInput): Promise<void> {
    await this.#prisma.executionImport.updateMany({ where: { id: this.#id, etat: 'en_cours' }, data });
  }
}

/** Says of the runs that died with their process that they were interrupted. */
export async function noteInterruptions(prisma: PrismaClient, now: Date): Promise<void> {
  await prisma.executionImport.updateMany({
    where: { etat: 'en_cours', vueLe: { lt: new Date(now.getTime() - SILENCE_MS) } },
    data: { etat: 'interrompue', finieLe: now },
  });
}
