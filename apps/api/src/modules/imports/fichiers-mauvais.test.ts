import { beforeEach, describe, expect } from 'vitest';
import { type BancImport, test } from './testing/base.ts';
import { table } from './testing/table.ts';

const BON = table({ numero: 'P-1' }, { numero: 'P-2' });
const [ENTETE = ''] = BON.split('\n');
const LONG = 'x'.repeat(1_000_000);

/** Files that an import cannot make sense of, and what its one line says. */
const MAUVAIS: [string, string | Uint8Array, string][] = [
  ['an empty file', '', 'est vide'],
  ['a header alone', `${ENTETE}\n`, "n'a que sa ligne d'en-tête"],
  ['a header and blank lines', `${ENTETE}\n\n,,,,\n`, "n'a que sa ligne d'en-tête"],
  ['a missing column', BON.replace('statut', 'etat'), 'Il manque la colonne « statut »'],
  [
    'two missing columns',
    BON.replace('statut', 'a').replace('resume', 'b'),
    'Il manque les colonnes « resume », « statut »',
  ],
  ['a column twice', BON.replace('resume', 'titre'), 'La colonne « titre » figure deux fois'],
  ['the columns of another profile', 'origincityLabel\tsistercityLabel\nX\tY\n', "n'a aucune colonne du profil"],
  ['another separator', BON.replaceAll(',', '|'), 'séparateur autre que'],
  ['a broken quote', BON.replace('P-2,Un titre', 'P-2,"Un titre'), 'ligne 3 : un guillemet ouvert'],
  ['a quote in the middle', BON.replace('P-2,Un titre', 'P-2,Un "titre"'), 'ligne 3 : un guillemet se trouve'],
  ['a cell of a million characters', BON.replace('P-2,Un titre', `P-2,${LONG}`), 'ligne 3 : la ligne dépasse'],
  ['a quoted cell of a million characters', BON.replace('P-2,Un titre', `P-2,"${LONG}"`), 'ligne 3 : la ligne dépasse'],
  ['a binary', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), "c'est une image"],
  ['bytes', Buffer.concat([Buffer.from(BON), Buffer.from([0, 1, 2])]), 'binaire'],
  ['a workbook', Buffer.from('PK\u0003\u0004'), 'enregistrez la feuille au format CSV'],
  ['broken UTF-8', Buffer.concat([Buffer.from(BON.replaceAll('Un', 'Né')), Buffer.from([0xff])]), 'abîmé'],
  ['a null character in UTF-16', Buffer.from(`\ufeff${BON.replace('Un', 'U\0n')}`, 'utf16le'), 'caractère nul'],
  ['broken UTF-16', Buffer.concat([Buffer.from(`\ufeff${BON}`, 'utf16le'), Buffer.from([0x41])]), 'abîmé'],
];

beforeEach<{ banc: BancImport }>(({ banc }) => banc.wipe());

describe('a bad file', () => {
  test.for(MAUVAIS)('is refused in one line, and nothing changes: %s', async ([, contenu, message], { banc }) => {
    const avant = await banc.query('SELECT version FROM etat_donnees');
    const refus = banc.import(contenu);
    await expect(refus).rejects.toThrow(message);
    await expect(refus).rejects.toMatchObject({ name: 'ErreurImport', message: expect.not.stringContaining('\n') });
    expect(await banc.query('SELECT FROM projet')).toHaveLength(0);
    expect(await banc.query('SELECT version FROM etat_donnees')).toEqual(avant);
  });

  test('leaves the database free for the next one, even when it breaks after many lines', async ({ banc }) => {
    const lignes = Array.from({ length: 3000 }, (_, rang) => ({ cle_source: String(rang) }));
    await expect(banc.import(`${table(...lignes)}"jamais fermé`)).rejects.toThrow('ligne 3002 : un guillemet ouvert');
    expect(await banc.query('SELECT FROM projet')).toHaveLength(0);
    expect((await banc.import(table(...lignes))).rapport.decompte.cree).toBe(3000);
  });

  test('is not one for a formula in a cell, which is read as text', async ({ banc }) => {
    const { refus } = await banc.import(
      table({ numero: 'P-1' }).replace('Un titre', '"=HYPERLINK(""http://a"",""b"")"'),
    );
    expect(refus).toEqual([]);
    expect(await banc.query('SELECT titre FROM projet')).toEqual([{ titre: '=HYPERLINK("http://a","b")' }]);
  });
});
