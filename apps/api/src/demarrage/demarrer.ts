import { applyMigrations } from '@atlas/prisma/migrations';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../app.ts';
import type { Config } from '../config.ts';
import { isDemonstration, loadInitialData } from '../donnees/charger.ts';
import { withClient } from '../donnees/client.ts';
import { type Database, openDatabase } from './base-de-donnees.ts';
import { checkPort, describeListenError } from './port-libre.ts';
import type { Progression } from './progression.ts';

export interface RunningServer {
  /** Where the application answers, for a person to open. */
  address: string;
  /** Resolves, with the reason, when the application can no longer work. */
  crashed: Promise<string>;
  /** Finishes the requests under way, then stops everything that was started. */
  stop(): Promise<void>;
}

/**
 * The whole start: database, migrations, first data, application.
 * @throws StartupError when something that the operator can act upon fails; nothing is left running.
 */
export async function startServer(config: Config, progression: Progression): Promise<RunningServer> {
  const database = await openDatabase(config, progression);
  try {
    await checkPort(config);
    await prepareDatabase(database.databaseUrl, config, progression);
    const isOpenToAll = config.demonstration && (await readDemonstration(database.databaseUrl));
    const app = await progression.step("ouverture de l'application", () => listen(config, database, isOpenToAll));
    await progression.step('index de recherche', () => app.recherche.readVersion());
    const address = readAddress(app, config);
    database.announce(address);
    return { address, crashed: database.crashed, stop: () => stopAll(app, database) };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Brings the database to the code's schema and loads what it must not lack, one instance at a time. */
async function prepareDatabase(databaseUrl: string, config: Config, progression: Progression): Promise<void> {
  await progression.step('mise à jour du schéma', () => applyMigrations(databaseUrl));
  const { dataDir, demonstration } = config;
  await progression.step('chargement des données', () =>
    withAdvisoryLock(databaseUrl, () => loadInitialData(databaseUrl, { dataDir, demonstration })),
  );
}

/** The number under which instances that share a database agree on who loads its first data. */
const LOADING_LOCK = 7_214_090_332;

const withAdvisoryLock = <T>(databaseUrl: string, work: () => Promise<T>): Promise<T> =>
  withClient(databaseUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOADING_LOCK]);
    return work();
  });

/** Real data are never opened by the accounts of the demonstration, whatever the configuration says. */
const readDemonstration = (databaseUrl: string): Promise<boolean> => withClient(databaseUrl, isDemonstration);

async function listen(config: Config, { databaseUrl }: Database, demonstration: boolean): Promise<FastifyInstance> {
  const app = await buildApp({
    databaseUrl,
    dataDir: config.dataDir,
    niveauJournal: config.logLevel,
    tuiles: config.tuiles,
    demonstration,
    proConnect: config.proConnect,
    ...(config.adressePublique === undefined ? {} : { adressePublique: config.adressePublique }),
    courriels: { smtpUrl: config.smtpUrl, expediteur: config.expediteur, automatique: true },
  });
  try {
    await app.listen({ host: config.host, port: config.port });
    return app;
  } catch (error) {
    await app.close();
    throw describeListenError(error, config);
  }
}

/** The address to open; a server that listens on the loopback or everywhere is reached as `localhost`. */
function readAddress(app: FastifyInstance, { host, port }: Config): string {
  const listening = app.server.address();
  const actualPort = typeof listening === 'object' && listening ? listening.port : port;
  const isLocal = ['127.0.0.1', '::1', 'localhost', '0.0.0.0', '::'].includes(host);
  return `http://${isLocal ? 'localhost' : host}:${actualPort}`;
}

/** How long requests under way may last once the stop was asked for. */
const CLOSING_SECONDS = 5;

async function stopAll(app: FastifyInstance, database: Database): Promise<void> {
  const deadline = setTimeout(() => app.server.closeAllConnections(), CLOSING_SECONDS * 1000);
  try {
    await app.close();
  } finally {
    clearTimeout(deadline);
    await database.close();
  }
}
