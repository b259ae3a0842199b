import { describe, expect, it } from 'vitest';
import { rowsOfPoints, rowsOfUnites, searchRows } from './liste.ts';

const unite = (code: string, nom: string, nomEn: string | null, projets: number) => ({
  code,
  nom,
  nomEn,
  projets,
  longitude: 0,
  latitude: 0,
  collectivites: 1,
  partenaires: 1,
});

describe('rowsOfUnites', () => {
  it('ranks by number, leaves out what has none, speaks the language of the page', () => {
    const reponse = {
      niveau: 'pays' as const,
      total: 9,
      unites: [
        unite('SN', 'Sénégal', 'Senegal', 3),
        unite('DE', 'Allemagne', 'Germany', 6),
        unite('AD', 'Andorre', null, 0),
      ],
    };
    const lignes = rowsOfUnites(reponse, (fr, en) => en ?? fr);
    expect(lignes.map(({ nom, projets }) => [nom, projets])).toEqual([
      ['Germany', 6],
      ['Senegal', 3],
    ]);
    expect(lignes[0]?.selection).toEqual({ type: 'pays', cle: 'DE' });
  });
});

describe('rowsOfPoints', () => {
  it('reads the columns row by row, and tells homonyms apart', () => {
    const lignes = rowsOfPoints({
      niveau: 'collectivite',
      total: 3,
      typesCooperation: ['jumelage'],
      id: [4, 8, 9],
      nom: ['Saint-Denis', 'Lyon', 'Saint-Denis'],
      territoire: ['93', '69', '974'],
      longitude: [2.35, 4.83, 55.45],
      latitude: [48.93, 45.76, -20.88],
      approximative: [],
      projets: [1, 3, 2],
      parType: [1, 3, 2],
    });
    expect(lignes).toEqual([
      { selection: { type: 'collectivite', cle: '8' }, nom: 'Lyon', projets: 3, precision: '' },
      { selection: { type: 'collectivite', cle: '9' }, nom: 'Saint-Denis', projets: 2, precision: '974' },
      { selection: { type: 'collectivite', cle: '4' }, nom: 'Saint-Denis', projets: 1, precision: '93' },
    ]);
  });
});

describe('searchRows', () => {
  const lignes = ['Sénégal', 'Côte d’Ivoire', 'République démocratique du Congo', 'Congo'].map((nom) => ({
    selection: { type: 'pays' as const, cle: nom },
    nom,
    projets: 1,
    precision: '',
  }));
  const search = (texte: string) => searchRows(lignes, texte).map(({ nom }) => nom);

  it('knows neither accents nor apostrophes', () => {
    expect(search('senegal')).toEqual(['Sénégal']);
    expect(search("cote d'iv")).toEqual(['Côte d’Ivoire']);
  });

  it('puts first what begins by the words, and finds them in any order', () => {
    expect(search('congo')).toEqual(['Congo', 'République démocratique du Congo']);
    expect(search('congo république')).toEqual(['République démocratique du Congo']);
    expect(search('')).toHaveLength(4);
    expect(search('zz')).toEqual([]);
  });
});
