import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromColonnes, toColonnes } from './colonnes.ts';

const ligne = fc.record({
  code: fc.string(),
  niveau: fc.constantFrom('commune', 'epci', null),
  population: fc.nat(),
  actif: fc.boolean(),
  alias: fc.array(fc.string(), { maxLength: 3 }),
});

describe('colonnes', () => {
  it('gives back the rows it was given, through JSON', () => {
    fc.assert(
      fc.property(fc.array(ligne), (lignes) => {
        const texte = JSON.stringify(toColonnes(lignes));
        expect(fromColonnes(JSON.parse(texte))).toEqual(lignes);
      }),
    );
  });

  it('writes a column of few distinct texts as a dictionary, null apart', () => {
    const lignes = ['69', '69', null, '69', '01', '69', '01', '69', '69', '01'].map((departement) => ({ departement }));
    expect(toColonnes(lignes)).toEqual({
      departement: { valeurs: ['69', '01'], indices: [0, 0, -1, 0, 1, 0, 1, 0, 0, 1] },
    });
  });
});
