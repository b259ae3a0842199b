import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LecteurDeMots } from './lecteur-de-mots.ts';
import { splitMots } from './mots.ts';

test('the words of any text of the first plane are those of its letters, each numbered once', () => {
  const mots: string[] = [];
  const lecteur = new LecteurDeMots((mot) => mots.push(mot) - 1);
  const unite = fc.constantFrom(...'aàeéœ1 -’\'".,;IÎÀÇß\u0301\u00a0日本');
  fc.assert(
    fc.property(fc.array(unite, { maxLength: 40 }), (unites) => {
      const texte = unites.join('');
      const numeros: number[] = [];
      lecteur.read(texte, numeros);
      expect(numeros.map((numero) => mots[numero])).toEqual(
        splitMots(texte).map(({ debut, fin }) => texte.slice(debut, fin)),
      );
    }),
    { numRuns: 2000, seed: 3 },
  );
  expect(new Set(mots).size).toBe(mots.length);
});

test('so many words that the table grows', () => {
  const mots: string[] = [];
  const lecteur = new LecteurDeMots((mot) => mots.push(mot) - 1);
  const texte = Array.from({ length: 10_000 }, (_, i) => `mot${i}`).join(' ');
  const numeros: number[] = [];
  for (let fois = 0; fois < 2; fois++) lecteur.read(texte, numeros);
  expect(mots).toHaveLength(10_000);
  expect(numeros.slice(10_000)).toEqual(numeros.slice(0, 10_000));
});
