import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CelluleInvalide,
  decodeListe,
  encodeListe,
  formatLigne,
  neutralizeFormule,
  restoreFormule,
} from './cellules.ts';

/** Text full of what the codec treats specially. */
const texte = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\\', '|', ':', ' ', '\u00a0', "'", '"', '=', '+', '-', '@', '\t', '\n', '\r', ',', ';', 'é', '🌍'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
});

describe('formulas', () => {
  it('are preceded by an apostrophe', () => {
    for (const cellule of ['=HYPERLINK("http://x","y")', '+33', '-1', '@A1', '\t=1', '\r=1', ' =1', '＝1', "'=1"]) {
      expect(neutralizeFormule(cellule)).toBe(`'${cellule}`);
    }
  });

  it('leave ordinary text alone, a leading apostrophe included', () => {
    for (const cellule of ['', 'Gordes', "'s-Hertogenbosch", "''", '1-2', 'a=b', '2009']) {
      expect(neutralizeFormule(cellule)).toBe(cellule);
      expect(restoreFormule(cellule)).toBe(cellule);
    }
  });

  it('come back as they were, whatever the text', () => {
    fc.assert(fc.property(texte, (cellule) => restoreFormule(neutralizeFormule(cellule)) === cellule));
  });
});

describe('lists', () => {
  it('are readable when nothing needs an escape', () => {
    expect(
      encodeListe([
        ['maee', '2009', '15000'],
        ['afd', '2010', ''],
      ]),
    ).toBe('maee:2009:15000 | afd:2010');
    expect(decodeListe('maee : 2009:15000|afd:2010 | ')).toEqual([
      ['maee', '2009', '15000'],
      ['afd', '2010'],
    ]);
  });

  it('escape what separates', () => {
    expect(encodeListe([['Bozen : Bolzano', 'a|b', ' c\\']])).toBe('Bozen \\: Bolzano:a\\|b:\\ c\\\\');
  });

  it('are empty when the cell is', () => {
    expect(decodeListe('')).toEqual([]);
    expect(decodeListe('  ')).toEqual([]);
    expect(encodeListe([])).toBe('');
  });

  it('refuse an escape of nothing', () => {
    expect(() => decodeListe('a\\')).toThrow(CelluleInvalide);
  });

  it('come back as they were, whatever the fields (but for empty ones at the end)', () => {
    const items = fc.array(fc.array(texte, { minLength: 1, maxLength: 5 }), { maxLength: 5 });
    fc.assert(
      fc.property(items, (liste) => {
        const attendue = liste.map((champs) => champs.slice(0, Math.max(1, champs.findLastIndex((c) => c !== '') + 1)));
        expect(decodeListe(encodeListe(liste))).toEqual(attendue);
      }),
    );
  });
});

describe('lines', () => {
  it('are read by a CSV reader as they were written', () => {
    fc.assert(
      fc.property(
        fc.array(texte, { minLength: 2, maxLength: 6 }),
        fc.constantFrom(',', '\t', ';'),
        (cellules, separateur) => {
          const lues = parse(formatLigne(cellules, separateur), { delimiter: separateur, record_delimiter: '\n' });
          expect(lues).toEqual([cellules.map(neutralizeFormule)]);
        },
      ),
    );
  });
});
