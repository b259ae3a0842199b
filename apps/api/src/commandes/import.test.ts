import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect } from 'vitest';
import { test as base } from '../modules/imports/testing/base.ts';
import { table } from '../modules/imports/testing/table.ts';

const CLI = join(import.meta.dirname, '../cli.ts');
const dossier = mkdtempSync(join(tmpdir(), 'atlas-commande-'));
afterAll(() => rmSync(dossier, { recursive: true }));

interface Execution {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs `npm run atlas -- <args>` as it runs, on the database of the test. */
async function runCli(databaseUrl: string, args: string[], onOutput?: (kill: () => void) => void): Promise<Execution> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', CLI, ...args], {
    cwd: dossier,
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      DATA_DIR: join(dossier, 'donnees'),
      INIT_CWD: dossier,
      NO_COLOR: '1',
    },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (texte) => {
    stdout += texte;
  });
  child.stderr.on('data', (texte) => {
    stderr += texte;
    onOutput?.(() => child.kill('SIGINT'));
  });
  const [code] = (await once(child, 'close')) as [number];
  return { code, stdout, stderr };
}

const test = base.extend<{ cli: (...args: string[]) => Promise<Execution> }>({
  cli: async ({ databaseUrl, banc }, use) => {
    await banc.wipe();
    await use((...args) => runCli(databaseUrl, args));
  },
});

const write = (nom: string, contenu: string) => writeFileSync(join(dossier, nom), contenu);

describe('npm run atlas -- import', { timeout: 60_000 }, () => {
  test('tells what it did, and writes each refusal in a CSV file', async ({ cli, banc }) => {
    write(
      'projets.csv',
      table({ numero: 'P-1' }, { numero: 'P-2', annee_debut: '=1+1' }, { numero: 'P-3', pays: 'ZZ' }),
    );
    const { code, stdout } = await cli('import', 'projets.csv', '--rapport', 'refus.csv');
    expect(code).toBe(0);
    expect(stdout).toContain('Import de projets.csv (atlas, UTF-8, virgules)');
    expect(stdout).toMatch(/créées +1\n/);
    expect(stdout).toMatch(/refusées +2\n/);
    expect(stdout).toContain('ligne 3, annee_debut « =1+1 »');
    const rapport = readFileSync(join(dossier, 'refus.csv'), 'utf8').split('\n');
    expect(rapport).toEqual([
      'gravite,ligne,colonne,valeur,motif,precision',
      "refus,3,annee_debut,'=1+1,Colonne « annee_debut » illisible,un nombre entier est attendu",
      'refus,4,pays,ZZ,Pays inconnu,ZZ',
      '',
    ]);
    expect(await banc.query('SELECT numero FROM projet')).toEqual([{ numero: 'P-1' }]);
  });

  test('tries without changing anything', async ({ cli, banc }) => {
    write('projets.csv', table({ numero: 'P-1' }));
    const { code, stdout } = await cli('import', 'projets.csv', '--a-blanc');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Essai à blanc de l'import/);
    expect(stdout).toMatch(/Rien n'a été changé : les données sont toujours à la version \d+\./);
    expect(await banc.query('SELECT FROM projet')).toEqual([]);
  });

  test.for([
    [['import'], 2, 'Il manque le fichier'],
    [['import', 'a.csv', 'b.csv'], 2, '« b.csv » est de trop'],
    [['import', 'a.csv', '--profil', 'inconnu'], 2, "Le profil « inconnu » n'existe pas"],
    [['import', 'bon.csv', '--rapport', 'bon.csv'], 2, 'ne peut pas remplacer'],
    [['import', 'absent.csv'], 1, "n'existe pas"],
    [['import', '.'], 1, 'est un dossier'],
    [['import', 'mauvais.csv'], 1, 'Il manque la colonne « statut »'],
    [['import', 'casse.csv'], 1, "ligne 2 : un guillemet ouvert n'est jamais fermé"],
    [['import', 'bon.csv', '--rapport', 'nulle/part.csv'], 1, 'ne peut pas être écrit'],
    [['export'], 2, 'Il manque le fichier'],
    [['export', 'a.csv', '--profil', 'jumelages-wikidata'], 2, 'profil atlas'],
    [['export', '.'], 1, 'est un dossier'],
  ] as const)('refuses in one line: %s', async ([args, codeAttendu, message], { cli, banc }) => {
    write('bon.csv', table({ numero: 'P-1' }));
    write('mauvais.csv', table({ numero: 'P-1' }).replace('statut', 'etat'));
    write('casse.csv', table({ numero: 'P-1' }).replace('Un titre', '"Un titre'));
    const { code, stdout, stderr } = await cli(...args);
    const lignes = stderr.split('\n').filter((ligne) => ligne !== '' && !ligne.startsWith('Étape'));
    expect({ code, stdout, lignes: lignes.length }).toEqual({ code: codeAttendu, stdout: '', lignes: 1 });
    expect(lignes[0]).toContain(message);
    expect(await banc.query('SELECT FROM projet')).toEqual([]);
    expect(existsSync(join(dossier, 'nulle'))).toBe(false);
  });

  test('stops at Ctrl-C with code 130, one line and nothing changed', async ({ databaseUrl, banc }) => {
    const lignes = Array.from({ length: 30_000 }, (_, rang) => ({ cle_source: String(rang) }));
    write('long.csv', table(...lignes));
    let isAsked = false;
    const { code, stdout, stderr } = await runCli(
      databaseUrl,
      ['import', 'long.csv', '--rapport', 'long-refus.csv'],
      (kill) => {
        if (isAsked) return;
        isAsked = true;
        setTimeout(kill, 1500);
      },
    );
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
    expect(stderr.trimEnd().split('\n').at(-1)).toBe("Import interrompu : rien n'a été changé.");
    expect(await banc.query('SELECT FROM projet')).toEqual([]);
    expect(existsSync(join(dossier, 'long-refus.csv'))).toBe(false);
    expect(existsSync(join(dossier, 'long-refus.csv.partiel'))).toBe(false);
  });
});

describe('npm run atlas -- export', { timeout: 60_000 }, () => {
  test('writes what import reads, in CSV or TSV', async ({ cli, banc }) => {
    await banc.import(table({ numero: 'P-1', titre: 'Avec, une virgule' }, { numero: 'P-2' }));
    const { code, stdout } = await cli('export', 'tous.csv');
    expect({ code, stdout }).toEqual({ code: 0, stdout: `2 projets écrits dans ${join(dossier, 'tous.csv')}\n` });
    expect(readFileSync(join(dossier, 'tous.csv'), 'utf8')).toBe(await banc.export());
    await cli('export', 'tous.tsv');
    const { stdout: relu } = await cli('import', 'tous.tsv');
    expect(relu).toContain('tabulations');
    expect(relu).toMatch(/inchangées +2\n/);
  });
});
