import { parseArgs } from 'node:util';
import { withClient } from '../donnees/client.ts';
import { exportTableProjets } from '../modules/exports/export-table.ts';
import { createAvancement } from './avancement.ts';
import { type Command, UsageError } from './commande.ts';
import { FichierEntier, resolvePath } from './fichiers.ts';
import { INTERROMPU, withInterruption } from './interruption.ts';

const PROFIL = 'atlas';

/** `export FICHIER`: the table of all projets, which `import` reads again without loss. */
export const exporter: Command = {
  usage: 'export FICHIER [--profil atlas]',
  summary: 'écrit tous les projets dans un fichier CSV (ou TSV, si son nom finit par .tsv)',
  run(args, { withDatabase }) {
    const fichier = parseArguments(args);
    return withInterruption(async (signal) => {
      const sortie = new FichierEntier(fichier);
      try {
        const projets = await withDatabase((databaseUrl) => writeTable(databaseUrl, fichier, sortie, signal));
        sortie.finish();
        process.stdout.write(`${projets.toLocaleString('fr-FR')} projets écrits dans ${fichier}\n`);
        return 0;
      } catch (error) {
        sortie.abandon();
        if (!signal.aborted) throw error;
        process.stderr.write(`Export interrompu : ${fichier} n'a pas été écrit.\n`);
        return INTERROMPU;
      }
    });
  },
};

function parseArguments(args: string[]): string {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { profil: { type: 'string', default: PROFIL } },
  });
  const [fichier, ...autres] = positionals;
  if (fichier === undefined) throw new UsageError(`Il manque le fichier : npm run atlas -- ${exporter.usage}`);
  if (autres.length > 0) throw new UsageError(`Un seul fichier à la fois : « ${autres[0]} » est de trop.`);
  if (values.profil !== PROFIL) throw new UsageError(`L'export ne connaît que le profil ${PROFIL}.`);
  return resolvePath(fichier);
}

/** @returns the number of projets written. */
function writeTable(databaseUrl: string, fichier: string, sortie: FichierEntier, signal: AbortSignal): Promise<number> {
  return withClient(databaseUrl, async (client) => {
    const avancement = createAvancement(process.stderr, 'Export');
    const { rows } = await client.query<{ total: number }>('SELECT count(*)::int AS total FROM projet');
    const total = Math.max(1, rows[0]?.total ?? 0);
    let ecrits = 0;
    try {
      for await (const { texte, projets } of exportTableProjets(client, {
        separateur: fichier.endsWith('.tsv') ? '\t' : ',',
      })) {
        signal.throwIfAborted();
        sortie.write(texte);
        ecrits += projets;
        avancement.show(Math.min(1, ecrits / total), `${ecrits.toLocaleString('fr-FR')} projets`);
      }
      return ecrits;
    } finally {
      avancement.end();
    }
  });
}
