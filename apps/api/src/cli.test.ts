import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const CLI = fileURLToPath(new URL('cli.ts', import.meta.url));

/** Runs the command line with a data folder that none of these cases may open. */
function atlas(...args: string[]) {
  const env = { PATH: process.env.PATH, DATA_DIR: '/nulle/part' };
  return spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', CLI, ...args], {
    env,
    encoding: 'utf8',
  });
}

describe('the command line', () => {
  test('shows its commands when asked', () => {
    const { status, stdout } = atlas('--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Usage : npm run atlas -- <commande>\n/);
    expect(stdout).toContain('seed --echelle N');
  });

  test('shows its commands and fails when it is given none', () => {
    const { status, stdout } = atlas();
    expect(status).toBe(2);
    expect(stdout).toContain('seed --echelle N');
  });

  test.each([
    [['truc'], /^La commande « truc » n'existe pas/],
    [['seed', '--echelle', '0'], /^--echelle vaut « 0 » : il faut un nombre entier de 1 à 100\.$/],
    [['seed', '--echelle', '2,5'], /^--echelle vaut « 2,5 »/],
    [['compte'], /^--courriel est obligatoire/],
    [
      ['compte', '--courriel', 'chef', '--nom', 'Chef'],
      /^--courriel vaut « chef » : il faut une adresse électronique\.$/,
    ],
    [['compte', '--courriel', 'chef@atlas.example'], /^--nom est obligatoire/],
    [['seed', '--taille', '2'], /^Arguments incompris \(Unknown option '--taille'.*\) : voyez/],
  ])('refuses %j in one line', (args, message) => {
    const { status, stdout, stderr } = atlas(...args);
    expect(stderr.trim()).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});
