import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { inspectFichier } from './encodage.ts';

const dossier = mkdtempSync(join(tmpdir(), 'atlas-encodage-'));
afterAll(() => rmSync(dossier, { recursive: true }));

const fichier = join(dossier, 'essai.csv');
const inspect = (contenu: string | Uint8Array) => {
  writeFileSync(fichier, contenu);
  return inspectFichier(fichier);
};

const FRANCAIS = 'nom;année\nÉvry-Courcouronnes;1974\nŒuilly, à côté;2001\n';

describe('the encoding of a file', () => {
  it.each([
    ['utf-8', Buffer.from('nom;annee\nGordes;1974\n')],
    ['utf-8', Buffer.from(FRANCAIS)],
    ['utf-8', Buffer.from(`\ufeff${FRANCAIS}`)],
    ['utf-16le', Buffer.from(`\ufeff${FRANCAIS}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${FRANCAIS}`, 'utf16le').swap16()],
    ['windows-1252', Buffer.from(FRANCAIS.replace('Œ', 'Oe'), 'latin1')],
    [
      'windows-1252',
      Buffer.from([...Buffer.from('prix;10 '), 0x80, ...Buffer.from('\nd'), 0x92, ...Buffer.from('eau\n')]),
    ],
  ])('%s is recognised', async (encodage, contenu) => {
    expect(await inspect(contenu)).toEqual({ encodage, taille: contenu.length });
  });

  it('is UTF-8 for whatever text is written in UTF-8, wherever its chunks are cut', async () => {
    const textes = fc.string({ unit: 'grapheme', minLength: 1 }).filter((texte) => !/[\0\ufeff\uff5e]/.test(texte));
    await fc.assert(
      fc.asyncProperty(textes, async (texte) => {
        expect((await inspect(`a${texte}`)).encodage).toBe('utf-8');
      }),
      { numRuns: 50 },
    );
  });

  it('names the line where UTF-8 is broken, rather than taking the whole for latin-1', async () => {
    const abime = Buffer.concat([Buffer.from('é,è\nà,ç\n'), Buffer.from([0xe9, 0x2c]), Buffer.from('ô\n')]);
    await expect(inspect(abime)).rejects.toThrow('à la ligne 3');
    await expect(inspect(Buffer.concat([Buffer.from('é,è\n'), Buffer.from([0xc3])]))).rejects.toThrow('à la ligne 2');
  });

  it.each([
    ['vide', Buffer.alloc(0), 'est vide'],
    ['un octet nul', Buffer.from('a,b\0c\n'), 'binaire'],
    ['du bruit', Buffer.from([0x61, 0xff, 0x01, 0x02, 0xfe]), 'binaire'],
    ['un .xlsx', Buffer.from('PK\u0003\u0004reste'), 'classeur'],
    ['un .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'classeur'],
    ['un PDF', Buffer.from('%PDF-1.7\n'), 'PDF'],
    ['du gzip', Buffer.from('1f8b0800', 'hex'), 'compressé'],
    ['un autre encodage', Buffer.from([0x61, 0x8e, 0x8d, 0x8f, 0x0a]), "n'est pas reconnu"],
  ])('refuses %s in one line', async (_, contenu, message) => {
    const refus = inspect(contenu);
    await expect(refus).rejects.toThrow(message);
    await expect(refus).rejects.toMatchObject({ name: 'ErreurImport', message: expect.not.stringContaining('\n') });
  });

  it('refuses what is not a file', async () => {
    await expect(inspectFichier(join(dossier, 'absent.csv'))).rejects.toThrow("n'existe pas");
    await expect(inspectFichier(dossier)).rejects.toThrow('est un dossier');
    await expect(inspectFichier('/dev/null')).rejects.toThrow("n'est pas un fichier ordinaire");
  });
});
