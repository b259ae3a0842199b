import { readXlsx, type Sheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { TEXTE_MAX, type Valeur } from './cellule.ts';
import { writeClasseur } from './classeur.ts';
import { type Feuille, nameColonne } from './feuille.ts';

function createFeuille(nom: string, ...lots: Valeur[][][]): Feuille {
  return {
    nom,
    largeurs: Array(lots[0]?.[0]?.length ?? 0).fill(20),
    isTableau: true,
    hauteur: lots.flat().length,
    lignes: (async function* () {
      yield* lots;
    })(),
  };
}

/** The workbook as another program reads it. */
async function reread(...feuilles: Feuille[]): Promise<Sheet[]> {
  const morceaux: Uint8Array[] = [];
  for await (const octets of writeClasseur(feuilles)) morceaux.push(octets);
  return (await readXlsx(Buffer.concat(morceaux), { readStyles: true })).sheets;
}

describe('a workbook', () => {
  it('gives its sheets back, numbers as numbers and dates as dates', async () => {
    const [projets, propos] = await reread(
      createFeuille(
        'Projets',
        [['titre', 'annee', 'signe', 'cree']],
        [
          ['Eau', 2009, { jour: '2009-05-17' }, { instant: '2020-01-02T03:04:05.000Z' }],
          ['', -1.5, '', ''],
        ],
      ),
      createFeuille("L'«à propos» & <fin>", [['a', 'b']]),
    );
    expect(projets?.rows).toEqual([
      ['titre', 'annee', 'signe', 'cree'],
      ['Eau', 2009, new Date('2009-05-17T00:00:00Z'), new Date('2020-01-02T03:04:05.000Z')],
      [null, -1.5, null, null].slice(0, projets?.rows[2]?.length),
    ]);
    expect(projets?.rows[2]?.[1]).toBe(-1.5);
    expect(propos?.name).toBe("L'«à propos» & <fin>");
    expect(propos?.rows).toEqual([['a', 'b']]);
  });

  it('has its header frozen, with a filter on every column', async () => {
    const [feuille] = await reread(createFeuille('Projets', [['a', 'b', 'c']], [['1', '2', '3']]));
    expect(feuille?.freezePane).toMatchObject({ rows: 1 });
    expect(feuille?.autoFilter).toMatchObject({ range: 'A1:C2' });
  });

  it('holds any text to the letter, and no formula', async () => {
    const textes = [
      '=1+1',
      '+1',
      '-1',
      '@A1',
      '\t=1',
      ' =1 ',
      'a\nb\r\nc',
      '<b>&"\'</b>',
      '\u0001\u000b',
      '_x0041_',
      '__x00E9_',
      '🌍\ufffe',
      'é',
    ];
    const [feuille] = await reread(
      createFeuille(
        'Projets',
        [['texte']],
        textes.map((texte) => [texte]),
      ),
    );
    expect(feuille?.rows.slice(1).map(([texte]) => texte)).toEqual(textes);
    expect([...(feuille?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  it('cuts a text longer than a cell, and says so', async () => {
    const [feuille] = await reread(
      createFeuille('Projets', [['texte']], [[`${'a'.repeat(TEXTE_MAX)}`], ['🌍'.repeat(TEXTE_MAX)]]),
    );
    const [, entier, coupe] = feuille?.rows.map(([texte]) => String(texte)) ?? [];
    expect(entier).toBe('a'.repeat(TEXTE_MAX));
    expect(coupe?.length).toBeLessThanOrEqual(TEXTE_MAX);
    expect(coupe).toMatch(/^(🌍)+ \[…\] \(texte coupé/u);
  });

  it('writes as a text a day that spreadsheets do not know', async () => {
    const [feuille] = await reread(createFeuille('Projets', [['signe']], [[{ jour: '1870-09-04' }]]));
    expect(feuille?.rows[1]).toEqual(['1870-09-04']);
  });

  it('fails as its rows do', async () => {
    const feuille = createFeuille('Projets', [['a']]);
    feuille.lignes = (async function* (): AsyncGenerator<Valeur[][]> {
      yield [['a']];
      throw new Error('lost');
    })();
    await expect(reread(feuille)).rejects.toThrow('lost');
  });

  it('stops reading its rows when nobody takes it any more', async () => {
    let isClosed = false;
    const feuille = createFeuille('Projets', [['a']]);
    feuille.lignes = (async function* (): AsyncGenerator<Valeur[][]> {
      try {
        for (;;) yield Array(500).fill([Math.random().toString(36).repeat(100)]);
      } finally {
        isClosed = true;
      }
    })();
    for await (const octets of writeClasseur([feuille])) if (octets.length > 10_000) break;
    await new Promise((resolve) => setImmediate(resolve));
    expect(isClosed).toBe(true);
  });
});

it('columns are named as in a spreadsheet', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(nameColonne)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
