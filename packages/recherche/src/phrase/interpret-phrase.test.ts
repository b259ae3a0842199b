import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitMots } from '../texte/mots.ts';
import { interpretPhrase } from './index.ts';
import { ENTREES, lexique } from './testing/lexique.ts';

const LONGUEUR_MAX = 500;
const noms = ENTREES.flatMap((entree) => entree.noms);
const outils =
  `de du des la le l' en au aux à dans sur avec par et ou sauf entre depuis avant 2009 2010 - , ( ) " « » région
  département ville communes régions coopérations financées « années 90 en cours`.split(/\s+/);
/** Names, small words and noise, one after the other. */
const phraseDeNoms = fc
  .array(fc.oneof(fc.constantFrom(...noms), fc.constantFrom(...outils), fc.string({ maxLength: 4 })), { maxLength: 30 })
  .map((mots) => mots.join(' ').slice(0, LONGUEUR_MAX));
const phrase = fc.oneof(
  fc.string({ unit: 'binary', maxLength: LONGUEUR_MAX }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  phraseDeNoms,
);

const valeursConnues = new Set(ENTREES.map(({ filtre, valeur }) => `${filtre}=${valeur}`));
const isKnown = (filtre: string, valeur: string) =>
  filtre.startsWith('annee') ? /^\d{4}$/.test(valeur) : valeursConnues.has(`${filtre}=${valeur.split(':')[0]}`);

test('no phrase fails; criteria are known, of words of the phrase, in order and each once', () => {
  fc.assert(
    fc.property(phrase, (texte) => {
      const { criteres, reste } = interpretPhrase(texte, lexique);
      const cles = criteres.map(({ filtre, valeur }) => `${filtre}=${valeur}`);
      expect(new Set(cles).size).toBe(cles.length);
      let precedent = 0;
      for (const { filtre, valeur, debut, fin, choix } of criteres) {
        expect(isKnown(filtre, valeur)).toBe(true);
        expect(debut).toBeGreaterThanOrEqual(precedent);
        expect(fin).toBeGreaterThan(debut);
        expect(fin).toBeLessThanOrEqual(texte.length);
        precedent = debut;
        expect(choix).not.toHaveLength(1);
        if (choix[0]) expect([choix[0].filtre, choix[0].valeur]).toEqual([filtre, valeur]);
      }
      const ecrits = splitMots(texte).map(({ forme }) => forme);
      for (const { forme } of splitMots(reste)) expect(ecrits).toContain(forme);
    }),
    { numRuns: 2000, seed: 20_261_126 },
  );
});

test('the same phrase is always read alike', () => {
  fc.assert(
    fc.property(phraseDeNoms, (texte) => {
      const premiere = interpretPhrase(texte, lexique);
      expect(interpretPhrase(texte, lexique)).toEqual(premiere);
    }),
    { numRuns: 300, seed: 20_261_126 },
  );
});

test('bounds of a period are in order, and said once', () => {
  fc.assert(
    fc.property(phraseDeNoms, (texte) => {
      const annees = interpretPhrase(texte, lexique).criteres.filter(({ filtre }) => filtre.startsWith('annee'));
      const [min, max] = ['anneeMin', 'anneeMax'].map((nom) => annees.filter(({ filtre }) => filtre === nom));
      expect([(min?.length ?? 0) <= 1, (max?.length ?? 0) <= 1]).toEqual([true, true]);
      if (min?.[0] && max?.[0]) expect(Number(min[0].valeur)).toBeLessThanOrEqual(Number(max[0].valeur));
    }),
    { numRuns: 1000, seed: 20_261_126 },
  );
});

test('names of the prototype of objects name nothing', () => {
  expect(interpretPhrase('constructor __proto__ toString', lexique)).toEqual({
    criteres: [],
    reste: 'constructor proto toString',
  });
});
