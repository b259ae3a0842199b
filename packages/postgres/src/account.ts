import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { openToEveryone, type PostgresBinaries } from './binaries.ts';
import { StartupError } from './startup-error.ts';

/** The operating-system account that runs PostgreSQL, and how a program is started under it. */
export interface Account {
  /** Who must own the files; absent when it is the account of this process. */
  owner?: { uid: number; gid: number };
  /** What to spawn, with these options, to run `program` under the account. */
  command(program: string, args: string[]): { program: string; args: string[]; uid?: number; gid?: number };
}

const SELF: Account = { command: (program, args) => ({ program, args }) };

/** Accounts that exist without creating any, in order of preference. */
const ACCOUNT_NAMES = ['postgres', '_postgres', 'nobody'];

/**
 * Capabilities of Linux with which another account crosses folders that only root may enter, weakest first.
 * Containers often withhold the first from their root.
 */
const CROSSING_CAPABILITIES = ['dac_read_search', 'dac_override'];

/**
 * The account for a cluster in `directory` (which may not exist yet) inside the existing folder `parent`.
 * PostgreSQL refuses to run as root: root hands over to the owner of the existing cluster, else to an account for
 * services, with a capability when the path is closed to that account.
 * @throws StartupError when root finds no account that can reach the folder.
 */
export function chooseAccount(directory: string, parent: string, binaries: PostgresBinaries): Account {
  if (process.getuid?.() !== 0) return SELF;
  const owner = ownerOf(directory) ?? serviceAccount();
  if (!owner) throw new StartupError(`${cannotRunAsRoot} Aucun compte postgres ou nobody sur ce système. ${whatToDo}`);
  openToEveryone(binaries);
  const accounts = [plainAccount(owner), ...CROSSING_CAPABILITIES.map((name) => capableAccount(owner, name))];
  const account = accounts.find((candidate) => canReach(candidate, parent, binaries));
  if (account) return account;
  throw new StartupError(`${cannotRunAsRoot} Son compte de service ne peut pas traverser ${parent}. ${whatToDo}`);
}

const cannotRunAsRoot = "PostgreSQL ne s'exécute pas en tant que root.";
const whatToDo =
  'Choisissez un DATA_DIR dans un dossier traversable par tous (par exemple /var/lib/atlas), lancez la commande avec un compte ordinaire, ou indiquez DATABASE_URL.';

function ownerOf(directory: string): Account['owner'] {
  if (!existsSync(directory)) return undefined;
  const { uid, gid } = statSync(directory);
  return uid === 0 ? undefined : { uid, gid };
}

function serviceAccount(): Account['owner'] {
  for (const name of ACCOUNT_NAMES) {
    const id = (option: string) => Number(execFileSync('id', [option, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
    try {
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // This account does not exist here: the next one.
    }
  }
  return undefined;
}

function plainAccount(owner: { uid: number; gid: number }): Account {
  return { owner, command: (program, args) => ({ program, args, ...owner }) };
}

function capableAccount(owner: { uid: number; gid: number }, capability: string): Account {
  const options = [
    `--reuid=${owner.uid}`,
    `--regid=${owner.gid}`,
    '--clear-groups',
    `--inh-caps=+${capability}`,
    `--ambient-caps=+${capability}`,
    // PostgreSQL asks access(2) about its own files, and that call ignores capabilities without this bit.
    '--securebits=+no_setuid_fixup',
    '--',
  ];
  return { owner, command: (program, args) => ({ program: 'setpriv', args: [...options, program, ...args] }) };
}

/** Entering the folder and running the programs is tried, not asked of file modes. */
function canReach(account: Account, folder: string, binaries: PostgresBinaries): boolean {
  const { program, args, ...identity } = account.command('/bin/sh', [
    '-c',
    'cd "$1" && exec "$2" --version',
    'sh',
    folder,
    binaries.postgres,
  ]);
  return spawnSync(program, args, { ...identity, cwd: '/', stdio: 'ignore' }).status === 0;
}
