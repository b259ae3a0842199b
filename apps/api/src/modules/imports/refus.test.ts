import { beforeEach, describe, expect } from 'vitest';
import { type BancImport, test } from './testing/base.ts';
import { COMPLET, table } from './testing/table.ts';

beforeEach<{ banc: BancImport }>(({ banc }) => banc.wipe());

describe('a line that is refused', () => {
  const cas: [string, Record<string, string>, { colonne: string; motif?: string; precision?: string }][] = [
    ['an unreadable cell', { annee_debut: 'vers 1950' }, { colonne: 'annee_debut', precision: 'entier' }],
    ['years in disorder', { annee_debut: '2012', annee_fin: '2009' }, { colonne: 'annee_fin', motif: 'antérieure' }],
    ['an unknown thématique', { thematiques: 'culture | magie' }, { colonne: 'thematiques', precision: 'magie' }],
    ['an unknown financeur', { financements: 'oncle:2009:5' }, { colonne: 'financements', precision: 'oncle' }],
    [
      'a financement twice',
      { financements: 'afd:2009:5|afd:2009:6' },
      { colonne: 'financements', motif: 'Deux financements' },
    ],
    ['an unknown country', { pays: 'ZZ' }, { colonne: 'pays', precision: 'ZZ' }],
    ['a partenaire of an unknown country', { partenaires: 'X:ZZ:1:1' }, { colonne: 'partenaires', precision: 'ZZ' }],
    [
      'an unknown subdivision',
      { partenaires: 'X:ML:1:1:commune:exacte:ML-99' },
      { colonne: 'partenaires', precision: 'ML-99' },
    ],
    ['a partenaire without a place', { partenaires: 'X:ML' }, { colonne: 'partenaires', motif: 'situer' }],
    [
      'an unknown collectivité',
      { chef_de_file: 'commune:99999' },
      { colonne: 'chef_de_file', precision: 'commune:99999' },
    ],
    ['an opérateur twice', { operateurs: 'a:A|a:B' }, { colonne: 'operateurs', motif: 'deux fois' }],
    ['a text without end', { objectifs: 'x'.repeat(100_001) }, { colonne: 'objectifs', precision: 'plus de 100000' }],
    ['an empty title', { titre: ' ' }, { colonne: 'titre', precision: 'obligatoire' }],
  ];
  test.for(cas)(
    'for %s is reported with its line, its column, its value and the reason',
    async ([, ligne, attendu], { banc }) => {
      const { rapport, refus } = await banc.import(table({ numero: 'P-1', ...ligne }, { numero: 'P-2' }));
      expect(rapport.decompte).toMatchObject({ cree: 1, refuse: 1 });
      expect(refus).toHaveLength(1);
      expect(refus[0]).toMatchObject({
        ligne: 2,
        colonne: attendu.colonne,
        valeur: ligne[attendu.colonne],
        motif: expect.stringContaining(attendu.motif ?? ''),
        ...(attendu.precision ? { precision: expect.stringContaining(attendu.precision) } : {}),
      });
      expect(await banc.query('SELECT numero FROM projet')).toEqual([{ numero: 'P-2' }]);
      expect(await banc.query('SELECT FROM partenaire')).toHaveLength(0);
    },
  );

  test('says all that is wrong with it at once', async ({ banc }) => {
    const { refus } = await banc.import(table({ numero: 'P-1', annee_debut: 'x', odd: '99' }));
    expect(refus.map(({ colonne }) => colonne)).toEqual(['annee_debut', 'odd']);
  });

  test('for its identity: none, one taken, one said twice, one of another Atlas', async ({ banc }) => {
    await banc.import(table(COMPLET, { numero: 'P-2', cle_source: 'deux' }));
    const { refus, rapport } = await banc.import(
      table(
        { titre: 'sans identité' },
        { numero: 'P-9', cle_source: 'kayes' },
        { numero: 'P-2', cle_source: 'kayes' },
        { numero: 'P-2', source: 'ailleurs', cle_source: 'deux' },
        { numero: 'P-3', cle_source: 'trois' },
        { numero: 'P-3', cle_source: 'trois', titre: 'encore' },
      ),
    );
    expect(refus.map(({ ligne, motif }) => [ligne, motif])).toEqual([
      [2, 'Ni numéro ni clé'],
      [3, 'Clé déjà prise par un autre projet'],
      [4, 'Clé déjà prise par un autre projet'],
      [5, "Numéro d'un projet d'une autre origine"],
      [7, 'Projet déjà décrit par une autre ligne du fichier'],
    ]);
    expect(rapport.decompte).toMatchObject({ cree: 1, refuse: 5 });
  });

  test('is told from another of the same projet in a batch far away', async ({ banc }) => {
    const lignes = Array.from({ length: 1200 }, (_, rang) => ({ cle_source: `cle ${rang % 1100}` }));
    const { rapport, refus } = await banc.import(table(...lignes));
    expect(rapport.decompte).toMatchObject({ cree: 1100, refuse: 100 });
    expect(refus[0]).toMatchObject({ ligne: 1102, precision: 'ligne 2' });
  });

  test('has as many cells as there are columns', async ({ banc }) => {
    const { refus } = await banc.import(`${table({ numero: 'P-1' })}P-2,trop,peu\n`);
    expect(refus).toMatchObject([{ ligne: 3, precision: '3 au lieu de 5' }]);
  });
});
