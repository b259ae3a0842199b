import type { CritereExport } from '@atlas/contracts';
import { describe, expect, it } from 'vitest';
import { describeCriteres, nameFichier } from './criteres.ts';

const critere = (nom: CritereExport['critere'], libelle: string, ...libelles: string[]): CritereExport => ({
  critere: nom,
  libelle,
  valeurs: libelles.map((valeur) => ({ valeur, libelle: valeur })),
});
const NUIT = '2026-11-26T23:59:59.000Z';

describe('the name of a file', () => {
  it('says the criteria and the day', () => {
    const criteres = [
      critere('thematique', 'Thématique', 'Patrimoine'),
      critere('pays', 'Pays', 'Inde', "Côte d'Ivoire"),
      critere('anneeMin', 'En cours à partir de', '2009'),
      critere('anneeMax', 'Commencés au plus tard en', '2012'),
    ];
    expect(nameFichier(criteres, NUIT, 'csv')).toBe(
      'atlas-projets_patrimoine_inde-cote-d-ivoire_depuis-2009_jusqu-a-2012_2026-11-26.csv',
    );
  });

  it('is short without criteria, or when nothing of them can be written', () => {
    expect(nameFichier([], NUIT, 'xlsx')).toBe('atlas-projets_2026-11-26.xlsx');
    expect(nameFichier([critere('q', 'Mots-clés', '../"\r\n水')], NUIT, 'csv')).toBe('atlas-projets_2026-11-26.csv');
  });

  it('counts the values beyond two', () => {
    expect(nameFichier([critere('pays', 'Pays', 'Mali', 'Sénégal', 'Bénin')], NUIT, 'json')).toBe(
      'atlas-projets_mali-et-2-autres_2026-11-26.json',
    );
  });

  it('stays short, cut between words, whatever the criteria', () => {
    const long = 'un mot '.repeat(70);
    const nom = nameFichier(
      [critere('q', 'Mots-clés', long), ...Array(9).fill(critere('ville', 'Ville', long))],
      NUIT,
      'csv',
    );
    expect(nom.length).toBeLessThan(160);
    expect(nom).toMatch(/^atlas-projets_(un-mot-)+un_[a-z_-]*(un|mot)_2026-11-26\.csv$/);
    expect(nameFichier([critere('q', 'Mots-clés', 'a'.repeat(500))], NUIT, 'csv')).toMatch(
      /^atlas-projets_a{40}_2026-11-26\.csv$/,
    );
  });
});

it('criteria are read as sentences', () => {
  expect(
    describeCriteres([critere('region', 'Région', 'Rhône-Alpes', 'Auvergne'), critere('q', 'Mots-clés', 'eau')]),
  ).toEqual(['Région : Rhône-Alpes ou Auvergne', 'Mots-clés : eau']);
});
