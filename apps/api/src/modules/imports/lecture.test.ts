import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { formatLigne, neutralizeFormule, restoreFormule } from '../exports/cellules.ts';
import { inspectFichier } from './encodage.ts';
import { type LigneLue, readEntete, readLignes } from './lecture.ts';

const dossier = mkdtempSync(join(tmpdir(), 'atlas-lecture-'));
afterAll(() => rmSync(dossier, { recursive: true }));
const fichier = join(dossier, 'essai.csv');

async function read(contenu: string | Uint8Array, recherchees = ['a', 'b']) {
  writeFileSync(fichier, contenu);
  const inspection = await inspectFichier(fichier);
  const { separateur, entete } = await readEntete(fichier, inspection, new Set(recherchees));
  const lignes: LigneLue[] = [];
  for await (const ligne of readLignes(fichier, inspection, { separateur })) lignes.push(ligne);
  return { separateur, entete, lignes };
}

describe('the lines of a file', () => {
  it.each([',', ';', '\t'])('are separated by what the header says: %j', async (separateur) => {
    const lu = await read(`a${separateur}b\n1${separateur}2\n`);
    expect(lu).toEqual({ separateur, entete: ['a', 'b'], lignes: [{ ligne: 2, cellules: ['1', '2'] }] });
  });

  it.each(['\n', '\r\n'])('are numbered as an editor numbers them, with line ends %j', async (fin) => {
    const texte = ['a,b', '1,2', '', '', '3,"x', 'y', 'z"', '4,5', ',', '6,7'].join(fin);
    expect((await read(texte)).lignes.map(({ ligne }) => ligne)).toEqual([2, 5, 8, 10]);
  });

  it('come back as they were written', async () => {
    const cellule = fc.string({
      unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r', "'", '=', ' '),
      maxLength: 8,
    });
    const lignes = fc.array(fc.tuple(cellule, cellule), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(lignes, async (cellules) => {
        const texte = [['a', 'b'], ...cellules].map((ligne) => formatLigne(ligne)).join('');
        const lues = (await read(texte)).lignes.map((ligne) => ligne.cellules.map(restoreFormule));
        const isBlank = (valeur: string) => neutralizeFormule(valeur).trim() === '';
        expect(lues).toEqual(cellules.filter((ligne) => !ligne.every(isBlank)));
      }),
      { numRuns: 50 },
    );
  });

  it('are read from latin-1 and UTF-16', async () => {
    expect((await read(Buffer.from('a;b\nété;çà\n', 'latin1'))).lignes[0]?.cellules).toEqual(['été', 'çà']);
    expect((await read(Buffer.from('\ufeffa\tb\nété\tœuf\n', 'utf16le'))).lignes[0]?.cellules).toEqual(['été', 'œuf']);
  });

  it.each([
    ['a quote never closed', 'a,b\n1,2\n3,"x\n4,5\n', 'ligne 3'],
    ['a quote in the middle', 'a,b\n1,2\n3,x"y\n', 'ligne 3'],
    ['something after a quote', 'a,b\n"1"x,2\n', 'ligne 2'],
    ['a million characters', `a,b\n1,2\n1,${'x'.repeat(1_000_000)}\n`, 'ligne 3'],
    ['a million characters in quotes', `a,b\n1,"${'x\n'.repeat(500_000)}"\n`, 'ligne 2'],
  ])('are refused from %s on, with its line', async (_, contenu, message) => {
    await expect(read(contenu)).rejects.toThrow(message);
    await expect(read(contenu)).rejects.toMatchObject({ name: 'ErreurImport' });
  });

  it.each(['a|b\n1|2\n', 'x,y\n1,2\n', '\n'])('need a header that is known: %j', async (contenu) => {
    await expect(read(contenu)).rejects.toThrow("n'a aucune colonne du profil");
  });
});
