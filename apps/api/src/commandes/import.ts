import { parseArgs } from 'node:util';
import { withClient } from '../donnees/client.ts';
import { ErreurImport } from '../modules/imports/erreur-import.ts';
import { type BilanImport, type ImportPrepare, prepareImport, runImport } from '../modules/imports/importer.ts';
import type { Profil } from '../modules/imports/profil.ts';
import { findProfil, PROFILS } from '../modules/imports/profils/index.ts';
import { createAvancement } from './avancement.ts';
import { type Command, type CommandContext, UsageError } from './commande.ts';
import { FichierEntier, resolvePath } from './fichiers.ts';
import { formatBilan, formatEnteteRapport, formatLigneRapport } from './import-rapport.ts';
import { INTERROMPU, withInterruption } from './interruption.ts';

interface Arguments {
  fichier: string;
  profil: Profil;
  aBlanc: boolean;
  rapport: string | undefined;
}

/** `import FICHIER --profil NOM`: the lines of a CSV or TSV file become projets, all at once or not at all. */
export const importer: Command = {
  usage: 'import FICHIER [--profil NOM] [--a-blanc] [--rapport REFUS.csv]',
  summary: `importe un fichier CSV ou TSV (profils : ${PROFILS.map(({ nom }) => nom).join(', ')}) ; --a-blanc essaie sans rien changer`,
  run(args, context) {
    const choix = parseArguments(args);
    return withInterruption((signal) => runCommand(choix, context, signal));
  },
};

function parseArguments(args: string[]): Arguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      profil: { type: 'string', default: PROFILS[0]?.nom ?? '' },
      'a-blanc': { type: 'boolean', default: false },
      rapport: { type: 'string' },
    },
  });
  const [fichier, ...autres] = positionals;
  if (fichier === undefined) throw new UsageError(`Il manque le fichier : npm run atlas -- ${importer.usage}`);
  if (autres.length > 0) throw new UsageError(`Un seul fichier à la fois : « ${autres[0]} » est de trop.`);
  const profil = findProfil(values.profil);
  if (!profil) {
    const connus = PROFILS.map(({ nom, description }) => `${nom} (${description})`).join(' ; ');
    throw new UsageError(`Le profil « ${values.profil} » n'existe pas : ${connus}.`);
  }
  const choix = {
    fichier: resolvePath(fichier),
    profil,
    aBlanc: values['a-blanc'],
    rapport: values.rapport === undefined ? undefined : resolvePath(values.rapport),
  };
  if (choix.rapport === choix.fichier) throw new UsageError('Le rapport ne peut pas remplacer le fichier importé.');
  return choix;
}

async function runCommand(choix: Arguments, context: CommandContext, signal: AbortSignal): Promise<number> {
  let rapport: FichierEntier | undefined;
  try {
    const prepare = await prepareImport(choix.fichier, choix.profil, signal);
    if (choix.rapport !== undefined) rapport = new FichierEntier(choix.rapport);
    rapport?.write(formatEnteteRapport());
    const debut = performance.now();
    const bilan = await context.withDatabase((databaseUrl) => runOn(databaseUrl, prepare, choix, signal, rapport));
    rapport?.finish();
    rapport = undefined;
    process.stdout.write(formatBilan(bilan, { ...choix, secondes: (performance.now() - debut) / 1000 }));
    return 0;
  } catch (error) {
    if (signal.aborted) {
      process.stderr.write("Import interrompu : rien n'a été changé.\n");
      return INTERROMPU;
    }
    if (!(error instanceof ErreurImport)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  } finally {
    rapport?.abandon();
  }
}

function runOn(
  databaseUrl: string,
  prepare: ImportPrepare,
  { aBlanc }: Arguments,
  signal: AbortSignal,
  rapport: FichierEntier | undefined,
): Promise<BilanImport> {
  return withClient(databaseUrl, async (client) => {
    const avancement = createAvancement(process.stderr, 'Import');
    try {
      return await runImport(client, prepare, {
        aBlanc,
        signal,
        onProgression: (part, lignes) => avancement.show(part, `${lignes.toLocaleString('fr-FR')} lignes`),
        temoin: (gravite, constat) => rapport?.write(formatLigneRapport(gravite, constat)),
      });
    } finally {
      avancement.end();
    }
  });
}
