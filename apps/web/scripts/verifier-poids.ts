/** Weighs what the first page downloads, and fails above the limits. Run at the end of the build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listFichiers, type Manifeste, type Nature, toLigne } from './poids.ts';

const dist = join(import.meta.dirname, '..', 'dist');

const weigh = (fichier: string): number => gzipSync(readFileSync(join(dist, fichier)), { level: 9 }).length;

const manifeste: Manifeste = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'));
const fichiers = listFichiers(manifeste);
// The script that runs before the first paint stands outside the bundle.
fichiers.javascript.push('theme.js');

const lignes = (Object.keys(fichiers) as Nature[]).map((nature) =>
  toLigne(
    nature,
    fichiers[nature].reduce((somme, fichier) => somme + weigh(fichier), 0),
  ),
);
process.stdout.write(`First page:\n${lignes.map(({ ligne }) => `  ${ligne}\n`).join('')}`);
if (lignes.some(({ depasse }) => depasse)) {
  process.stderr.write('The first page is too heavy: load later what it does not show at once.\n');
  process.exitCode = 1;
}
