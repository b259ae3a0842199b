import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeNom, normalizeNomSansArticle, slugifyNom } from './normalize-nom.ts';

describe('normalizeNom', () => {
  it.each([
    ['Saint-Étienne', 'saint etienne'],
    ['St-Étienne', 'saint etienne'],
    ['Ste Foy-lès-Lyon', 'sainte foy les lyon'],
    ['ST. DENIS', 'saint denis'],
    ["L'Haÿ-les-Roses", 'l hay les roses'],
    ['L’Haÿ-les-Roses', 'l hay les roses'],
    ['Œuilly', 'oeuilly'],
    ['Chalons s/ Saône', 'chalons sur saone'],
    ['Havre (Le)', 'le havre'],
    ["Abergement-Clémenciat (L')", 'l abergement clemenciat'],
    ['Abymes, (Les)', 'les abymes'],
    ['  Y  ', 'y'],
    ['Łódź', 'lodz'],
    ['Großenhain', 'grossenhain'],
    ['Oﬀenburg', 'offenburg'],
    ['ΠΑΤΡΑΣ', 'πατρασ'],
    ['', ''],
  ])('%s is %s', (nom, attendu) => {
    expect(normalizeNom(nom)).toBe(attendu);
  });

  it('keeps the words that only resemble an abbreviation', () => {
    expect(normalizeNom('Steenvoorde')).toBe('steenvoorde');
    expect(normalizeNom('Brest')).toBe('brest');
    expect(normalizeNom('Constructor')).toBe('constructor');
  });

  it('is idempotent and blind to case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (nom) => {
        const forme = normalizeNom(nom);
        expect(normalizeNom(forme)).toBe(forme);
        expect(normalizeNom(forme.toUpperCase())).toBe(forme);
      }),
    );
  });
});

describe('normalizeNomSansArticle', () => {
  it.each([
    ['La Rochelle', 'rochelle'],
    ['Havre (Le)', 'havre'],
    ["L'Isle-Adam", 'isle adam'],
    ['Lens', 'lens'],
    ['Les', 'les'],
  ])('%s is %s', (nom, attendu) => {
    expect(normalizeNomSansArticle(nom)).toBe(attendu);
  });
});

describe('slugifyNom', () => {
  it('keeps the article and the letters of a name', () => {
    expect(slugifyNom("Provence-Alpes-Côte d'Azur")).toBe('provence-alpes-cote-d-azur');
    expect(slugifyNom('La Réunion')).toBe('la-reunion');
  });
});
