import { StartupError } from '@atlas/postgres';
import { applyMigrations } from '@atlas/prisma/migrations';
import { type Command, type CommandContext, UsageError } from './commandes/commande.ts';
import { compte } from './commandes/compte.ts';
import { exporter } from './commandes/export.ts';
import { importer } from './commandes/import.ts';
import { seed } from './commandes/seed.ts';
import { readConfig } from './config.ts';
import { openDatabaseForCommand } from './demarrage/base-de-donnees.ts';
import { createProgression } from './demarrage/progression.ts';

const COMMANDS: Record<string, Command> = { import: importer, export: exporter, seed, compte };

/** Exit code of arguments that cannot be understood. */
const MISUSE = 2;

function help(): string {
  const lines = Object.values(COMMANDS).map(({ usage, summary }) => `  ${usage}\n      ${summary}\n`);
  return `Usage : npm run atlas -- <commande>\n\n${lines.join('')}`;
}

function createContext(): CommandContext {
  const config = readConfig(process.env);
  return {
    config,
    async withDatabase(work) {
      const database = await openDatabaseForCommand(config, createProgression(process.stderr));
      database.announce('npm run atlas');
      try {
        await applyMigrations(database.databaseUrl);
        return await work(database.databaseUrl);
      } finally {
        await database.close();
      }
    },
  };
}

/** Runs `npm run atlas -- <args>` and gives its exit code; errors that the user can mend are one line. */
async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || args.includes('--help')) {
    process.stdout.write(help());
    return name === undefined ? MISUSE : 0;
  }
  try {
    const command = COMMANDS[name];
    if (!command) throw new UsageError(`La commande « ${name} » n'existe pas : voyez npm run atlas -- --help.`);
    return await command.run(args, createContext());
  } catch (error) {
    const message = explain(error);
    if (message === undefined) throw error;
    process.stderr.write(`${message}\n`);
    return error instanceof StartupError ? 1 : MISUSE;
  }
}

/** What to tell the user of an error that is theirs to mend; undefined of any other. */
function explain(error: unknown): string | undefined {
  if (error instanceof UsageError || error instanceof StartupError) return error.message;
  const isMisuse = error instanceof Error && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');
  return isMisuse ? `Arguments incompris (${error.message}) : voyez npm run atlas -- --help.` : undefined;
}

process.exit(await main(process.argv.slice(2)));
