import { describe, expect, test } from 'vitest';
import { wrapLines, writePdf } from './pdf.ts';
import { renderDocument } from './rendu.ts';
import { encodeWinAnsi } from './win-ansi.ts';

const row = {
  titre: 'Convention de partenariat – Lyon (Rhône)',
  langue: 'fr' as const,
  creeLe: '2019-03-12T09:30:00.000Z',
  typeMime: 'application/pdf' as const,
  contenu: ['# Objet', "L'accès à l'eau, œuvre commune : 12 500 € \\ (budget)"],
};

describe('WinAnsi', () => {
  test('keeps what it has, and the base of what it lacks', () => {
    expect([...encodeWinAnsi('é€œ–')]).toEqual([0xe9, 0x80, 0x9c, 0x96]);
    expect(encodeWinAnsi('Łódź, Đà Nẵng').toString('latin1')).toBe('Lód\x9e, Dà Nang'.replace('\x9e', 'z'));
    expect(encodeWinAnsi('日').toString('latin1')).toBe('?');
  });
});

describe('a PDF file', () => {
  const octets = Buffer.from(renderDocument(row));
  const texte = octets.toString('latin1');

  test('has its cross-reference table where it says, each entry at its object', () => {
    const debut = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(texte)?.[1]);
    expect(texte.slice(debut, debut + 5)).toBe('xref\n');
    const positions = [...texte.slice(debut).matchAll(/(\d{10}) 00000 n \n/g)].map(([, position]) => Number(position));
    expect(positions.length).toBeGreaterThanOrEqual(7);
    for (const [rang, position] of positions.entries()) {
      expect(texte.slice(position).startsWith(`${rang + 1} 0 obj\n`)).toBe(true);
    }
  });

  test('says the true length of each stream', () => {
    for (const [, longueur, contenu] of texte.matchAll(/<< \/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/g)) {
      expect(contenu).toHaveLength(Number(longueur));
    }
  });

  test('carries the text in WinAnsi, with its marks escaped, and a title', () => {
    expect(texte).toContain("(L'acc\xe8s \xe0 l'eau, \x9cuvre commune : 12 500 \x80 \\\\ \\(budget\\)) Tj");
    expect(texte).toContain('Convention'.replace(/./g, (c) => `00${c.charCodeAt(0).toString(16).toUpperCase()}`));
    expect(texte).toContain('/CreationDate (D:20190312093000Z)');
  });

  test('is the same for the same row', () => {
    expect(Buffer.from(renderDocument(row)).equals(octets)).toBe(true);
  });

  test('has as many pages as its text needs', () => {
    const lignes = Array.from({ length: 120 }, (_, i) => ({ texte: `Ligne ${i}`, corps: 11 }));
    const pdf = writePdf({ titre: 'Long', date: row.creeLe, langue: 'fr', lignes }).toString('latin1');
    expect(pdf).toContain('/Count 3');
    expect(pdf.match(/\/Type \/Page /g)).toHaveLength(3);
  });
});

test('a table is CSV in UTF-8 with its mark', () => {
  const csv = Buffer.from(renderDocument({ ...row, typeMime: 'text/csv', contenu: ['Financeur;Année', '"AFD";2019'] }));
  expect(csv.toString('utf8')).toBe('\ufeffFinanceur;Année\r\n"AFD";2019\r\n');
});

test('lines are cut at spaces and lose nothing', () => {
  const texte = 'Un paragraphe assez long pour que plusieurs lignes soient nécessaires à sa mise en page. '
    .repeat(4)
    .trim();
  const lignes = wrapLines(texte, 11);
  expect(lignes.length).toBeGreaterThan(3);
  expect(lignes.join(' ')).toBe(texte);
});
