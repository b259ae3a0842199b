import { resolve } from 'node:path';
import { StartupError } from '@atlas/postgres';
import type { NiveauJournal } from './http/logging.ts';
import { EXPEDITEUR_PAR_DEFAUT, type Expediteur } from './modules/courriels/expediteur.ts';

/** What the environment says, parsed once when the process starts. */
export interface Config {
  /** The interface to listen on (`HOST`): this machine alone unless told otherwise. */
  host: string;
  /** The TCP port to listen on (`PORT`); 0 takes a free one. */
  port: number;
  /** Absolute path of the folder of everything that is kept (`DATA_DIR`): the embedded database, the files. */
  dataDir: string;
  /** The external PostgreSQL (`DATABASE_URL`); absent, the embedded one is used. */
  databaseUrl: string | undefined;
  /** Where people reach the application (`ADRESSE_PUBLIQUE`), for the links of mails; absent, on this machine. */
  adressePublique: string | undefined;
  /** Where mails leave (`SMTP_URL`); absent, they are files in `dataDir`. */
  smtpUrl: string | undefined;
  /** Who mails come from (`COURRIEL_EXPEDITEUR`, an address or `Nom <adresse>`). */
  expediteur: Expediteur;
  /** How agents connect by ProConnect (`PROCONNECT_URL`, `PROCONNECT_CLIENT_ID`, `PROCONNECT_CLIENT_SECRET`); absent, they do not. */
  proConnect: ConfigProConnect | undefined;
  /** Where files are kept (`STORAGE_URL`); absent, in `dataDir`. */
  storageUrl: string | undefined;
  /**
   * Whether an empty database receives the demonstration data beside the référentiels (`DEMONSTRATION`, oui or non); while
   * it has them and `smtpUrl` is absent, mails are read on a page.
   */
  demonstration: boolean;
  /** Whether the maps stand on online tiles, IGN's and OpenStreetMap's (`TUILES`, oui or non). */
  tuiles: boolean;
  /** The least serious level that is logged (`LOG_LEVEL`). A terminal shows what needs attention, a collector all. */
  logLevel: NiveauJournal;
}

/** This application, as ProConnect knows it. */
export interface ConfigProConnect {
  /** The issuer, whose address is followed by `/.well-known/openid-configuration`. */
  url: string;
  clientId: string;
  clientSecret: string;
}

const LOG_LEVELS: readonly NiveauJournal[] = ['debug', 'info', 'warn', 'error', 'fatal', 'silent'];

type Environment = Record<string, string | undefined>;

/**
 * Reads the configuration; an empty variable counts as absent.
 * @throws StartupError naming the variable that is wrong, its value and what is expected.
 */
export function readConfig(environment: Environment): Config {
  const read = (name: string) => environment[name]?.trim() || undefined;
  return {
    host: read('HOST') ?? '127.0.0.1',
    port: parsePort(read('PORT') ?? '3000'),
    adressePublique: parseUrl('ADRESSE_PUBLIQUE', read('ADRESSE_PUBLIQUE'), ['https:', 'http:']),
    dataDir: resolve(read('DATA_DIR') ?? '.data'),
    databaseUrl: parseUrl('DATABASE_URL', read('DATABASE_URL'), ['postgresql:', 'postgres:']),
    smtpUrl: parseUrl('SMTP_URL', read('SMTP_URL'), ['smtp:', 'smtps:']),
    expediteur: parseExpediteur(read('COURRIEL_EXPEDITEUR')),
    proConnect: parseProConnect({
      url: parseUrl('PROCONNECT_URL', read('PROCONNECT_URL'), ['https:', 'http:']),
      clientId: read('PROCONNECT_CLIENT_ID'),
      clientSecret: read('PROCONNECT_CLIENT_SECRET'),
    }),
    storageUrl: parseUrl('STORAGE_URL', read('STORAGE_URL'), ['s3:', 'file:']),
    demonstration: parseYesNo('DEMONSTRATION', read('DEMONSTRATION') ?? 'oui'),
    tuiles: parseYesNo('TUILES', read('TUILES') ?? 'non'),
    logLevel: parseLogLevel(read('LOG_LEVEL') ?? (process.stdout.isTTY ? 'warn' : 'info')),
  };
}

function parsePort(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) throw invalid('PORT', value, 'un nombre entier de 0 à 65535');
  return port;
}

function parseYesNo(name: string, value: string): boolean {
  if (value !== 'oui' && value !== 'non') throw invalid(name, value, 'oui ou non');
  return value === 'oui';
}

/** All three, or none; in clear on this machine alone. */
function parseProConnect({ url, clientId, clientSecret }: Partial<Record<keyof ConfigProConnect, string | undefined>>) {
  if (url === undefined && clientId === undefined && clientSecret === undefined) return undefined;
  if (url === undefined || clientId === undefined || clientSecret === undefined) {
    throw new StartupError(
      'PROCONNECT_URL, PROCONNECT_CLIENT_ID et PROCONNECT_CLIENT_SECRET se donnent ensemble : il en manque.',
    );
  }
  const { protocol, hostname } = new URL(url);
  if (protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname))
    throw invalid('PROCONNECT_URL', url, 'une adresse en https://');
  return { url, clientId, clientSecret };
}

function parseExpediteur(value: string | undefined): Expediteur {
  if (value === undefined) return EXPEDITEUR_PAR_DEFAUT;
  const [, nom, entreChevrons, seule] =
    /^(?:([^<>"\p{Cc}]*)<([^\s<>@]+@[^\s<>@]+)>|([^\s<>@]+@[^\s<>@]+))$/u.exec(value) ?? [];
  const adresse = entreChevrons ?? seule;
  if (adresse === undefined) throw invalid('COURRIEL_EXPEDITEUR', value, 'une adresse, ou «\u00a0Nom <adresse>\u00a0»');
  return { nom: nom?.trim() ?? '', adresse };
}

function parseLogLevel(value: string): NiveauJournal {
  const level = LOG_LEVELS.find((known) => known === value);
  if (!level) throw invalid('LOG_LEVEL', value, LOG_LEVELS.join(', '));
  return level;
}

function parseUrl(name: string, value: string | undefined, protocols: string[]): string | undefined {
  if (value === undefined) return undefined;
  const url = URL.parse(value);
  if (!url || !protocols.includes(url.protocol)) {
    throw invalid(
      name,
      hidePassword(value),
      `une adresse en ${protocols.map((protocol) => `${protocol}//`).join(' ou ')}`,
    );
  }
  return value;
}

/** An address as it may be shown. */
export function hidePassword(url: string): string {
  return url.replace(/:[^:@/]*@/, ':…@');
}

function invalid(name: string, value: string, expected: string): StartupError {
  return new StartupError(`${name} vaut « ${value} » : il faut ${expected}.`);
}
