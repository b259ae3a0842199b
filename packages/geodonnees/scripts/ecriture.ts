import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { toColonnes } from '../src/colonnes.ts';

const PAQUET = join(import.meta.dirname, '..');

function reportTaille(chemin: string, texte: string, detail: string): void {
  const ko = (octets: number) => `${Math.round(octets / 102.4) / 10} kB`;
  process.stdout.write(`${chemin}: ${detail}${ko(Buffer.byteLength(texte))}, ${ko(gzipSync(texte).length)} gzipped\n`);
}

/** Writes a text into the package, at a path relative to it, and says its size. */
export function writeTexte(chemin: string, texte: string, detail = ''): void {
  const cible = join(PAQUET, chemin);
  mkdirSync(dirname(cible), { recursive: true });
  writeFileSync(cible, texte);
  reportTaille(chemin, texte, detail);
}

/** Writes rows as columns, one column a line, so that a change shows where it is. */
export function writeLignes<T extends object>(chemin: string, lignes: readonly T[]): void {
  const colonnes = Object.entries(toColonnes(lignes));
  const corps = colonnes.map(([champ, colonne]) => `${JSON.stringify(champ)}:${JSON.stringify(colonne)}`).join(',\n');
  writeTexte(chemin, `{\n${corps}\n}\n`, `${lignes.length} rows, `);
}

/** Degrees to four decimals, about ten metres. */
export function roundDegres(degres: number): number {
  return Math.round(degres * 1e4) / 1e4;
}

/** Removes a folder of the package with what it holds, before it is written again. */
export function emptyDossier(chemin: string): void {
  rmSync(join(PAQUET, chemin), { recursive: true, force: true });
}
